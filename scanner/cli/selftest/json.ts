import type { Outcome } from '#scanner/selftest/check';
import { harmless } from '../harmless.ts';
import { countOf, isAttack } from './counts.ts';

/** All outcomes as one JSON document: the counts, then a line for each case. */
export function selftestJson(outcomes: readonly Outcome[]): string {
  const attacks = countOf(outcomes.filter(isAttack));
  const ordinary = countOf(outcomes.filter((outcome) => !isAttack(outcome)));
  const cases = outcomes.map(({ case: { id, title, named, file, expect }, inspection, passed }) => ({
    id,
    title,
    named,
    file,
    expect,
    passed,
    verdict: inspection.verdict,
    findings: inspection.findings.map((finding) => finding.id),
  }));
  return `${JSON.stringify(harmless({ attacks, ordinary, cases }), null, 2)}\n`;
}
