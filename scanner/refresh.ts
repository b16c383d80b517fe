import type { FactName, FactSheet, Facts, SourceId } from '#shared/facts/facts';
import { type Absence, type AbsenceReason, type Gathered, isAbsent } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';
import { FEEDS, type Feed } from '#shared/history/feeds';
import { isStale, type Tier } from '#shared/history/tiers';
import type { Given, ModelReference, ScanOptions } from './contract.ts';
import { scan } from './scan.ts';

/** What is known of a model since the last look: its facts, and when each feed of them was read (ISO 8601). */
export interface Known {
  readonly sheet: FactSheet;
  readonly read: { readonly [feed: string]: string };
}

/** The facts after a refresh. `held`: facts that were asked for in vain, and for which the last known ones stand in. */
export interface Refreshed extends Known {
  readonly held: readonly { readonly fact: FactName; readonly absence: Absence }[];
}

/** What a sheet makes known: its feeds are as old as the oldest source that their facts came from. */
export function knownFrom(sheet: FactSheet): Known {
  const read = readAt(sheet, FEEDS);
  for (const { id, facts } of FEEDS) {
    const times = (Object.keys(SOURCES) as SourceId[])
      .filter((source) => facts.some((name) => SOURCES[source].facts.includes(name)))
      .flatMap((source) => sheet.sources[source] ?? []);
    const [oldest] = times.toSorted();
    if (read[id] !== undefined && oldest !== undefined) read[id] = oldest;
  }
  return { sheet, read };
}

/**
 * Asks for the facts of these tiers again. Everything else comes from what is known, as long as it is not stale; a new
 * commit asks for all that belongs to a commit, another repository under the name for everything. Fails with a
 * `HubError` where `scan` does.
 */
export async function refresh(
  reference: ModelReference,
  tiers: readonly Tier[],
  known: Known | undefined,
  options: ScanOptions,
): Promise<Refreshed> {
  const moment = new Date(options.now()).toISOString();
  const kept = known ? FEEDS.filter((feed) => !tiers.includes(feed.tier) && isFresh(feed, known, moment)) : [];
  const first = await scan(reference, { ...options, ...(known && { given: givenOf(known, factsOf(kept)) }) });
  if (!known || isAnother(known.sheet, first)) return { sheet: first, read: readAt(first, FEEDS), held: [] };
  const moved = hasMoved(known.sheet, first);
  const rest = kept.filter(({ ofCommit }) => !(moved && ofCommit));
  const sheet = rest.length === kept.length ? first : await scan(reference, { ...options, given: ofNewCommit(first) });
  const asked = FEEDS.filter((feed) => !rest.includes(feed));
  const read = { ...timesOf(known, rest), ...readAt(sheet, asked) };
  return withLastKnown(
    { sheet, read, held: [] },
    known,
    asked.filter((feed) => isFresh(feed, known, moment) && !(moved && feed.ofCommit)),
  );
}

const isFresh = ({ id, tier }: Feed, { read }: Known, moment: string): boolean => {
  const at = read[id];
  return at !== undefined && !isStale(tier, at, moment);
};

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
const isAnother = (before: FactSheet, now: FactSheet): boolean => differ(before.model.repoId, now.model.repoId);
const hasMoved = (before: FactSheet, now: FactSheet): boolean => differ(before.model.revision, now.model.revision);

// The name is told by every answer: an old one would hide that the model was renamed.
const factsOf = (feeds: readonly Feed[]): FactName[] =>
  feeds.flatMap(({ facts }) => facts).filter((name) => name !== 'id');

function givenOf({ sheet, read }: Known, names: readonly FactName[]): Given {
  const { owner } = sheet.facts;
  return {
    facts: pick(sheet.facts, names),
    sources: sourceTimes(read, names),
    model: sheet.model,
    ...(!isAbsent(owner) && { ownerKind: owner.value.kind }),
  };
}

// What the first look of the new commit brought is not asked for twice: files, scans and card among it.
function ofNewCommit(sheet: FactSheet): Given {
  const old = (name: FactName): boolean => name !== 'files' && SOURCES['model-info'].facts.includes(name);
  const names = FEEDS.flatMap(({ facts, ofCommit }) => facts.filter((name) => !(ofCommit && old(name))));
  return { ...givenOf({ sheet, read: {} }, names), sources: sheet.sources };
}

const pick = (facts: Facts, names: readonly FactName[]): Partial<Facts> =>
  Object.fromEntries(names.map((name) => [name, facts[name]]));

// A source is as old as the oldest of its feeds that are given.
function sourceTimes(read: Known['read'], names: readonly FactName[]): Given['sources'] {
  const times: { [Source in SourceId]?: string } = {};
  for (const source of Object.keys(SOURCES) as SourceId[])
    for (const { id, facts } of FEEDS) {
      const at = read[id];
      if (at === undefined || !facts.some((name) => names.includes(name) && SOURCES[source].facts.includes(name)))
        continue;
      const before = times[source];
      times[source] = before === undefined || at < before ? at : before;
    }
  return times;
}

const timesOf = ({ read }: Known, feeds: readonly Feed[]): Record<string, string> =>
  Object.fromEntries(feeds.flatMap(({ id }) => (read[id] === undefined ? [] : [[id, read[id]]])));

/** When feeds that were asked for now were read: those of which anything is known. */
const readAt = ({ facts, observedAt }: FactSheet, feeds: readonly Feed[]): Record<string, string> =>
  Object.fromEntries(
    feeds
      .filter((feed) => feed.facts.some((name) => !isAbsent<unknown>(facts[name])))
      .map(({ id }) => [id, observedAt]),
  );

const PASSING: ReadonlySet<AbsenceReason> = new Set<AbsenceReason>([
  'rate-limited',
  'network',
  'timeout',
  'server-error',
  'malformed',
]);

// What went wrong in passing says nothing about the model: its score must not move by it.
function withLastKnown(now: Refreshed, { sheet: before, read: times }: Known, feeds: readonly Feed[]): Refreshed {
  const facts: Record<FactName, Gathered<unknown>> = { ...now.sheet.facts };
  const read: Record<string, string> = { ...now.read };
  const held: { fact: FactName; absence: Absence }[] = [];
  for (const { id, facts: names } of feeds)
    for (const fact of names) {
      const [absence, last]: Gathered<unknown>[] = [now.sheet.facts[fact], before.facts[fact]];
      if (!absence || !isAbsent(absence) || !PASSING.has(absence.absent) || !last || isAbsent(last)) continue;
      facts[fact] = last;
      read[id] = times[id] ?? before.observedAt;
      held.push({ fact, absence });
    }
  if (held.length === 0) return now;
  const sources = {
    ...sourceTimes(
      read,
      held.map(({ fact }) => fact),
    ),
    ...now.sheet.sources,
  };
  return { sheet: { ...now.sheet, sources, facts: facts as Facts }, read, held };
}
