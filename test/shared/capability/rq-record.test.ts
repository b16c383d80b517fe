import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '#shared/capability/benchmarks';
import { hold } from '#shared/capability/holdings';
import type { Observation } from '#shared/capability/observation';
import type { Price, Serving } from '#shared/capability/price';
import { assessRq } from '#shared/capability/rq/assess';
import { rqRecordSchema } from '#shared/capability/rq/schema';
import { type InputId, SLOTS } from '#shared/capability/rq/slots';
import { benchmarksOf, rqRecordOf, unknownRecord } from '#shared/capability/rq-record';
import { model, observation } from './sample.ts';

const DATE = '2026-08-21';
const price = (input: number | null, output: number | null): Price => ({
  model: 'maker/model',
  input,
  output,
  via: 'maker',
  source: 'litellm',
  url: 'https://example.org/prices',
  retrieved: '2026-08-01',
});
const serving = (firstToken: number | null, uptime: number | null, provider = 'host'): Serving => ({
  model: 'maker/model',
  provider,
  firstToken,
  uptime,
  source: 'openrouter',
  url: 'https://example.org/serving',
  retrieved: '2026-08-01',
});

function record(observations: readonly Partial<Observation>[], more: { price?: Price; serving?: Serving[] } = {}) {
  const held = hold(observations.map((one) => observation(one))).get('maker/model') ?? new Map();
  return rqRecordOf({ model: model('maker/model'), held, price: more.price, serving: more.serving ?? [], date: DATE });
}
const input = (id: InputId, ...given: Parameters<typeof record>) => record(...given).inputs[id];

describe('the inputs of an RQ from a snapshot', () => {
  it('take each benchmark from a board that exists, and every input from one or none', () => {
    const known = new Set(BENCHMARKS.map(({ id }) => id));
    const named = SLOTS.flatMap(({ id }) => benchmarksOf(id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('are a record that a file could hold, too', () => {
    const full = record([{ benchmark: 'gpqa-diamond' }, { benchmark: 'hle' }], {
      price: price(1, 5),
      serving: [serving(0.8, 0.99)],
    });
    expect(rqRecordSchema.safeParse(JSON.parse(JSON.stringify(full))).success).toBe(true);
  });

  it('carry value, error, source, date, class and how the name was found', () => {
    const given = input('gpqaDiamond', [
      {
        value: 87.6,
        unit: 'percent',
        interval: [83.68, 91.52],
        effort: 'high',
        link: 'matched',
        class: 'self-reported',
        run: '2026-03-25',
        tools: true,
      },
    ]);
    expect(given).toMatchObject({
      value: expect.closeTo(0.876, 12),
      standardError: expect.closeTo(0.02, 12),
      source: 'https://epoch.ai/benchmarks',
      variant: 'GPQA Diamond; effort high; with tools; name matched',
      date: '2026-03-25',
      evidence: 'self-reported',
    });
  });

  it('AIME is the newest year that was sat, never a mock exam; GPQA full is not Diamond', () => {
    expect(
      input('aime', [
        { benchmark: 'aime-2025', value: 0.9 },
        { benchmark: 'aime-2026', value: 0.8 },
      ]),
    ).toMatchObject({
      value: 0.8,
      variant: 'AIME, 2026',
    });
    expect(input('aime', [{ benchmark: 'otis-mock-aime-2024-2025', value: 0.9 }])).toHaveProperty('absent');
    expect(input('gpqaDiamond', [{ benchmark: 'gpqa', value: 0.9 }])).toHaveProperty('absent');
    expect(input('sweBenchVerified', [{ benchmark: 'swe-bench', value: 0.9 }])).toHaveProperty('absent');
  });

  it('a calibration error is turned round: what is sure and wrong is not honest', () => {
    expect(input('honesty', [{ benchmark: 'hle-calibration-error', value: 0.67 }])).toMatchObject({
      value: expect.closeTo(0.33, 12),
    });
  });

  it('what is not there is absent with a reason, never 0', () => {
    const { inputs } = record([]);
    for (const { id } of SLOTS)
      expect(inputs[id]).toEqual({ absent: expect.stringMatching(/snapshot of 2026-08-21|nobody publishes/) });
    expect(unknownRecord('a/b', DATE).inputs.hle).toEqual({
      absent: 'the snapshot of 2026-08-21 does not know this model',
    });
  });

  it('a price is blended; half a price is none, and a price of 0 declares nothing free', () => {
    expect(input('price', [], { price: price(1, 5) })).toMatchObject({ value: 2, variant: 'maker: $1 in, $5 out' });
    expect(input('price', [], { price: price(1, null) })).toHaveProperty('absent');
    const free = assessRq(record([], { price: price(0, 0) }), DATE);
    expect(free.accessibility.A1.value).toBeNull();
    expect(free.missing.find(({ id }) => id === 'price')?.reason).toContain('declaredFree');
  });

  it('latency and uptime are those of the provider that answers first', () => {
    const several = [serving(2, 0.999, 'slow'), serving(null, 0.9, 'silent'), serving(0.4, 0.97, 'quick')];
    expect(input('ttft', [], { serving: several })).toMatchObject({ value: 0.4, variant: 'quick' });
    expect(input('uptime', [], { serving: several })).toMatchObject({ value: 0.97, variant: 'quick' });
    expect(input('uptime', [], { serving: [serving(0.4, null), serving(null, 0.9, 'silent')] })).toMatchObject({
      value: 0.9,
    });
  });
});
