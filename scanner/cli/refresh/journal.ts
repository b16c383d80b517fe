import type { Entry, Score } from '#shared/history/entry';
import { seriesOf } from '#shared/history/entry';
import { createEventReader, type EventReader } from '#shared/history/events';
import { appendEntry, type History, readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';

/** A history that is being written: what it holds, and the way to append to it. */
export interface Journal {
  /** The models it holds, as they were asked for. */
  readonly held: ReadonlySet<string>;
  /** Whether a last line was cut short and will be replaced. */
  readonly repaired: boolean;
  /** The latest score of the series that a score continues. */
  before(score: Score): Score | undefined;
  /** Whether the latest score of this model, tier, profile and plan is of this cut. */
  has(mark: Mark): boolean;
  /** Appends an entry and tells what it shows to have happened. Throws a FileError. */
  append(entry: Entry): Promise<ReturnType<EventReader['next']>>;
}

/** What tells that a model was refreshed already. */
export type Mark = Pick<Score, 'asked' | 'tier' | 'cut' | 'profile' | 'plan'>;

// The latest cut of each is enough: a refresh asks for the current one.
const markOf = ({ asked, tier, profile, plan }: Mark): string => JSON.stringify([asked, tier, profile, plan]);

/** Opens a history for writing; one that is not there begins. Throws a FileError at a line that breaks its chain. */
export async function openJournal(path: string, io: Io): Promise<Journal> {
  const held = new Set<string>();
  const cuts = new Map<string, string>();
  const latest = new Map<string, Score>();
  const events = createEventReader();
  const note = (entry: Entry): ReturnType<EventReader['next']> => {
    held.add(entry.asked);
    if (entry.kind === 'score') {
      cuts.set(markOf(entry), entry.cut);
      latest.set(seriesOf(entry), entry);
    }
    return events.next(entry);
  };
  let history: History = await readHistory(path, io, (entry) => void note(entry), { begin: true });
  return {
    held,
    repaired: history.cut,
    before: (score) => latest.get(seriesOf(score)),
    has: (mark) => cuts.get(markOf(mark)) === mark.cut,
    async append(entry) {
      history = await appendEntry(history, entry, io);
      return note(entry);
    },
  };
}
