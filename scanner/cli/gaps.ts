import type { FactName, FactSheet } from '#shared/facts/facts';
import { type AbsenceReason, absent, type Gathered, isAbsent } from '#shared/facts/gathered';
import { FACT_NAMES, isFullOnly, SOURCES } from '#shared/facts/plans';
import type { Gap } from './outcome.ts';

// These are no failures: nobody asked, the Hub answered without the field, or there is nothing to find.
const EXPECTED: ReadonlySet<AbsenceReason> = new Set(['not-asked', 'not-given', 'not-found']);

/** The facts that were asked for and could not be had: what makes a scan end with "could not be told". */
export const gapsOf = ({ facts }: FactSheet): Gap[] =>
  FACT_NAMES.flatMap((name) => {
    const fact: Gathered<unknown> = facts[name];
    return isAbsent(fact) && !EXPECTED.has(fact.absent)
      ? [{ fact: name, reason: fact.absent, detail: fact.detail }]
      : [];
  });

/**
 * The core part of a full sheet: what the core plan alone would have gathered, so that the headline score of a full
 * scan is the core score and nothing is asked for twice.
 */
export function coreOf(sheet: FactSheet): FactSheet {
  const facts: Record<FactName, Gathered<unknown>> = { ...sheet.facts };
  for (const name of FACT_NAMES)
    if (isFullOnly(name)) facts[name] = absent('not-asked', 'only the full plan asks for it');
  const sources = Object.entries(sheet.sources).filter(([id]) => SOURCES[id as keyof typeof SOURCES].plan !== 'full');
  return { ...sheet, plan: 'core', facts: facts as FactSheet['facts'], sources: Object.fromEntries(sources) };
}
