import { describe, expect, it } from 'vitest';
import type { FactName, FactTypes } from '#shared/facts/facts';
import { assess } from '#shared/report/assess';
import { measured, measuredInAll } from '../../measured.ts';
import { sheet } from '../../sheet.ts';
import { daysAgo } from '../factors/ask.ts';

const of = (facts: Partial<FactTypes> = {}, without: readonly FactName[] = []) =>
  assess(sheet(facts, { without })).confidence;
const age = (days: number) => ({ createdAt: daysAgo(days) });
const benchmarks = (count: number) => ({
  evaluations: Array.from({ length: count }, (_, i) => ({
    benchmark: `B${i}`,
    metric: null,
    value: 1,
    standing: 'claimed' as const,
  })),
});

describe('confidence', () => {
  it.each([
    [30, 3, 'high'],
    [29, 3, 'medium'],
    [30, 2, 'medium'],
    [29, 2, 'medium'],
  ] as const)('F0-17 %i days and %i benchmarks: %s', (days, count, level) => {
    expect(of({ ...age(days), ...benchmarks(count) }).level).toBe(level);
  });

  it('F0-17 F0-18 F0-19 benchmarks of the snapshot count as those of the repository do, never both', () => {
    const figures = (count: number) => ({
      capability: { ...measuredInAll(), figures: measured().figures.slice(0, count) },
    });
    expect(of({ ...benchmarks(0), capability: measuredInAll() }).level).toBe('high');
    expect(of({ ...benchmarks(2), ...figures(1) }).reasons).toContain('2 of 3 benchmark results are known.');
    expect(of({ ...benchmarks(0), ...figures(0) }).level).toBe('low');
    expect(of({ capability: measuredInAll() }, ['evaluations']).reasons.join()).not.toMatch(
      /benchmark results? (is|are) known|is not known/,
    );
  });

  it('F0-11 no figure at all lowers coverage and confidence, and no score', () => {
    const [bare, all] = [assess(sheet()), assess(sheet({ capability: measuredInAll() }))];
    expect(bare.categories.find(({ id }) => id === 'capability')).toMatchObject({ value: null, coverage: 0 });
    expect(bare.coverage).toBeLessThan(all.coverage);
    expect(bare.composite.value).toBe(assess(sheet({ task: 'object-detection' })).composite.value);
  });

  it('F0-17 a missing primary signal is no high confidence', () => {
    expect(of({ capability: measuredInAll() }, ['remoteCode'])).toEqual({
      level: 'medium',
      reasons: ['Primary signals missing: code run on loading.'],
    });
  });

  it.each([
    [7, 3, 'medium'],
    [6, 3, 'low'],
    [0, 3, 'low'],
    [7, 1, 'medium'],
    [400, 0, 'low'],
  ] as const)('F0-18 F0-19 %i days and %i benchmarks: %s', (days, count, level) => {
    expect(of({ ...age(days), ...benchmarks(count) }).level).toBe(level);
  });

  it('F0-18 names the exact gaps', () => {
    expect(of({ ...age(12), ...benchmarks(2) }).reasons).toEqual([
      'The model is 12 days old.',
      '2 of 3 benchmark results are known.',
    ]);
    expect(of(benchmarks(1)).reasons).toEqual(['1 of 3 benchmark results is known.']);
    expect(of({ ...age(1), ...benchmarks(0) }).reasons).toEqual([
      'The model is 1 day old.',
      'None of 3 benchmark results is known.',
    ]);
  });

  it('F0-19 limited coverage is low, and says how much is known', () => {
    const { level, reasons } = of({}, ['files', 'scans', 'owner', 'card', 'discussions']);
    expect(level).toBe('low');
    expect(reasons[0]).toMatch(/^Only \d\d % of the signals are known; missing: .*verdicts of the Hub’s scanners/);
  });

  it('F0-16 every composite carries a rating with reasons, a full one too', () => {
    for (const plan of ['list', 'core', 'full'] as const)
      expect(assess(sheet({}, { plan })).confidence.reasons.length).toBeGreaterThan(0);
    expect(of().level).toBe('high');
    expect(assess(sheet({}, { plan: 'list' })).confidence.level).toBe('low');
  });

  it('the same benchmark twice is one, and an unreadable date no age', () => {
    const twice = [...benchmarks(2).evaluations, ...benchmarks(2).evaluations];
    expect(of({ evaluations: twice }).level).toBe('medium');
    expect(of({ createdAt: 'soon' }).reasons).toContain('The age of the model is not known.');
    expect(of({}, ['evaluations'])).toMatchObject({ level: 'low' });
  });
});
