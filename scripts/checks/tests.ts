import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { findFirefox } from '../browser/firefox-path.ts';
import { type Ran, run } from './command.ts';
import { type Outcome, tested } from './outcome.ts';

/** Tests by their end. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What vitest's JSON report says in the end. */
export const vitestReport = z.pipe(
  z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() }),
  z.transform(
    ({ numPassedTests: passed, numFailedTests: failed, numTotalTests }): Counts => ({
      passed,
      failed,
      skipped: numTotalTests - passed - failed,
    }),
  ),
);

/** What Playwright's JSON report says in the end. A test that passed only when tried again counts as failed. */
export const playwrightReport = z.pipe(
  z.object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  }),
  z.transform(
    ({ stats }): Counts => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  ),
);

/** Runs the unit tests, architecture and budgets included. */
export const unit = (): Promise<Outcome> =>
  reported('unit', vitestReport, (report) =>
    run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { live: true }),
  );

/** Runs the tests in a real Chromium over the built extension. */
export const e2e = (): Promise<Outcome> => reported('e2e', playwrightReport, playwright('e2e'));

/** Runs the tests in a real Firefox over its build; without a Firefox they count as skipped, with what to install. */
export async function firefox(): Promise<Outcome> {
  const found = findFirefox();
  const outcome = await reported('firefox', playwrightReport, playwright('firefox'));
  return 'missing' in found ? { ...outcome, why: found.missing } : outcome;
}

const playwright = (project: string) => (report: string) =>
  run('playwright', ['test', `--project=${project}`, '--reporter=list,json'], {
    live: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' },
  });

/**
 * Runs a test runner that writes a JSON report to the path it is given, and counts what the report says. A runner that
 * writes none has failed, whatever its exit code.
 */
export async function reported(
  name: string,
  schema: z.ZodMiniType<Counts>,
  start: (report: string) => Promise<Ran>,
): Promise<Outcome> {
  const directory = await mkdtemp(path.join(tmpdir(), 'assay-report-'));
  const report = path.join(directory, 'report.json');
  const ran = await start(report);
  const counts = await readCounts(report, schema);
  await rm(directory, { recursive: true });
  const output = typeof counts === 'string' ? `${name} gave no report: ${counts}` : '';
  return { name, ...tested(typeof counts === 'string' ? null : counts, ran), seconds: ran.seconds, output };
}

async function readCounts(report: string, schema: z.ZodMiniType<Counts>): Promise<Counts | string> {
  try {
    return schema.parse(JSON.parse(await readFile(report, 'utf8')));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
