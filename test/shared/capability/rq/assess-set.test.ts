import { describe, expect, it } from 'vitest';
import { assessSet } from '#shared/capability/rq/assess-set';
import { COLLINEAR, collinearity } from '#shared/capability/rq/collinearity';
import { inversionsIn } from '#shared/capability/rq/inversions';
import type { RqRecord } from '#shared/capability/rq/schema';
import { type InputId, SLOTS } from '#shared/capability/rq/slots';
import { seeded } from '../../seeded.ts';
import { FULL, recordOf } from './sample.ts';

const TODAY = '2026-11-21';
const IDS = SLOTS.map(({ id }) => id);

function randomRecords(seed: number, count: number): RqRecord[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => {
    const inputs: { [Id in InputId]?: number } = {};
    for (const id of IDS) if (random() > 0.15) inputs[id] = Math.max(1e-6, random()) * (FULL[id] > 1 ? 8 : 1);
    return recordOf({ model: `lab/model-${at}`, inputs: { ...inputs, openWeights: random() < 0.5 } });
  });
}

const perfect = Object.fromEntries(
  IDS.map((id) => [id, id === 'stability' || id === 'price' || id === 'ttft' ? 1e-9 : 1]),
);
const worthless = Object.fromEntries(IDS.map((id) => [id, id === 'price' || id === 'ttft' ? 1e6 : 0]));

describe('F2-42 bounds are fixed', () => {
  it.each([
    ['a perfect', perfect],
    ['a worthless', worthless],
  ])('inserting %s model leaves every other identical to the bit', (_, inputs) => {
    const records = randomRecords(41, 40);
    const before = assessSet(records, TODAY);
    const extreme = recordOf({ model: 'zz/extreme', inputs: { ...inputs, openWeights: true } });
    for (const place of [0, 17, 40]) {
      const after = assessSet(records.toSpliced(place, 0, extreme), TODAY);
      expect(after.models.filter(({ model }) => model !== 'zz/extreme')).toEqual(before.models);
      const bits = (models: typeof after.models) =>
        JSON.stringify(
          models
            .filter(({ model }) => model !== 'zz/extreme')
            .map(({ model, value, interval }) => [model, value, interval]),
        );
      expect(bits(after.models)).toBe(bits(before.models));
    }
  });

  it('the names of models and their order in the file change nothing', () => {
    const records = randomRecords(42, 20);
    const renamed = records.map((record, at) => ({ ...record, model: `other-${at}/x` })).toReversed();
    const values = (set: ReturnType<typeof assessSet>) => set.models.map(({ value }) => value);
    expect(values(assessSet(renamed, TODAY)).toSorted()).toEqual(values(assessSet(records, TODAY)).toSorted());
  });
});

describe('inversions', () => {
  const free = recordOf({
    model: 'open/free',
    inputs: { ...FULL, gpqaDiamond: 0.83, price: { value: 0, declaredFree: true }, ttft: 0.2, openWeights: true },
  });
  const dear = recordOf({ model: 'lab/dear', inputs: { ...FULL, price: 90, ttft: 25, openWeights: false } });

  it('F2-15 that accessibility brings about are disclosed with both values', () => {
    const { inversions, models } = assessSet([dear, free], TODAY);
    expect(inversions).toMatchObject({ count: 1, listed: [{ ahead: 'open/free', behind: 'lab/dear' }] });
    const [inversion] = inversions.listed;
    expect(inversion?.effective[0]).toBeGreaterThan(inversion?.effective[1] ?? 0);
    expect(inversion?.intrinsic[0]).toBeLessThan(inversion?.intrinsic[1] ?? 0);
    expect(models[0]?.model).toBe('open/free');
  });

  it('F2-14 both values are told, and the effective one makes the order', () => {
    const { models } = assessSet([dear, free], TODAY);
    expect(models.map(({ value, effective }) => value === effective?.value)).toEqual([true, true]);
    expect(models.map(({ intrinsic }) => intrinsic)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(models[0]?.intrinsic).toBeLessThan(models[1]?.intrinsic ?? 0);
  });

  it('the example of the ruling: 930 × 1.02 stands above 950 × 0.95', () => {
    const placed = (model: string, intrinsic: number, f: number, modality = 'text') => ({
      model,
      modality,
      intrinsic,
      effective: { value: intrinsic * f },
    });
    expect(inversionsIn([placed('a', 930, 1.02), placed('b', 950, 0.95)]).count).toBe(1);
    expect(inversionsIn([placed('a', 930, 1.02), placed('b', 950, 0.95, 'image')]).count).toBe(0);
    expect(inversionsIn([{ ...placed('a', 930, 1), effective: { value: null } }, placed('b', 950, 0.92)]).count).toBe(
      0,
    );
  });

  it('are all counted, and the widest hundred listed', () => {
    const falling = Array.from({ length: 120 }, (_, at) => ({
      model: `m${at}`,
      modality: 'text',
      intrinsic: 900 + at / 10,
      effective: { value: 900 - at / 10 },
    }));
    const { count, listed } = inversionsIn(falling);
    expect([count, listed.length]).toEqual([(120 * 119) / 2, 100]);
    expect(listed[0]).toMatchObject({ ahead: 'm0', behind: 'm119' });
  });

  it('F2-40 none is wider than the modulator’s span allows', () => {
    const { inversions } = assessSet(randomRecords(43, 200), TODAY);
    for (const { intrinsic } of inversions.listed) expect(intrinsic[1] / intrinsic[0]).toBeLessThan(1.02 / 0.92 + 1e-9);
  });
});

describe('F2-02 F2-30 collinearity', () => {
  const models = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(
      ([a, b]) =>
        new Map([
          ['a', a],
          ['b', b],
        ]),
    );

  it('warns of two signals that say nearly the same, either way round', () => {
    const rising = [1, 2, 3, 4, 5.2].map((x) => [x, 2 * x] as const);
    expect(collinearity(['a', 'b'], models(rising))).toMatchObject([{ r: expect.closeTo(1, 12), collinear: true }]);
    const falling = rising.map(([x, y]) => [x, -y] as const);
    expect(collinearity(['a', 'b'], models(falling))).toMatchObject([{ r: expect.closeTo(-1, 12), collinear: true }]);
  });

  it('does not warn of independent ones, nor from too few models, nor of one that does not vary', () => {
    const square = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [0.5, 0.5],
    ] as const;
    expect(collinearity(['a', 'b'], models(square))).toMatchObject([{ r: 0, collinear: false }]);
    expect(collinearity(['a', 'b'], models(square.slice(0, COLLINEAR.fewestModels - 1)))).toMatchObject([{ r: null }]);
    expect(collinearity(['a', 'b'], models(square.map(([x]) => [x, 3] as const)))).toMatchObject([{ r: null }]);
  });

  it('is reported for every pair of dimensions and inputs that enough models have', () => {
    const { collinearity: report } = assessSet(randomRecords(44, 60), TODAY);
    expect(report.some(({ a, b }) => a === 'IG' && b === 'F')).toBe(true);
    expect(report.some(({ a, b }) => a === 'IG' && b === 'hle')).toBe(false);
    for (const { r } of report) expect(Math.abs(r ?? 2)).toBeLessThanOrEqual(1);
  });
});

describe('F2-58 modalities', () => {
  it('are listed apart, with a warning, and never inverted against each other', () => {
    const text = recordOf({ model: 'lab/text', inputs: { ...FULL, openWeights: true } });
    const image = recordOf({
      model: 'lab/image',
      modality: 'image',
      inputs: { ...FULL, hle: 0.01, openWeights: true },
    });
    const { models, notes } = assessSet([text, image], TODAY);
    expect(models.map(({ modality }) => modality)).toEqual(['image', 'text']);
    expect(notes[0]).toContain('assumed and not proven');
    expect(assessSet([text], TODAY).notes).toEqual([]);
    expect(models[0]?.limitations.map(({ id }) => id)).toContain('modalities');
  });
});
