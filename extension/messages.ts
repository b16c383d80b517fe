import type { Report } from '#shared/report/report';
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
  cache: { ask: { readonly clear?: boolean }; answer: CacheStats };
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
