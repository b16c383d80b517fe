import type { FileEntry } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import { isSettled } from '#shared/facts/inspections';
import { ASKED_BUDGET } from '#shared/files/budgets';
import type { Contents } from './contents.ts';
import type { DeskState } from './desk-state.ts';
import type { Reader } from './reader.ts';

/** What a desk works with. */
export interface DeskOptions {
  readonly id: string;
  readonly commit: string;
  readonly files: readonly FileEntry[];
  readonly state: DeskState;
  readonly reader: Pick<Reader, 'read'>;
  readonly contents: Contents;
  /** Bytes that may be read without being asked for. */
  readonly budget: () => Promise<number>;
  readonly save: (state: DeskState) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A file that is being read, with the bytes read so far. */
export interface Current {
  readonly path: string;
  readonly bytesRead: number;
}

/** Files that are read at once: enough to hide the waiting, few enough for the Hub's limits. */
const AT_ONCE = 3;
/** After this time without a question nobody is looking any more, and what was not begun waits. Milliseconds. */
const FORSAKEN = 30_000;
/** Unsettled readings that are kept in words. */
const MOST_UNSETTLED = 200;

/** The reading of one revision's files: queued, read a few at a time, kept by content, taken up again after a stop. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #reading = new Map<string, { bytes: number; stop: AbortController }>();
  readonly #waiting = new Set<() => void>();
  #state: DeskState;
  #lastAsked: number;
  /** Another number after every change. */
  change: number;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#lastAsked = options.now();
    this.change = options.now();
  }

  get state(): DeskState {
    return this.#state;
  }

  get current(): readonly Current[] {
    return [...this.#reading].map(([path, { bytes }]) => ({ path, bytesRead: bytes }));
  }

  /** Queues files that are not queued yet. `asked`: someone wants them, so they come first and beyond the budget. */
  async queue(paths: readonly string[], asked: boolean): Promise<void> {
    const { queue, unsettled } = this.#state;
    const more = paths.filter((path) => !queue.includes(path));
    await this.#set({
      ...this.#state,
      begun: true,
      queue: asked ? [...more, ...queue] : [...queue, ...more],
      asked: asked ? [...new Set([...this.#state.asked, ...paths])] : this.#state.asked,
      unsettled: Object.fromEntries(Object.entries(unsettled).filter(([path]) => !more.includes(path))),
    });
    this.look();
  }

  /** Stops what is read and empties the queue. */
  async cancel(): Promise<void> {
    await this.#set({ ...this.#state, begun: true, queue: [], asked: [] });
    for (const { stop } of this.#reading.values()) stop.abort();
  }

  /** Notes that someone is looking, and goes on where a stopped worker left off. */
  look(): void {
    this.#lastAsked = this.#options.now();
    this.#advance();
  }

  #advance(): void {
    while (this.#reading.size < AT_ONCE) {
      const path = this.#state.queue.find((queued) => !this.#reading.has(queued));
      if (path === undefined) return;
      const stop = new AbortController();
      this.#reading.set(path, { bytes: 0, stop });
      void this.#readOne(path, stop);
    }
  }

  /** Ends at the next change, or after so many milliseconds. */
  async changed(within: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, within);
      this.#waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  async #readOne(path: string, stop: AbortController): Promise<void> {
    const file = this.#options.files.find((each) => each.path === path);
    const asked = this.#state.asked.includes(path);
    const inspection = file ? await this.#attempt(file, asked, stop) : null;
    this.#reading.delete(path);
    if (!this.#state.queue.includes(path)) return this.#tell();
    const { queue, spent, unsettled } = this.#state;
    const settled = !inspection || isSettled(inspection);
    await this.#set({
      ...this.#state,
      queue: queue.filter((queued) => queued !== path),
      asked: this.#state.asked.filter((each) => each !== path),
      spent: spent + (asked ? 0 : (inspection?.bytesRead ?? 0)),
      unsettled: settled || !inspection ? unsettled : bounded({ ...unsettled, [path]: brief(inspection) }),
    });
    if (this.#options.now() - this.#lastAsked < FORSAKEN) this.#advance();
  }

  async #attempt(file: FileEntry, asked: boolean, stop: AbortController): Promise<Inspection> {
    const { id, commit, reader, contents, budget } = this.#options;
    const left = asked ? ASKED_BUDGET : Math.max(0, (await budget()) - this.#state.spent);
    const onRead = (bytes: number): void => {
      const reading = this.#reading.get(file.path);
      if (reading) reading.bytes = bytes;
      this.#tell();
    };
    try {
      const inspection = await reader.read({ id, commit, file, budget: left, signal: stop.signal, onRead });
      await contents.keep(file, inspection);
      return inspection;
    } catch (error) {
      return failed(error, file);
    }
  }

  async #set(state: DeskState): Promise<void> {
    this.#state = state;
    this.#tell();
    await this.#options.save(state);
  }

  #tell(): void {
    this.change += 1;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

/** What is worth keeping of a reading that came to no end: why. */
const brief = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inspection.findings.slice(0, 5).map(({ disassembly: _, ...finding }) => finding),
});

/** A fault of ours: told like anything else that was not read, and never green. */
const failed = (error: unknown, { size }: FileEntry): Inspection => ({
  format: 'unknown',
  verdict: 'incomplete',
  findings: [
    {
      id: 'reader-failed',
      severity: 'incomplete',
      message: `Assay failed to read it (${String(error)}); please report this.`,
      offset: null,
      where: '',
    },
  ],
  bytesRead: 0,
  bytesTotal: size,
});

const bounded = (unsettled: DeskState['unsettled']): DeskState['unsettled'] =>
  Object.fromEntries(Object.entries(unsettled).slice(-MOST_UNSETTLED));
