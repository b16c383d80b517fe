import { describe, expect, it } from 'vitest';
import { assess } from '#shared/report/assess';
import { possiblePoints } from '#shared/report/possible';
import { sheet } from '../../sheet.ts';
import { sampleFinding, sampleReport } from './sample.ts';

describe('possiblePoints', () => {
  const report = assess(sheet());
  const possible = possiblePoints(report);

  it('adds up to 100 over all scored findings', () =>
    expect([...possible.values()].reduce((sum, points) => sum + points, 0)).toBeCloseTo(100, 9));

  it('is the contribution of a finding over its score', () => {
    const scored = report.findings.filter(({ score, weight }) => (score ?? 0) > 0 && weight > 0);
    expect(scored.length).toBeGreaterThan(5);
    // Contributions are rounded to 1/1024 so that they add up exactly.
    for (const { id, contribution, score } of scored)
      expect(Math.abs((possible.get(id) ?? 0) * (score ?? 0) - contribution)).toBeLessThanOrEqual(2 / 1024);
  });

  it('leaves out what is not scored', () =>
    expect(possiblePoints(sampleReport({ findings: [sampleFinding({ status: 'unknown', score: null })] })).size).toBe(
      0,
    ));
});
