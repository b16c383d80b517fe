import { describe, expect, it } from 'vitest';
import { evaluateRq } from '#shared/capability/rq/evaluate';
import { measureStability, type Run, runsSchema } from '#shared/capability/rq/runs';
import { inputsWith } from './sample.ts';

const DAYS = ['2026-11-01', '2026-11-02', '2026-11-03'];

const runsOf = (score: (question: number, day: number) => number, questions = 100, days = DAYS): Run[] =>
  Array.from({ length: questions }, (_, question) =>
    days.map((day, at) => ({ question: `q${question}`, day, repetition: 1, score: score(question, at) })),
  ).flat();

const measured = (runs: readonly Run[]) => {
  const result = measureStability(runs);
  if ('problem' in result) throw new Error(result.problem);
  return result;
};

describe('F2-45 F2-51 stability from raw runs', () => {
  it('is 1 for answers that are the same every day, right or wrong', () => {
    expect(measured(runsOf((question) => question % 2))).toMatchObject({ cv: 0, f2: 1, questions: 100, days: 3 });
    expect(measured(runsOf(() => 0))).toMatchObject({ cv: 0, f2: 1 });
  });

  it('is one minus twice the mean coefficient of variation', () => {
    // 0.4, 0.5 and 0.6 deviate by the root of 0.02/3 from a mean of 0.5.
    const { cv, f2, followsProtocol } = measured(runsOf((_, day) => 0.4 + day / 10));
    expect(cv).toBeCloseTo(Math.sqrt(0.02 / 3) / 0.5, 12);
    expect(f2).toBeCloseTo(1 - 2 * cv, 12);
    expect(followsProtocol).toBe(true);
  });

  it('ends at 0 for a model that answers by chance', () => {
    expect(measured(runsOf((question, day) => ((question + day) % 3 === 0 ? 1 : 0))).f2).toBe(0);
  });

  it('tells what other readings of the rule would give', () => {
    const { otherReadings } = measured(runsOf((question, day) => (question % 2 === 0 ? 0.8 : 0.4 + day / 10)));
    expect(otherReadings.sampleDeviation).toBeCloseTo(Math.sqrt(0.02 / 2) / 0.5 / 2, 12);
    expect(otherReadings.pooled).toBeCloseTo(Math.sqrt(0.02 / 3) / 2 / 0.65, 12);
    expect(otherReadings.ofDailyMeans).toBeCloseTo(Math.sqrt((2 * 0.05 ** 2) / 3) / 0.65, 12);
  });

  it('does not depend on the order of the runs', () => {
    const runs = runsOf((question, day) => ((question * 7 + day * 3) % 10) / 10);
    expect(measured(runs.toReversed()).cv).toBeCloseTo(measured(runs).cv, 12);
  });

  it('says where the protocol was not followed', () => {
    const few = measured([
      ...runsOf(() => 1, 99, DAYS.slice(1)),
      { question: 'once', day: '2026-11-01', repetition: 1, score: 1 },
    ]);
    expect(few).toMatchObject({ followsProtocol: false, questions: 99 });
    expect(few.notes.join('; ')).toContain('99 questions instead of 100');
    expect(few.notes.join('; ')).toContain('1 questions were run only once');
    expect(measured(runsOf(() => 1, 100, DAYS.slice(1))).notes).toEqual(['2 of 3 days']);
  });

  it('has none from single runs, or from the same run told twice', () => {
    expect(measureStability(runsOf(() => 1, 100, DAYS.slice(2)))).toEqual({
      problem: expect.stringContaining('more than once'),
    });
    const [first] = runsOf(() => 1);
    if (!first) throw new Error('no run');
    expect(measureStability([first, first])).toEqual({
      problem: expect.stringContaining('scored twice on 2026-11-01'),
    });
    expect(measureStability([first, { ...first, repetition: 2 }])).toMatchObject({ cv: 0 });
  });

  it('feeds F2 of the RQ', () => {
    const { cv, f2 } = measured(runsOf((_, day) => 0.4 + day / 10));
    const step = evaluateRq(inputsWith({ stability: cv })).steps.find(({ id }) => id === 'F2');
    expect(step?.result).toBe(f2);
  });

  it.each([
    [{ runs: [] }],
    [{ runs: [{ question: 'q', day: '2026-11-01', score: 1.2 }] }],
    [{ runs: [{ question: 'q', day: '2026-11-01', score: -1 }] }],
    [{ runs: [{ question: 'q', day: '2026-11-01', score: Number.NaN }] }],
    [{ runs: [{ question: 'q', day: 'Monday', score: 1 }] }],
    [{ runs: [{ question: '', day: '2026-11-01', score: 1 }] }],
    [{ runs: 'many' }],
    [[]],
    [null],
  ])('%j is no file of runs', (data) => {
    expect(runsSchema.safeParse(data).success).toBe(false);
  });
});
