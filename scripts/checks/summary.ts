import { line, type Outcome, skips, total } from './outcome.ts';

/** Passes on what a failed runner had printed, to standard error; runners that print while they run have nothing left. */
export function tell(outcome: Outcome): Outcome {
  if (outcome.output.trim() !== '') console.error(`\n${outcome.name}:\n${outcome.output.trimEnd()}`);
  return outcome;
}

/** Prints the summary to standard output, `N passed, N failed` last, and sets the exit code. */
export function conclude(outcomes: readonly Outcome[]): void {
  console.error('');
  for (const outcome of outcomes) console.log(line(outcome));
  for (const skipped of skips(outcomes)) console.log(skipped);
  console.log(total(outcomes));
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}
