import type { Outcome } from '#scanner/selftest/check';
import { plain } from '#shared/text/plain';
import { type Count, countOf, isAttack } from './counts.ts';

const LONGEST = 300;

/** The misses, or all cases, by family; then the counts. */
export function selftestTable(outcomes: readonly Outcome[], all: boolean): string {
  const shown = outcomes.filter(({ passed }) => all || !passed);
  const attacks = countOf(outcomes.filter(isAttack));
  const ordinary = countOf(outcomes.filter((outcome) => !isAttack(outcome)));
  const lines = [
    ...shown.map(line),
    ...(shown.length > 0 ? [''] : []),
    told('attacks', attacks),
    told('ordinary checkpoints', ordinary),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

function line({ case: { id, title, named, expect }, inspection: { verdict, findings }, passed }: Outcome): string {
  const seen = findings.length > 0 ? ` (${[...new Set(findings.map((finding) => finding.id))].join(', ')})` : '';
  const words = `${id}: ${title} [${named}]: ${verdict}${seen}${passed ? '' : `, expected ${expect}`}`;
  return `${passed ? 'hit ' : 'MISS'}  ${plain(words, LONGEST)}`;
}

const told = (what: string, { cases, hits }: Count): string =>
  `${hits} of ${cases} ${what} as expected${hits === cases ? '' : `, ${cases - hits} missed`}`;
