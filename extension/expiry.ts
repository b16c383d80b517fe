import type { Given } from '#scanner/scan';
import type { FactName, FactSheet, Facts, SourceId } from '#shared/facts/facts';
import { type AbsenceReason, type Gathered, isAbsent } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long what a source told holds, in milliseconds; `revision` marks what also falls when the commit changes. */
export const EXPIRY: { readonly [Source in SourceId]: { readonly lasts: number; readonly revision: boolean } } = {
  'model-info': { lasts: HOUR, revision: false }, // downloads and likes move by the hour
  scans: { lasts: 24 * HOUR, revision: true }, // verdicts of one commit change only when scanners learn
  discussions: { lasts: 6 * HOUR, revision: false },
  owner: { lasts: 24 * HOUR, revision: false },
  card: { lasts: Number.POSITIVE_INFINITY, revision: true }, // the text of one commit never changes
  papers: { lasts: 24 * HOUR, revision: false },
  spaces: { lasts: 24 * HOUR, revision: false },
  ancestors: { lasts: 24 * HOUR, revision: false },
  github: { lasts: 6 * HOUR, revision: false },
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
    return age(read) >= 0 && age(read) < (passing ? RETRY_AFTER : EXPIRY[source].lasts);
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

/** Whether a source tells of one commit only. */
export const isOfRevision = (source: SourceId): boolean => EXPIRY[source].revision;

const pick = (facts: Facts, names: readonly FactName[]): Partial<Facts> =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));
