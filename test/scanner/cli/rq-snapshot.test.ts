import { describe, expect, it } from 'vitest';
import { textFiles } from '#scanner/cli/text-files';
import { build } from '#scanner/snapshot/build';
import { inFolder } from '#scanner/snapshot/folder';
import { opened } from '#scanner/snapshot/open';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import { SOURCES } from '#scanner/snapshot/sources/index';
import type { Observation } from '#shared/capability/observation';
import { assessSet } from '#shared/capability/rq/assess-set';
import { rqRecordOf } from '#shared/capability/rq-record';
import { shelve } from '#shared/snapshot/lookup';
import { pack } from '#shared/snapshot/pack';
import { describeRecorded } from '../../recorded.ts';
import { model, observation } from '../../shared/capability/sample.ts';
import { desk } from './desk.ts';

describe('assay rq MODEL', () => {
  const figure = (benchmark: string, value: number) => observation({ benchmark, value, model: 'maker/model' });
  const figures = [
    figure('gpqa-diamond', 0.87),
    figure('aime-2026', 0.95),
    figure('hle-calibration-error', 0.6),
    figure('swe-bench-pro', 0.5),
  ];

  const EPOCH = {
    id: 'epoch',
    title: 'Epoch AI',
    url: 'https://epoch.ai/benchmarks',
    licence: 'CC-BY-4.0',
    attribution: 'Epoch AI',
    ships: 'all',
    retrieved: '2026-05-02',
    observations: 4,
    prices: 0,
    skipped: {},
    error: null,
  } as const;

  async function shelved(observations: readonly Observation[]) {
    const at = desk();
    const models = [model('maker/model'), model('maker/other')];
    const body = pack({ sources: [EPOCH], models, observations, prices: [], serving: [] });
    at.files.set('s.json', print(await seal(body, '2026-11-20', null)));
    return at;
  }

  it('computes it from a snapshot: provisional, with value, interval, completeness and what is missing', async () => {
    const { run } = await shelved(figures);
    const { code, out } = await run(['rq', 'Maker/Model', '--snapshot', 's.json', '--format', 'json']);
    const rq = JSON.parse(out);
    expect(code).toBe(0);
    expect(rq).toMatchObject({
      model: 'maker/model',
      status: 'provisional',
      value: expect.any(Number),
      effective: { value: null },
    });
    expect(rq.interval.low).toBeLessThan(rq.value);
    expect(rq.interval.high).toBeGreaterThan(rq.value);
    expect(rq.completeness).toBeCloseTo((2 / 4 + 1 / 4 + 1 / 2) / 3, 12);
    expect(rq.missing[0]).toMatchObject({
      id: 'frontierMath',
      reason: 'the snapshot of 2026-11-20 has no figure of it',
    });
    expect(rq.inputs[0]).toMatchObject({ id: 'gpqaDiamond', source: 'https://epoch.ai/benchmarks' });
  });

  it('is unavailable, with reasons, for a model without figures and for one that the snapshot does not know', async () => {
    const { run } = await shelved(figures);
    for (const [id, reason] of [
      ['maker/other', 'has no figure of it'],
      ['who/ever', 'does not know this model'],
    ] as const) {
      const { code, out } = await run(['rq', id, '--snapshot', 's.json', '--format', 'json']);
      expect(code).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ status: 'unavailable', value: null, interval: null });
      expect(JSON.parse(out).missing[0].reason).toContain(reason);
    }
  });

  it('takes several models, each once, and one with its runs', async () => {
    const runs = [1, 2].map((repetition) => ({ question: 'q', day: '2026-11-01', repetition, score: 0.5 }));
    const at = await shelved(figures);
    at.files.set('runs.json', JSON.stringify({ runs }));
    const several = await at.run([
      'rq',
      'maker/other',
      'maker/model',
      'Maker/model',
      '--snapshot',
      's.json',
      '--format',
      'json',
    ]);
    expect(JSON.parse(several.out).models.map(({ model: id }: { model: string }) => id)).toEqual([
      'maker/model',
      'maker/other',
    ]);
    const measured = await at.run([
      'rq',
      'maker/model',
      '--snapshot',
      's.json',
      '--runs',
      'runs.json',
      '--format',
      'json',
    ]);
    expect(JSON.parse(measured.out).missing.map(({ id }: { id: string }) => id)).not.toContain('stability');
  });

  it('refuses a snapshot that was changed, with a message and no value', async () => {
    const at = await shelved(figures);
    at.files.set('s.json', (at.files.get('s.json') ?? '').replace('0.87', '0.97'));
    const { code, out, err } = await at.run(['rq', 'maker/model', '--snapshot', 's.json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('is refused: it was changed after it was made');
  });
});

describeRecorded('the recorded boards', 1, (folder) => {
  it('make a provisional RQ of Kimi K2.5, and one for each model that has all three dimensions', async () => {
    const root = `${folder}/benchmarks`;
    const names = await textFiles.list(root);
    const copy = { list: async () => names, bytes: (path: string) => textFiles.bytes(`${root}/${path}`) };
    const snapshot = await build({ sources: SOURCES, find: (source) => inFolder(copy, source) });
    const at = desk();
    at.files.set('s.json', print(snapshot));
    const { code, out } = await at.run(['rq', 'moonshotai/Kimi-K2.5', '--snapshot', 's.json', '--format', 'json']);
    const rq = JSON.parse(out);
    expect(code).toBe(0);
    expect(rq).toMatchObject({ status: 'provisional', valueIs: 'intrinsic', effective: { value: null } });
    expect(rq.interval.low < rq.value && rq.value < rq.interval.high).toBe(true);
    expect(rq.missing.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['factScore', 'stability']));
    const shelf = shelve(opened(snapshot));
    const records = shelf.snapshot.models.map((one) =>
      rqRecordOf({
        model: one,
        held: shelf.holdings.get(one.key) ?? new Map(),
        price: shelf.priceOf(one.key),
        serving: [],
        date: shelf.snapshot.date,
      }),
    );
    const { models } = assessSet(records, '2026-11-21');
    const valued = models.filter(({ value }) => value !== null);
    expect(valued.length).toBeGreaterThan(10);
    for (const { status, value, interval, dimensions } of models) {
      expect(status).not.toBe('complete');
      expect(value === null).toBe(Object.values(dimensions).includes(null));
      expect(value === null || ((interval?.low ?? 2000) <= value && value <= (interval?.high ?? 0))).toBe(true);
    }
  });
});
