import * as z from 'zod/mini';
import { sha256 } from '#scanner/digest';
import { checkLine, type Link, lineOf, linkBefore, START } from '#shared/history/chain';
import type { Entry } from '#shared/history/entry';
import { count } from '#shared/text/wording';
import { createStore, type Store } from '../store.ts';

/** A line takes 1 to 2 kB, and all are read to check the chain: 10,000 are 14 MB and a blink; a model by the hour for a year. */
const LIMIT = 10_000;

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
  return new ChainedHistory(options);
}

class ChainedHistory implements HistoryStore {
  readonly #options: HistoryOptions;
  readonly #store: Store<string>;
  /** The last line, once it is known. */
  #end: Link | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#store = createStore<string>({
      name: 'assay-history',
      version: 1,
      noun: 'history of scores',
      limit: options.limit ?? LIMIT,
      sound: (value) => z.string().safeParse(value).data ?? null,
      // The oldest go first: by their place in the chain, since clocks are set back.
      now: () => this.#end?.lines ?? 0,
      log: options.log,
    });
  }

  append(entry: Entry): Promise<void> {
    return this.#inTurn(async () => {
      const end = this.#end ?? (await this.#walk()).end;
      const { text, link } = await lineOf(entry, end, sha256);
      const kept = await this.#store.put([{ key: keyOf(link.lines), value: text }]);
      // What was not kept is followed by nothing: the end is looked up again.
      this.#end = kept ? link : undefined;
    });
  }

  read(): Promise<History> {
    return this.#inTurn(async () => {
      const { entries, gone } = await this.#walk();
      const { working, notice } = await this.#store.stats();
      // A store that keeps nothing says so itself, each time anew.
      const silent = working || notice === null;
      return {
        entries,
        gone,
        notice: silent ? await this.#options.notice.read() : { at: this.#moment(), text: notice },
      };
    });
  }

  clear(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.clear();
      await this.#options.notice.write(null);
      this.#end = undefined;
    });
  }

  /** One after another: two lines after the same one would break the chain. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const next = this.#last.then(task);
    // A failure is told to whoever asked for it; it must not block those that follow.
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #walk(): Promise<Pick<History, 'entries' | 'gone'> & { readonly end: Link }> {
    const rows = await this.#store.all();
    const begin = linkBefore(rows[0]?.value ?? '') ?? START;
    const entries: Entry[] = [];
    let end = begin;
    for (const [index, { value }] of rows.entries()) {
      const checked = value === null ? { problem: 'it cannot be read' } : await checkLine(value, end, sha256);
      if ('problem' in checked) {
        await this.#cut(
          rows.slice(index).map(({ key }) => key),
          `line ${end.lines + 1}: ${checked.problem}`,
        );
        break;
      }
      entries.push(checked.entry);
      end = checked.link;
    }
    this.#end = end;
    return { entries, gone: begin.lines, end };
  }

  async #cut(keys: readonly string[], problem: string): Promise<void> {
    const taken = `${count(keys.length, 'line')} from there on ${keys.length === 1 ? 'was' : 'were'} taken out`;
    const text = `The history was damaged at ${problem}. ${taken}; it goes on after the last sound one.`;
    this.#options.log(text);
    await this.#options.notice.write({ at: this.#moment(), text });
    await this.#store.remove(keys);
  }

  #moment(): string {
    return new Date(this.#options.now()).toISOString();
  }
}
