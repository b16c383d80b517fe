import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../scripts/checks/outcome.ts';
import { conclude, tell } from '../../../scripts/checks/summary.ts';

const outcome = (changes: Partial<Outcome>): Outcome => ({
  name: 'unit',
  passed: 3,
  failed: 0,
  skipped: 0,
  seconds: 1,
  output: '',
  ...changes,
});

const printed: string[] = [];
const told: string[] = [];
const before = process.exitCode;

beforeEach(() => {
  printed.length = 0;
  told.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  process.exitCode = before;
});

describe('the end of a run', () => {
  it('prints a line per runner, then what was skipped, and the total last', () => {
    conclude([outcome({ name: 'types', passed: 2 }), outcome({ passed: 40, skipped: 5 })]);
    expect(printed).toEqual([
      'types   2 passed, 0 failed (1.0 s)',
      'unit    40 passed, 0 failed, 5 skipped (1.0 s)',
      'skipped: 5 of unit (tests over recorded data need the directory ../shared/data)',
      '42 passed, 0 failed',
    ]);
    expect(process.exitCode).toBe(0);
  });

  it('fails when any runner failed', () => {
    conclude([outcome({}), outcome({ name: 'e2e', passed: 0, failed: 1 })]);
    expect(printed.at(-1)).toBe('3 passed, 1 failed');
    expect(process.exitCode).toBe(1);
  });

  it('passes on what a failed runner printed, and is silent about one that has printed already', () => {
    tell(outcome({ name: 'lint', output: 'a.ts:1 is odd\n' }));
    tell(outcome({}));
    expect(told).toEqual(['\nlint:\na.ts:1 is odd']);
    expect(printed).toEqual([]);
  });
});
