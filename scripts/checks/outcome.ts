/** What one runner found, in checks: a type-checked project, a linted tree, a build or a test each count as one. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why tests were skipped, where it was not for want of recorded data. */
  readonly why?: string;
  readonly seconds: number;
  /** What the runner printed, for those that did not print while running. */
  readonly output: string;
}

/** One line about a runner, such as `unit      512 passed, 0 failed, 7 skipped (3.1 s)`. */
export function line({ name, passed, failed, skipped, seconds }: Outcome): string {
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${name.padEnd(8)}${passed} passed, ${failed} failed${skips} (${seconds.toFixed(1)} s)`;
}

/** The last line over all runners: `N passed, N failed`. */
export function total(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((all, outcome) => all + count(outcome), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}

const RECORDED = 'tests over recorded data need the directory ../shared/data';

/** Lines about what was skipped, one for each reason. */
export function skips(outcomes: readonly Outcome[]): string[] {
  const skipped = outcomes.filter((outcome) => outcome.skipped > 0);
  return [...Map.groupBy(skipped, ({ why }) => why ?? RECORDED)].map(
    ([why, those]) => `skipped: ${those.map(({ name, skipped: count }) => `${count} of ${name}`).join(', ')} (${why})`,
  );
}

/**
 * Counts that a test runner reported, made honest: no report, no tests, or an exit code that says failure while no test
 * failed each count as one failure.
 */
export function tested(
  counts: { passed: number; failed: number; skipped: number } | null,
  ran: { code: number | null },
): { passed: number; failed: number; skipped: number } {
  if (counts === null) return { passed: 0, failed: 1, skipped: 0 };
  const none = counts.passed + counts.failed + counts.skipped === 0;
  const crashed = ran.code !== 0 && counts.failed === 0;
  return { ...counts, failed: counts.failed + (none || crashed ? 1 : 0) };
}
