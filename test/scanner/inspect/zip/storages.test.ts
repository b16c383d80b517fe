import { describe, expect, it } from 'vitest';
import { KnownStorages } from '#scanner/inspect/zip/storages';

function told(...pickles: readonly (readonly [string, Record<string, number | null>])[]) {
  const known = new KnownStorages();
  for (const [name, lengths] of pickles) known.learn(name, new Map(Object.entries(lengths)));
  return known;
}

describe('what pickles tell of storages', () => {
  it.each([
    ['archive/data/0', 4],
    ['archive/data/1', null],
    ['archive/data/2', undefined],
    ['archive/data/', undefined],
    ['archive/data', undefined],
    ['other/data/0', undefined],
    ['archive/.data/0.storage', 4],
    ['other/.data/0.storage', undefined],
    ['archive/x/.data/0.storage', undefined],
  ])('holds for the entries beside them: %s', (name, bytes) => {
    expect(told(['archive/data.pkl', { 0: 4, 1: null }]).lengthOf(name)).toBe(bytes);
  });

  it('holds for each pickle on its own, and for all of them in a package', () => {
    const known = told(['p/a/one.pkl', { 0: 4, 1: 8 }], ['p/b/two.pkl', { 0: 5, 1: 8, 2: 3 }]);
    const names = ['p/a/one/0', 'p/b/two/0', 'p/.data/0.storage', 'p/.data/1.storage', 'p/.data/2.storage'];
    expect(names.map((name) => known.lengthOf(name))).toEqual([4, 5, null, 8, 3]);
    expect(['p/a/one/', 'p/a/', 'p/.data/'].map((folder) => known.isFolder(folder))).toEqual([true, false, false]);
  });

  it('may come later than the first question, and without a folder', () => {
    const known = told(['data.pkl', { 0: 4 }], ['none.pkl', {}]);
    expect([known.lengthOf('data/0'), known.lengthOf('.data/0.storage')]).toEqual([4, 4]);
    expect(known.isFolder('none/')).toBe(false);
    known.learn('data.pkl', new Map([['1', 9]]));
    expect([known.lengthOf('data/0'), known.lengthOf('data/1'), known.lengthOf('.data/1.storage')]).toEqual([4, 9, 9]);
  });

  it('is no length once pickles disagreed, whatever a third one says', () => {
    for (const name of ['p/two.pkl', 'p/one.pkl']) {
      const known = told(['p/one.pkl', { 0: 4 }], [name, { 0: 5 }], ['p/one.pkl', { 0: 4 }], ['p/three.pkl', { 0: 4 }]);
      expect(known.lengthOf('p/.data/0.storage')).toBeNull();
    }
  });
});
