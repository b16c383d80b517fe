import type { FileScan } from '#shared/facts/files';
import type { Inspection } from '#shared/facts/inspection';
import type { Event } from '#shared/history/event';
import type { Freshness } from '#shared/history/freshness';
import type { Series } from '#shared/history/series';
import type { FileVerdict, Report } from '#shared/report/report';
import type { BoardAnswer, BoardAsk } from './board-messages.ts';
import type { PageModel } from './page/island.ts';
import type { ListQuery } from './page/list-query.ts';

/** A Report without its list of files, which may have tens of thousands of entries and is not shown. */
export type ShownReport = Omit<Report, 'files'>;

/** What a list badge shows of a Report. */
export type ListVerdict = Pick<
  Report,
  'model' | 'plan' | 'composite' | 'security' | 'confidence' | 'coverage' | 'ceilings' | 'verdict'
>;

/** Why there is no answer: a code for programs, a sentence that says what to do, and when asking again makes sense. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  /** ISO 8601, UTC; null when waiting does not help or its length is not known. */
  readonly retryAt: string | null;
}

/** The models put side by side, in the order they were added. */
export interface TrayState {
  readonly models: readonly string[];
  readonly limit: number;
}

/** State of the cache of facts. */
export interface CacheStats {
  readonly entries: number;
  readonly limit: number;
  readonly working: boolean;
  /** What became of the cache, for people; null when nothing did. */
  readonly notice: string | null;
}

/** State of the cache of facts, with the number of files whose readings are kept. */
export interface AllStats extends CacheStats {
  readonly readings: number;
}

/** What a flag on a row of files shows. */
export interface FlagRow {
  /** Path of the file, or of the folder with a slash at its end: then the gravest of all files within. */
  readonly path: string;
  /** The Hub's scanners and our own reading united. */
  readonly verdict: FileVerdict;
  /** Whether the bytes were read to an end that lasts. */
  readonly read: boolean;
  readonly reading: boolean;
  /** Files within that are dangerous: told of folders only. */
  readonly dangerous?: number;
}

/** How far the reading of a revision's files got. */
export interface FilesState {
  /** Another number after every change. */
  readonly change: number;
  readonly rows: readonly FlagRow[];
  /** Files that were read, and how many of these are dangerous. */
  readonly read: number;
  readonly dangerous: number;
  /** Bytes of the files that are read now or were, and how many of these were asked for. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  /** Files that are being read or wait for it. */
  readonly left: number;
  /** Files that may be read and were not, being beyond the budget or cancelled, with the bytes it would take. */
  readonly offered: readonly string[];
  readonly offeredBytes: number;
  /** Files whose reading the Hub would count as downloads. */
  readonly onRequest: number;
}

/** All that is known of one file, for the panel. */
export interface FileDetails {
  readonly path: string;
  readonly size: number | null;
  readonly verdict: FileVerdict;
  readonly scan: FileScan | null;
  /** Our own reading, shortened; null where there is none. */
  readonly inspection: Inspection | null;
  /** When the bytes were read (ISO 8601); null for a reading that came to no lasting end. */
  readonly observedAt: string | null;
  /** Findings that were left out. */
  readonly more: number;
  /** Bytes read so far while it is being read; null when it is not. */
  readonly reading: number | null;
  /** Whether and why it is not read by itself; its cost in bytes. */
  readonly plan: {
    readonly when: 'now' | 'counted' | 'costly' | 'left-alone';
    readonly cost: number;
    readonly reason: string;
  };
  /** Path of safetensors in the same repository that can be loaded instead. */
  readonly twin: string | null;
}

/** What became of the last refresh of the snapshot. */
export interface SnapshotNotice {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly text: string;
  /** Whether something was refused, so that an older snapshot is in use than was asked for. */
  readonly refused: boolean;
}

/** Which snapshot of benchmark results is in use, and where newer ones come from. */
export interface SnapshotState {
  /** Both empty while nothing is asked. */
  readonly address: string;
  readonly key: string;
  readonly date: string;
  readonly seal: string;
  /** Whether it was fetched; else it is the one that came with the extension. */
  readonly fetched: boolean;
  /** Null where nothing was ever asked for. */
  readonly notice: SnapshotNotice | null;
}

/** Which models are looked at in the background. */
export interface TrackState {
  /** Off until somebody tracks a model. */
  readonly on: boolean;
  /** Models that somebody tracks, and those that are looked at for being in the compare tray. */
  readonly models: readonly string[];
  readonly compared: readonly string[];
  readonly limit: number;
}

/** What is known of a model over time. */
export interface ModelHistory {
  readonly tracking: TrackState;
  /** One for each repository, profile and plan that it was scored by, the latest first; points at which nothing changed are left out. */
  readonly series: readonly Series[];
  /** Scores in all, also those that are left out; looks that failed. */
  readonly scores: number;
  readonly failures: number;
  readonly events: readonly Event[];
  /** How fresh each feed of facts is; empty for a model that is not tracked. */
  readonly freshness: readonly Freshness[];
  /** What became of the history, with its moment; null when nothing did. */
  readonly notice: { readonly at: string; readonly text: string } | null;
  /** Older entries, of whatever model, that were let go for want of room. */
  readonly gone: number;
}

/** A file that the user brings. */
export type ImportKind = 'reviews' | 'trust' | 'forums' | 'citations';

/** What is kept of a kind. */
export interface ImportState {
  readonly kind: ImportKind;
  /** What it holds, or why it does not count, in a sentence; null where nothing was brought. */
  readonly holds: string | null;
}

/** Every message, in one map: what is asked, what is answered. */
export interface Messages {
  /** The Report of a model; `page` holds the facts its page tells; `refresh` asks all sources again. */
  report: {
    ask: { readonly id: string; readonly revision?: string; readonly page?: PageModel; readonly refresh?: boolean };
    answer: ShownReport;
  };
  /** The Report under the full plan, with GitHub: only for the extension's own pages. */
  'full-report': { ask: { readonly id: string; readonly revision?: string }; answer: ShownReport };
  /** Verdicts on the models of a list; models that nothing is known of are left out. */
  list: {
    ask: { readonly query: ListQuery | null; readonly ids: readonly string[] };
    answer: { readonly verdicts: readonly ListVerdict[]; readonly trouble: Trouble | null };
  };
  /**
   * How far the reading of a model's files got, for the rows of one folder or one file. Starts the small plan where
   * the settings allow it, and goes on with what a stopped worker left. `read`: files that someone wants read. `seen`:
   * the change known already; the answer then waits a moment for another.
   */
  files: {
    ask: {
      readonly id: string;
      readonly revision?: string;
      /** The folder shown, without a slash at its end, or the file shown. */
      readonly at: string;
      readonly read?: readonly string[];
      readonly cancel?: boolean;
      readonly seen?: number;
    };
    answer: FilesState;
  };
  /** All that is known of one file. */
  file: { ask: { readonly id: string; readonly revision?: string; readonly path: string }; answer: FileDetails };
  /** Reads the compare tray, or changes it. */
  tray: {
    ask: { readonly add?: string; readonly remove?: string; readonly clear?: boolean };
    answer: TrayState;
  };
  /** The settings that a page may know. */
  'page-settings': { ask: Record<string, never>; answer: { readonly listBadges: boolean } };
  /** Opens the comparison in a tab. */
  'open-comparison': { ask: Record<string, never>; answer: null };
  /** State of the cache: only for the extension's own pages. */
  cache: { ask: { readonly clear?: boolean }; answer: AllStats };
  /** What the page of leaderboards shows: only for the extension's own pages. */
  board: { ask: BoardAsk; answer: BoardAnswer };
  /** The snapshot in use; `source` says where newer ones come from, `refresh` asks there: only for own pages. */
  snapshot: {
    ask: { readonly source?: { readonly address: string; readonly key: string }; readonly refresh?: boolean };
    answer: SnapshotState;
  };
  /** Tracks a model or lets go of it, switches tracking on or off, forgets all scores, or only tells: only for own pages. */
  track: {
    ask: { readonly add?: string; readonly remove?: string; readonly on?: boolean; readonly forget?: boolean };
    answer: TrackState;
  };
  /** The dated scores of a model: only for own pages. */
  history: { ask: { readonly id: string }; answer: ModelHistory };
  /** What the user brought; `text` puts a file in the place of the kind, empty takes it away. Only for the extension's own pages. */
  imports: {
    ask: { readonly kind?: ImportKind; readonly text?: string };
    answer: readonly ImportState[];
  };
}

export type MessageName = keyof Messages;

/** A message as it travels. */
export interface Envelope<Name extends MessageName = MessageName> {
  readonly assay: Name;
  readonly ask: Messages[Name]['ask'];
}

/** An answer as it travels: errors do not survive the channel, so trouble is data. */
export type Reply<Name extends MessageName = MessageName> =
  | { readonly value: Messages[Name]['answer'] }
  | { readonly trouble: Trouble };

/** Thrown by `ask`. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

/** The trouble behind any error, for display. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof TroubleError
    ? error.trouble
    : { code: 'internal', message: `Assay made a mistake: ${String(error)}`, retryAt: null };
