import { describe, expect, it } from 'vitest';
import type { FactSheet } from '#shared/facts/facts';
import { assess } from '#shared/report/assess';
import { visitedModels } from '../../../extension/background/visited.ts';
import { sheet } from '../../sheet.ts';
import { DANGEROUS } from '../shown.ts';

function cacheOf(sheets: Record<string, FactSheet | null>) {
  const asked: number[] = [];
  return {
    asked,
    keys: async () => Object.keys(sheets),
    getAll: async (keys: readonly string[]) => {
      asked.push(keys.length);
      return keys.map((key) => sheets[key] ?? null);
    },
  };
}
const judge = async (given: FactSheet) => assess(given);

describe('the models that the reader visited', () => {
  it('are those of the cache, each once, the best first', async () => {
    const good = sheet({ id: 'a/good' });
    const models = await visitedModels(
      cacheOf({
        'core a/good ': good,
        'core a/old-name ': good,
        'core a/bad ': sheet({ id: 'a/bad', ...DANGEROUS }),
        'core a/good v2': sheet({ id: 'a/good', downloads: 0 }),
        'list a/listed ': sheet({ id: 'a/listed' }),
        'full a/good ': sheet({ id: 'a/full' }),
        'core a/damaged ': null,
      }),
      judge,
    );
    expect(models.map(({ id }) => id)).toEqual(['a/good', 'a/bad']);
    expect(models[0]?.composite).toEqual(assess(good).composite);
  });

  it('tell licence, bytes and formats of the weights, and what is unknown as unknown', async () => {
    const files = [
      { path: 'README.md', size: 10, sha256: null },
      { path: 'a.safetensors', size: 1_000, sha256: null },
      { path: 'b.safetensors', size: 2_000, sha256: null },
      { path: 'c.gguf', size: 500, sha256: null },
    ];
    const none = {
      licence: { ids: [], name: null, link: null },
      datasets: [],
      metrics: [],
      languages: [],
      baseModels: [],
      newVersion: null,
    };
    const [known, bare, blank] = await visitedModels(
      cacheOf({
        'core a/known ': sheet({ id: 'a/known', files }),
        'core a/bare ': sheet({ id: 'a/bare', downloads: 3, likes: 0, metadata: none, files: files.slice(0, 1) }),
        'core a/blank ': sheet(
          { id: 'a/blank', downloads: 1, likes: 0 },
          { without: ['files', 'metadata', 'card', 'scans'] },
        ),
      }),
      judge,
    ).then((models) => ['a/known', 'a/bare', 'a/blank'].map((id) => models.find((model) => model.id === id)));
    expect(known).toMatchObject({ licence: 'apache-2.0', bytes: 3_500, formats: ['gguf', 'safetensors'] });
    expect(bare).toMatchObject({ licence: 'none declared', bytes: 0, formats: [] });
    expect(blank).toMatchObject({ licence: null, bytes: null, formats: null });
  });

  it('give no size where that of a part is unknown', async () => {
    const files = [
      { path: 'a.safetensors', size: 1_000, sha256: null },
      { path: 'b.safetensors', size: null, sha256: null },
    ];
    const [model] = await visitedModels(cacheOf({ 'core a/x ': sheet({ files }) }), judge);
    expect(model?.bytes).toBeNull();
  });

  it('are read a few at a time, since each sheet is large', async () => {
    const cache = cacheOf(
      Object.fromEntries(Array.from({ length: 45 }, (_, n) => [`core a/m${n} `, sheet({ id: `a/m${n}` })])),
    );
    expect(await visitedModels(cache, judge)).toHaveLength(45);
    expect(cache.asked).toEqual([20, 20, 5]);
  });
});
