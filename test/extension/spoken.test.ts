import { describe, expect, it } from 'vitest';
import { spoken } from '../../extension/spoken.ts';
import { sampleReport } from '../shared/report/sample.ts';

describe('spoken', () => {
  it('says number and word of each score', () =>
    expect(spoken(sampleReport())).toBe(
      'Composite 71.5 of 100, Good. Security 90.0 of 100, No issues. Confidence medium, 87 percent of the signals are known.',
    ));

  it('says that a list tells little', () =>
    expect(spoken(sampleReport({ plan: 'list' }))).toMatch(/^Preliminary, from the list alone: composite 71\.5/));

  it('says no number where there is none', () => {
    const unknown = sampleReport({
      composite: { value: null, uncapped: null },
      security: { value: null, uncapped: null, verdict: 'not-scanned' },
    });
    expect(spoken(unknown)).toMatch(/^Composite Unknown\. Security Not scanned\./);
  });

  it('names what a ceiling is for', () => {
    const ceilings = [{ id: 'impersonation', on: 'composite' as const, limit: 25, reason: 'because' }];
    expect(spoken(sampleReport({ ceilings, composite: { value: 25, uncapped: 80 } }))).toContain(
      '25.0 of 100, Impostor?',
    );
  });
});
