import { pack } from '#shared/snapshot/pack';
import type { Snapshot, SourceNote } from '#shared/snapshot/snapshot';
import type { Brought } from './brought.ts';
import { join } from './join.ts';
import { seal } from './seal.ts';
import { type Documents, emptyHaul, type Skip, type Source } from './source.ts';

/** Finds the documents of a source: null where there are none to be asked for, a failure where they cannot be had. */
export type Finder = (source: Source) => Promise<Documents | null>;

/** What to make a snapshot of. */
export interface BuildRequest {
  readonly sources: readonly Source[];
  readonly find: Finder;
  /** The snapshot’s day; the newest on which a source was retrieved where none is given. */
  readonly date?: string | undefined;
  /** The seal of the snapshot before. */
  readonly previous?: string | null | undefined;
}

/** Reads every source, joins what they brought and seals it. A source that cannot be read is told of, and is no end. */
export async function build({ sources, find, date, previous = null }: BuildRequest): Promise<Snapshot> {
  const brought: Brought[] = [];
  for (const source of sources.toSorted((a, b) => (a.id < b.id ? -1 : 1))) brought.push(await bring(source, find));
  const { skipped, ...gathered } = join(brought);
  const notes = brought.map((one) => noteOf(one, gathered, skipped.get(one.source.id) ?? []));
  const newest = notes
    .flatMap(({ retrieved }) => retrieved ?? [])
    .toSorted()
    .at(-1);
  return seal(pack({ ...gathered, sources: notes }), date ?? newest ?? '1970-01-01', previous);
}

async function bring(source: Source, find: Finder): Promise<Brought> {
  try {
    const documents = await find(source);
    if (documents === null) return { source, retrieved: '', haul: emptyHaul(), error: null };
    const haul = await source.read(documents);
    return { source, retrieved: documents.retrieved, haul, error: null };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { source, retrieved: '', haul: emptyHaul(), error: told };
  }
}

type Counted = Pick<ReturnType<typeof join>, 'observations' | 'prices'>;

function noteOf(
  { source, retrieved, error }: Brought,
  { observations, prices }: Counted,
  skips: readonly Skip[],
): SourceNote {
  const { id, title, url, licence, attribution, ships } = source;
  const mine = (one: { readonly source: string }): boolean => one.source === id;
  return {
    id,
    title,
    url,
    licence,
    attribution,
    ships,
    retrieved: retrieved === '' ? null : retrieved,
    observations: observations.filter(mine).length,
    prices: prices.filter(mine).length,
    skipped: countsOf(skips),
    error,
  };
}

function countsOf(skips: readonly Skip[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { why } of skips) counts.set(why, (counts.get(why) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
