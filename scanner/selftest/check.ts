import { memorySource } from '#scanner/inspect/byte-source';
import { type InspectOptions, inspect } from '#scanner/inspect/inspect';
import type { Inspection } from '#shared/facts/inspection';
import type { Case, Expectation } from './case.ts';

/** What came of one case. */
export interface Outcome {
  readonly case: Case;
  readonly inspection: Inspection;
  readonly passed: boolean;
}

/** Whether the inspection is what was expected. Notes are no warnings. */
export function meets(expect: Expectation, { verdict, findings }: Inspection): boolean {
  if (expect === 'dangerous') return verdict === 'dangerous';
  if (expect === 'warned') return verdict === 'dangerous' || verdict === 'caution' || verdict === 'incomplete';
  return verdict === 'no-issues-found' && findings.every(({ severity }) => severity === 'note');
}

/** Assembles each case in turn and inspects it in memory. */
export async function* check(
  cases: Iterable<Case>,
  options: Omit<InspectOptions, 'name'>,
): AsyncGenerator<Outcome, void, void> {
  for (const one of cases) {
    const inspection = await inspect(memorySource(one.assemble()), { ...options, name: one.file });
    yield { case: one, inspection, passed: meets(one.expect, inspection) };
  }
}
