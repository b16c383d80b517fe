import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playwrightReport, reported, vitestReport } from '../../../scripts/checks/tests.ts';

/** A runner that writes this report and ends with this code. */
const runner = (report: unknown, code: number | null) => async (file: string) => {
  if (report !== undefined) writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return { code, output: 'what it printed', seconds: 2 };
};

describe('the report of vitest', () => {
  it('counts as skipped whatever neither passed nor failed', async () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numTotalTests: 9, numPendingTests: 2, numTodoTests: 1 };
    expect(await reported('unit', vitestReport, runner(report, 1))).toMatchObject({ passed: 5, failed: 1, skipped: 3 });
  });

  it('is a failure when vitest crashed after its tests passed', async () => {
    const report = { numPassedTests: 5, numFailedTests: 0, numTotalTests: 5 };
    expect(await reported('unit', vitestReport, runner(report, 1))).toMatchObject({ passed: 5, failed: 1 });
  });

  it('is a failure when there were no tests', async () => {
    const report = { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 };
    expect(await reported('unit', vitestReport, runner(report, 0))).toMatchObject({ passed: 0, failed: 1 });
  });

  it.each([
    ['missing', undefined, 'ENOENT'],
    ['cut short', '{"numPassedTests": 5, ', 'JSON'],
    ['of another shape', { passed: 5 }, 'numPassedTests'],
  ])('is a failure when it is %s, even if the exit code is 0', async (_, report, reason) => {
    const outcome = await reported('unit', vitestReport, runner(report, 0));
    expect(outcome).toMatchObject({ name: 'unit', passed: 0, failed: 1 });
    expect(outcome.output).toContain('unit gave no report');
    expect(outcome.output).toContain(reason);
  });
});

describe('the report of Playwright', () => {
  it('counts a test that passed only at the second try as failed', async () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } };
    expect(await reported('e2e', playwrightReport, runner(report, 1))).toMatchObject({
      passed: 7,
      failed: 3,
      skipped: 3,
      seconds: 2,
    });
  });

  it('leads to no output of its own when all is well: the runner has printed already', async () => {
    const report = { stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 } };
    expect((await reported('e2e', playwrightReport, runner(report, 0))).output).toBe('');
  });
});
