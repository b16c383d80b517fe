import * as z from 'zod/mini';
import { sha256 } from '#scanner/digest';
import { checkLine, type Link, lineOf, linkBefore, START } from '#shared/history/chain';
import type { Entry } from '#shared/history/entry';
import { count } from '#shared/text/wording';
import { createStore } from '../store.ts';

/** A line takes 1 to 2 kB: a bound of 20,000 keeps the history in the tens of megabytes, a model by the hour for two years. */
const LIMIT = 20_000;

/** What became of the history. */
interface Notice {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
}

/** What a history is kept with. */
export interface HistoryOptions {
  /** What became of it, as it outlives the worker. */
  readonly notice: { read(): Promise<Notice | null>; write(notice: Notice | null): Promise<void> };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (message: string) => void;
  readonly limit?: number;
}

/** The entries of a history in their order. */
export interface History {
  readonly entries: readonly Entry[];
  /** Older lines that were let go for want of room. */
  readonly gone: number;
  /** What became of it last; null where nothing did. */
  readonly notice: Notice | null;
}

/**
 * Dated scores, appended and never changed, each line chained to the one before by its hash. It never fails: lines that
 * do not continue the chain are told and taken out with all that follows, and the history goes on from the last sound one.
 */
export interface HistoryStore {
  append(entry: Entry): Promise<void>;
  read(): Promise<History>;
  clear(): Promise<void>;
}

const keyOf = (line: number): string => String(line).padStart(12, '0');

/** Opens the history on first use. */
export function createHistoryStore(options: HistoryOptions): HistoryStore {
  let end: Link | undefined;
  const store = createStore<string>({
    name: 'assay-history',
    version: 1,
    noun: 'history of scores',
    limit: options.limit ?? LIMIT,
    sound: (value) => z.string().safeParse(value).data ?? null,
    // The oldest go first: by their place in the chain, since clocks are set back.
    now: () => end?.lines ?? 0,
    log: options.log,
  });
  let last: Promise<unknown> = Promise.resolve();
  /** One after another: two lines after the same one would break the chain. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };

  async function walk(): Promise<Omit<History, 'notice'>> {
    const rows = await store.all();
    const begin = linkBefore(rows[0]?.value ?? '') ?? START;
    const entries: Entry[] = [];
    let link = begin;
    for (const [index, { value }] of rows.entries()) {
      const checked = value === null ? { problem: 'it cannot be read' } : await checkLine(value, link, sha256);
      if ('problem' in checked) {
        await cut(
          rows.slice(index).map(({ key }) => key),
          link.lines + 1,
          checked.problem,
        );
        break;
      }
      entries.push(checked.entry);
      link = checked.link;
    }
    end = link;
    return { entries, gone: begin.lines };
  }

  async function cut(keys: readonly string[], line: number, problem: string): Promise<void> {
    const text = `The history was damaged at line ${line}: ${problem}. ${count(keys.length, 'line')} from there on ${keys.length === 1 ? 'was' : 'were'} taken out; it goes on after the last sound one.`;
    options.log(text);
    await options.notice.write({ at: new Date(options.now()).toISOString(), text });
    await store.remove(keys);
  }

  return {
    append: (entry) =>
      inTurn(async () => {
        if (!end) await walk();
        const { text, link } = await lineOf(entry, end ?? START, sha256);
        const kept = await store.put([{ key: keyOf(link.lines), value: text }]);
        // What was not kept is followed by nothing: the end is looked up again.
        end = kept ? link : undefined;
      }),
    read: () =>
      inTurn(async () => {
        const walked = await walk();
        const { working, notice } = await store.stats();
        const own = await options.notice.read();
        // A store that keeps nothing says so itself, each time anew.
        const at = new Date(options.now()).toISOString();
        return { ...walked, notice: !working && notice !== null ? { at, text: notice } : own };
      }),
    clear: () =>
      inTurn(async () => {
        await store.clear();
        await options.notice.write(null);
        end = undefined;
      }),
  };
}
