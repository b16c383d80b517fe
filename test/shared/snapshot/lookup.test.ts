import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/capability/categories';
import { rank } from '#shared/capability/ranking';
import { differences } from '#shared/snapshot/diff';
import { inheritedBy, shelve } from '#shared/snapshot/lookup';
import type { Opened } from '#shared/snapshot/snapshot';
import { model, observation } from '../capability/sample.ts';
import { contents } from './contents.ts';

const opened = (given: Parameters<typeof contents>[0] = {}, date = '2026-08-05'): Opened => ({
  ...contents(given),
  date,
  seal: '',
  signed: false,
});
const shelf = shelve(opened());

describe('looking up', () => {
  it('finds a model by its repository in any case, and none by half its name', () => {
    expect(shelf.find('A/X')?.key).toBe('a/x');
    for (const id of ['a/x-thinking', 'a', 'x', '', 'a/']) expect(shelf.find(id)).toBeUndefined();
  });

  it('finds models by their own name', () => {
    expect(shelf.named('GPT 5').map(({ key }) => key)).toEqual(['openai/gpt-5']);
    expect(shelf.named('gpt')).toEqual([]);
  });

  it('gives figures and prices of a model', () => {
    expect([...(shelf.holdings.get('a/x')?.keys() ?? [])].toSorted()).toEqual(['gpqa-diamond', 'swe-bench-verified']);
    expect(shelf.priceOf('a/x')?.input).toBe(1);
    expect(shelf.priceOf('b/y')).toBeUndefined();
    expect(shelf.pricesOf('b/y')).toEqual([]);
  });
});

describe('inherited figures', () => {
  it('are those of the nearest declared base model that has any, under its own name', () => {
    const inherited = inheritedBy('someone/x-gguf', ['nobody/unknown', 'A/X', 'b/y'], shelf);
    expect(inherited?.from.key).toBe('a/x');
    expect(inherited?.held).toBe(shelf.holdings.get('a/x'));
  });

  it('are none for a model that was measured itself, or descends from none that was', () => {
    expect(inheritedBy('b/y', ['a/x'], shelf)).toBeUndefined();
    expect(inheritedBy('someone/z', [], shelf)).toBeUndefined();
    expect(inheritedBy('someone/x', ['x', 'a/x-thinking'], shelf)).toBeUndefined();
  });

  it('rank nobody: a derivative stands in no list', () => {
    for (const category of CATEGORIES) {
      const ranked = rank(category, [...contents().models, model('someone/x-gguf')], shelf.holdings);
      expect([...ranked.rows, ...ranked.unranked].map((row) => row.model.key)).not.toContain('someone/x-gguf');
    }
  });
});

describe('differences', () => {
  it('F4-33 tells models and figures that came, went or changed', () => {
    const after = opened(
      {
        models: [model('a/x'), model('c/z')],
        observations: [
          observation({ model: 'a/x', value: 0.9 }),
          observation({ model: 'c/z', benchmark: 'hle', value: 0.2 }),
        ],
      },
      '2026-09-01',
    );
    expect(differences(opened(), after)).toEqual({
      from: '2026-08-05',
      to: '2026-09-01',
      models: { came: ['c/z'], went: ['b/y', 'openai/gpt-5'] },
      figures: { were: 4, came: 1, went: 3, changed: [{ model: 'a/x', benchmark: 'gpqa-diamond', was: 0.8, is: 0.9 }] },
    });
  });

  it('are none between equals', () => {
    expect(differences(opened(), opened()).figures).toEqual({ were: 4, came: 0, went: 0, changed: [] });
  });
});
