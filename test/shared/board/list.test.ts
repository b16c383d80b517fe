import { describe, expect, it } from 'vitest';
import { findList, LISTS, ranksIn } from '#shared/board/list';
import { CATEGORIES } from '#shared/capability/categories';
import { shelve } from '#shared/snapshot/lookup';
import { model, observation } from '../capability/sample.ts';
import { contents } from '../snapshot/contents.ts';
import { sealed } from './shelf.ts';

const shelf = async () =>
  shelve(
    await sealed(
      contents({
        models: [model('a/x'), model('b/y', { exact: false }), model('c/z', { retired: 'its maker has withdrawn it' })],
        observations: [
          observation({ model: 'a/x', benchmark: 'swe-bench-verified', value: 0.8 }),
          observation({ model: 'b/y', benchmark: 'swe-bench-verified', value: 0.6 }),
          observation({ model: 'c/z', benchmark: 'swe-bench-verified', value: 0.9 }),
        ],
      }),
    ),
  );

describe('the lists', () => {
  it('are Overall and one for each category, each with its question', () => {
    expect(LISTS.map(({ id }) => id)).toEqual(['overall', ...CATEGORIES.map(({ id }) => id)]);
    for (const { question } of LISTS) expect(question).toMatch(/\?$/);
    expect(findList('coding')?.title).toBe('Coding');
    expect(findList('__proto__')).toBeUndefined();
  });

  it('have who stands in them, and who does not with the reason', async () => {
    const { lines, unranked } = ranksIn(await shelf(), 'coding');
    expect(lines.map(({ rank, model: key, exact }) => [rank, key, exact])).toEqual([
      [1, 'a/x', true],
      [2, 'b/y', false],
    ]);
    expect(unranked).toEqual([{ model: 'c/z', why: 'its maker has withdrawn it' }]);
  });

  it('give a return where there is a primary score and a price, else the reason', async () => {
    const [first, second] = ranksIn(await shelf(), 'coding').lines;
    expect(first).toMatchObject({ price: { average: 2, via: 'maker', source: 'llm-prices' }, roi: 0.4, noRoi: null });
    expect(second).toMatchObject({ price: null, roi: null, noRoi: 'its price is not known' });
    expect(ranksIn(await shelf(), 'overall').lines).toEqual([]);
  });
});
