import { describe, expect, it } from 'vitest';
import { EPOCH, epochFactor, kBench, type Panel } from '#shared/capability/rq/epoch';
import { evaluateRq } from '#shared/capability/rq/evaluate';
import { inputsWith } from './sample.ts';

const panel = (score: number, models = 20): Panel =>
  Object.fromEntries(Array.from({ length: models }, (_, at) => [`lab/model-${at}`, score]));

describe('F2-47 k_bench', () => {
  it('is the mean of the panel before over its mean after', () => {
    expect(kBench(panel(0.9), panel(0.45))).toEqual({ value: 2 });
    const uneven = { ...panel(0.5), 'lab/model-3': 0.9 };
    expect(kBench(uneven, panel(0.5))).toEqual({ value: expect.closeTo((19 * 0.5 + 0.9) / 10, 12) });
  });

  it.each([
    ['19 models before', panel(0.5, 19), panel(0.5), 'the panel before has 19 models, not 20'],
    ['21 models after', panel(0.5), panel(0.5, 21), 'the panel after has 21 models, not 20'],
    ['nobody', {}, {}, 'has 0 models'],
    ['NaN', { ...panel(0.5), 'lab/model-0': Number.NaN }, panel(0.5), 'no share from 0 to 1'],
    ['a percentage', panel(0.5), panel(50), 'no share from 0 to 1'],
    ['all at 0', panel(0.5), panel(0), 'nobody on the panel scored'],
    [
      'other models',
      panel(0.5),
      Object.fromEntries(Object.keys(panel(1)).map((name) => [`${name}b`, 0.5])),
      'not the same models',
    ],
  ])('with %s there is none, and it says why', (_, before, after, problem) => {
    expect(kBench(before, after)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('k_epoch', () => {
  const calibration = { year: 2027, dataDays: 200, kProg: 0.95, panel: { before: panel(0.9), after: panel(0.6) } };

  it('F2-46 F2-47 is k_prog times k_bench once there is a calibration', () => {
    expect(epochFactor(calibration)).toMatchObject({ calibrated: true, kProg: 0.95, value: expect.closeTo(1.425, 12) });
    expect(epochFactor({ ...calibration, panel: undefined })).toMatchObject({ value: 0.95, kBench: 1 });
  });

  it.each([
    ['in its reference year', { ...calibration, year: EPOCH.referenceYear }],
    ['before six months of data exist', { ...calibration, dataDays: EPOCH.calibratedAfterDays - 1 }],
    ['without any word on the span of the data', { ...calibration, dataDays: undefined }],
    ['with no number of days', { ...calibration, dataDays: Number.NaN }],
    ['with a panel that is none', { ...calibration, panel: { before: panel(1, 3), after: panel(1, 3) } }],
    ['with a k_prog that is none', { ...calibration, kProg: Number.NaN }],
    ['without a calibration', { year: 2027, dataDays: 200 }],
    ['when nothing is known', {}],
  ])('F2-46 F2-48 is 1 %s, and says "not calibrated"', (_, given) => {
    const factor = epochFactor(given);
    expect(factor).toMatchObject({ value: 1, calibrated: false });
    expect(factor.note).toContain('not calibrated');
  });

  it('F2-32 F2-59 multiplies the intrinsic RQ; until then the limitation stands beside the value', () => {
    const [before, after] = [evaluateRq(inputsWith()), evaluateRq(inputsWith(), { calibration })];
    expect(after.intrinsic).toBeCloseTo((before.intrinsic ?? 0) * 1.425, 9);
    const ids = [before, after].map(({ limitations }) => limitations.map(({ id }) => id));
    expect(ids[0]).toContain('epoch');
    expect(ids[1]).not.toContain('epoch');
    expect(before.limitations.find(({ id }) => id === 'epoch')?.text).toContain('not cross-temporally normalized');
  });
});
