import { describe, expect, it, vi } from 'vitest';
import { CATEGORIES } from '#shared/capability/categories';
import { addressOf } from '#shared/capability/scorecard/address';
import { FACTORS } from '#shared/factors/index';
import { answerBoard } from '../../../extension/background/boards.ts';
import { createLibrarian } from '../../../extension/background/library.ts';
import { sealed } from '../../shared/board/shelf.ts';
import { sha256 } from '../../shared/capability/scorecard/sample.ts';
import { contents } from '../../shared/snapshot/contents.ts';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const options = (now = NOON) => {
  const { open } = createLibrarian(
    () => sealed(contents()),
    () => undefined,
  );
  return { library: open, visited: vi.fn(async () => []), now: () => now };
};

describe('what the background tells of leaderboards', () => {
  it('makes a list with its sources', async () => {
    const list = await answerBoard({ show: 'list', list: 'coding' }, options());
    expect(list).toMatchObject({
      kind: 'list',
      list: 'coding',
      snapshot: '2026-08-05',
      lines: [{ rank: 1, model: 'a/x', figures: [{ benchmark: 'SWE-bench Verified' }] }],
      credits: [{ id: 'epoch' }],
    });
  });

  it('F3-17 makes the scorecard of the day, addressed by its content as the command line does', async () => {
    const answer = await answerBoard({ show: 'scorecard' }, options());
    if (answer.kind !== 'scorecard') throw new Error('another answer');
    expect(answer.card).toMatchObject({ date: '2026-11-21', snapshot: { date: '2026-08-05' } });
    expect(answer.card.id).toBe(addressOf(answer.card, sha256));
  });

  it('dates no card before its snapshot, whatever the clock says', async () => {
    const answer = await answerBoard({ show: 'scorecard' }, options(Date.parse('2020-01-01T00:00:00Z')));
    expect(answer).toMatchObject({ card: { date: '2026-08-05' } });
  });

  it('F0-01 tells every factor and ceiling that the worker scores with, and what decides each list', async () => {
    const answer = await answerBoard({ show: 'methodology' }, options());
    if (answer.kind !== 'methodology') throw new Error('another answer');
    const told = answer.methodology.categories.flatMap(({ factors }) => factors.map(({ id, weight }) => [id, weight]));
    expect(new Map(told as [string, number][])).toEqual(new Map(FACTORS.map(({ id, weight }) => [id, weight])));
    expect(answer.lists.lists.map(({ id }) => id)).toEqual(CATEGORIES.map(({ id }) => id));
    for (const { id, roles } of answer.lists.lists) expect(roles[0]?.benchmarks.length, id).toBeGreaterThan(0);
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('asks for visited models under the profile that is wanted, without the snapshot', async () => {
    const { visited, ...others } = options();
    const library = vi.fn(others.library);
    expect(await answerBoard({ show: 'visited', profile: 'coding' }, { ...others, library, visited })).toEqual({
      kind: 'visited',
      models: [],
    });
    expect(visited).toHaveBeenCalledWith('coding');
    expect(library).not.toHaveBeenCalled();
  });

  it('fails with the reason where the snapshot cannot be used', async () => {
    const { open } = createLibrarian(
      () => Promise.reject(new Error('it is damaged')),
      () => undefined,
    );
    await expect(answerBoard({ show: 'list', list: 'coding' }, { ...options(), library: open })).rejects.toThrow(
      'it is damaged',
    );
  });
});
