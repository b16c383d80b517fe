import { describe, expect, it } from 'vitest';
import { line, type Outcome, skips, tested, total } from '../../../scripts/checks/outcome.ts';

const outcome = (name: string, passed: number, failed: number, skipped = 0): Outcome => ({
  name,
  passed,
  failed,
  skipped,
  seconds: 1.25,
  output: '',
});

describe('the summary of a run', () => {
  it('adds up all runners', () => {
    expect(total([outcome('types', 2, 0), outcome('unit', 40, 3)])).toBe('42 passed, 3 failed');
  });

  it('has a line per runner', () => {
    expect(line(outcome('unit', 40, 3, 7))).toBe('unit    40 passed, 3 failed, 7 skipped (1.3 s)');
    expect(line(outcome('lint', 1, 0))).toBe('lint    1 passed, 0 failed (1.3 s)');
  });

  it('says what was skipped and why, and nothing when nothing was', () => {
    expect(skips([outcome('unit', 40, 3, 7), outcome('e2e', 2, 0, 1)])).toEqual([
      'skipped: 7 of unit, 1 of e2e (tests over recorded data need the directory ../shared/data)',
    ]);
    expect(skips([outcome('unit', 40, 3)])).toEqual([]);
  });

  it('has a line for each reason of skipping', () => {
    const firefox = { ...outcome('firefox', 0, 0, 8), why: 'no Firefox was found: install one' };
    expect(skips([outcome('e2e', 2, 0, 1), firefox])).toEqual([
      'skipped: 1 of e2e (tests over recorded data need the directory ../shared/data)',
      'skipped: 8 of firefox (no Firefox was found: install one)',
    ]);
    expect(skips([{ ...firefox, skipped: 0 }])).toEqual([]);
  });
});

describe('counts of a test runner', () => {
  it('stand when the exit code agrees', () => {
    expect(tested({ passed: 3, failed: 1, skipped: 2 }, { code: 1 })).toEqual({ passed: 3, failed: 1, skipped: 2 });
    expect(tested({ passed: 3, failed: 0, skipped: 2 }, { code: 0 })).toEqual({ passed: 3, failed: 0, skipped: 2 });
  });

  it('gain a failure when the runner crashed after passing tests', () => {
    expect(tested({ passed: 3, failed: 0, skipped: 0 }, { code: 1 }).failed).toBe(1);
    expect(tested({ passed: 3, failed: 0, skipped: 0 }, { code: null }).failed).toBe(1);
  });

  it('gain a failure when no test was found, even with exit code 0', () => {
    expect(tested({ passed: 0, failed: 0, skipped: 0 }, { code: 0 }).failed).toBe(1);
  });

  it('are one failure when there is no report', () => {
    expect(tested(null, { code: 0 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
