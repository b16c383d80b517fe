import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { build } from '#scanner/snapshot/build';
import { inFolder } from '#scanner/snapshot/folder';
import { opened } from '#scanner/snapshot/open';
import { print } from '#scanner/snapshot/print';
import { sharedScores } from '#scanner/snapshot/shared-scores';
import { SOURCES } from '#scanner/snapshot/sources/index';
import { summarize } from '#scanner/snapshot/summary';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { isRefusal, normalize, unitIn, unitOf } from '#shared/capability/normalize';
import { roi } from '#shared/capability/roi';
import { type Shelf, shelve } from '#shared/snapshot/lookup';
import { describeRecorded } from '../../recorded.ts';
import { observation } from '../../shared/capability/sample.ts';

const buildFrom = (folder: string) => {
  const root = join(folder, 'benchmarks');
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const copy = { list: async () => names, bytes: async (path: string) => readFileSync(join(root, path)) };
  return build({ sources: SOURCES, find: (source) => inFolder(copy, source) });
};

describeRecorded('the recorded results', 9, (folder) => {
  const built = buildFrom(folder);
  const shelf: Promise<Shelf> = built.then((snapshot) => shelve(opened(snapshot)));

  it('give the same bytes twice, of at most 300 kB gzipped', async () => {
    const text = print(await built);
    expect(print(await buildFrom(folder))).toBe(text);
    expect(gzipSync(text).length).toBeLessThan(300_000);
  });

  it('are what the snapshot that comes with Assay was made of', async () => {
    const bundled = readFileSync(join(import.meta.dirname, '../../../shared/snapshot/bundled.json'), 'utf8');
    const advice = 'it is out of date: assay snapshot build --sources DIR --out shared/snapshot/bundled.json';
    expect(print(await built) === bundled, advice).toBe(true);
  });

  it('F0-02 F0-11 rank 300 models, by 40 benchmarks, with 400 repositories by exact id', async () => {
    const summary = summarize(await shelf);
    expect(summary.rankedModels).toBeGreaterThanOrEqual(300);
    expect(summary.benchmarks).toBeGreaterThanOrEqual(40);
    expect(summary.exactIds).toBeGreaterThanOrEqual(400);
    expect(summary.sources.filter(({ error }) => error !== null)).toEqual([]);
  });

  it('pass on nothing of Artificial Analysis, nor of swebench.com', async () => {
    const { observations } = (await shelf).snapshot;
    expect(observations.filter(({ url }) => /artificialanalysis|openrouter\.ai|swebench\.com/.test(url))).toEqual([]);
    expect(observations.every(({ url, licence, retrieved }) => url.startsWith('http') && licence && retrieved)).toBe(
      true,
    );
  });

  it('keep Qwen3-235B-A22B apart from its Thinking-2507', async () => {
    const { holdings, find } = await shelf;
    const held = (id: string) => holdings.get(find(id)?.key ?? '');
    expect(held('Qwen/Qwen3-235B-A22B')?.has('simpleqa-verified')).toBe(false);
    expect(held('Qwen/Qwen3-235B-A22B-Thinking-2507')?.has('simpleqa-verified')).toBe(true);
  });

  it('hold Kimi K2.5 under one key, whatever boards call it', async () => {
    const { holdings, snapshot } = await shelf;
    expect(snapshot.models.filter(({ key }) => /kimi-k2[.p-]?5/i.test(key)).map(({ key }) => key)).toEqual([
      'moonshotai/Kimi-K2.5',
    ]);
    expect(holdings.get('moonshotai/Kimi-K2.5')?.get('gpqa-diamond')?.chosen.class).toBe('independent');
  });

  it('F4-23 give gpt-5-nano its own price and score, not those of the printed example', async () => {
    const { holdings, priceOf } = await shelf;
    const score = holdings.get('openai/gpt-5-nano')?.get('gpqa-diamond');
    expect(score?.chosen.value).not.toBe(0.763);
    expect(priceOf('openai/gpt-5-nano')).toMatchObject({ input: 0.05, output: 0.4 });
  });

  it('F3-06 show the errors of the recorded tiered rankings: one score for a dozen variants', () => {
    const { models } = JSON.parse(
      readFileSync(join(folder, 'benchmarks/tiered-rankings/rankings/coding.json'), 'utf8'),
    );
    const figures = models.flatMap(
      ({ model_id: model, benchmarks }: { model_id: string; benchmarks: Record<string, number> }) =>
        benchmarks.swe_bench_verified === undefined
          ? []
          : [observation({ model, benchmark: 'swe-bench-verified', value: benchmarks.swe_bench_verified })],
    );
    const doubtful = [...sharedScores(figures)];
    expect(
      doubtful.filter(({ value, model }) => value === 0.763 && model.startsWith('openai/')).length,
    ).toBeGreaterThanOrEqual(12);
  });

  it('F4-12 F4-20 show their mixed units, and returns computed without the primary benchmark', () => {
    const { models } = JSON.parse(
      readFileSync(join(folder, 'benchmarks/tiered-rankings/rankings/coding.json'), 'utf8'),
    );
    const column = models.flatMap(({ benchmarks }: { benchmarks: Record<string, number> }) =>
      Object.values(benchmarks),
    );
    expect(unitOf(column)).toBe('mixed');
    expect(isRefusal(Object(unitIn(0.763, unitOf(column))))).toBe(true);
    const gpqa = benchmarkOf('gpqa-diamond');
    expect(gpqa && isRefusal(normalize(1_465, 'share', gpqa))).toBe(true);
    const returns = JSON.parse(
      readFileSync(join(folder, 'benchmarks/tiered-rankings/rankings/roi_coding.json'), 'utf8'),
    );
    const [first] = returns.models;
    expect(roi(first.category_score, { input: first.input_price, output: first.output_price })).toMatchObject({
      roi: expect.closeTo(6.7822, 4),
    });
  });
});
