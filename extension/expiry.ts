import type { Given } from '#scanner/contract';
import type { FactName, FactSheet, Facts, SourceId } from '#shared/facts/facts';
import { type AbsenceReason, type Gathered, isAbsent } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long what a source told holds, in milliseconds. Verdicts and card also fall when the commit changes. */
export const EXPIRY: { readonly [Source in SourceId]: number } = {
  'model-info': HOUR, // downloads and likes move by the hour
  scans: 24 * HOUR, // verdicts on one commit change only when scanners learn
  discussions: 6 * HOUR,
  owner: 24 * HOUR,
  card: Number.POSITIVE_INFINITY, // the text of one commit never changes
  inspections: 0, // never kept with the facts: laid over them from the store of contents
  snapshot: 0, // never kept with the facts: laid over them from the snapshot at hand
  reviews: 0, // never kept with the facts: laid over them from what the user imported
  forums: 0,
  citations: 0,
  papers: 24 * HOUR,
  spaces: 24 * HOUR,
  ancestors: 24 * HOUR,
  github: 6 * HOUR,
};

/** What went wrong in passing is asked again after this time, in milliseconds: not on every look, yet soon. */
export const RETRY_AFTER = 5 * MINUTE;

const PASSING: ReadonlySet<AbsenceReason> = new Set<AbsenceReason>([
  'rate-limited',
  'network',
  'timeout',
  'server-error',
  'malformed',
]);

/** Sources of the sheet that need not be asked again at `now` (milliseconds). */
export function freshSources(sheet: FactSheet, now: number): SourceId[] {
  const age = (date: string): number => now - Date.parse(date);
  return (Object.keys(SOURCES) as SourceId[]).filter((source) => {
    const facts: Gathered<unknown>[] = SOURCES[source].facts.map((name) => sheet.facts[name]);
    if (facts.some((fact) => isAbsent(fact) && fact.absent === 'not-asked')) return false;
    const passing = facts.some((fact) => isAbsent(fact) && PASSING.has(fact.absent));
    const read = sheet.sources[source] ?? sheet.observedAt;
    return age(read) >= 0 && age(read) < (passing ? RETRY_AFTER : EXPIRY[source]);
  });
}

/** The facts of these sources, in the shape a scan takes so as not to ask for them. */
export function givenOf(sheet: FactSheet, sources: readonly SourceId[]): Given {
  const names = sources.flatMap((source) => SOURCES[source].facts);
  const owner = sheet.facts.owner;
  return {
    facts: pick(sheet.facts, names),
    sources: Object.fromEntries(sources.map((source) => [source, sheet.sources[source] ?? sheet.observedAt])),
    model: sheet.model,
    ...(!isAbsent(owner) && { ownerKind: owner.value.kind }),
  };
}

const pick = (facts: Facts, names: readonly FactName[]): Partial<Facts> =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));
