import { type Format, formatOf } from '#shared/files/formats';
import { countsAsDownload } from './downloads.ts';
import { WINDOW } from './remote.ts';

/** A file of a repository as the Hub lists it. Sizes in bytes. */
export interface RepositoryFile {
  readonly path: string;
  readonly size: number | null;
  /** Hash of the content; of large files only. */
  readonly sha256: string | null;
  /** Git's id of what it holds: of small files the content. */
  readonly oid?: string | null;
}

/**
 * `now`: it is read without asking. `counted`: only on request, since the Hub counts reading it as a download. `costly`:
 * only on request, since it costs more than was allowed. `left-alone`: nothing in it that Assay reads.
 */
export type When = 'now' | 'counted' | 'costly' | 'left-alone';

/** What is to be done with a file, with the reason in a calm sentence. */
export interface PlannedFile {
  readonly path: string;
  readonly size: number | null;
  /** The same content has the same key, in every repository; null when the Hub tells no hash. */
  readonly contentKey: string | null;
  readonly sha256: string | null;
  readonly when: When;
  /** Whether the Hub counts reading it as a download. */
  readonly counted: boolean;
  readonly reason: string;
  /** Bytes that reading it takes, as far as its name and size tell. */
  readonly estimate: number;
}

/** What reading a repository takes. */
export interface RepositoryPlan {
  /** Most telling first: what runs code before what cannot, and short before long. */
  readonly files: readonly PlannedFile[];
  /** Bytes that the files read `now` take together. */
  readonly estimate: number;
}

/** What a plan is made with. Bytes. */
export interface PlanOptions {
  /** As the Hub names it; null when the model has none. */
  readonly library: string | null;
  /** For all files together; 4 MB unless told otherwise. */
  readonly budget?: number;
  /** For one file; half the budget of all unless told otherwise. */
  readonly fileBudget?: number;
  /** Whether files are read that the Hub counts as downloads; not unless told so. */
  readonly counted?: boolean;
}

/** What a model may cost without being asked for. */
export const MODEL_BUDGET = 4_000_000;

const REASONS = {
  now: 'Assay reads the part of it that tells what loading it would do',
  counted: 'The Hub counts reading this file as a download of the model, so Assay reads it on request only',
  costly: 'Reading it takes more than a model may cost unasked; it is read on request',
  'left-alone': 'It holds no weights and no archive: there is nothing in it that Assay reads',
} as const;
const EMPTY = 'It is empty';
const UNSIZED = 'The Hub does not tell its size, so Assay cannot say what reading it takes';

/** Decides for each file whether it is read, and in which order. */
export function planRepository(files: readonly RepositoryFile[], options: PlanOptions): RepositoryPlan {
  const { library, budget = MODEL_BUDGET, fileBudget = Math.ceil(budget / 2) } = options;
  let estimate = 0;
  const planned = files
    .map((file) => ({ file, format: formatOf(file.path) }))
    .sort(byWorth)
    .map(({ file, format }) => {
      const counted = countsAsDownload(file.path, library);
      const cost = isOfInterest(format) ? estimateOf(file, format) : 0;
      const affordable = cost <= fileBudget && estimate + cost <= budget;
      const when = decide(file, format, counted && options.counted !== true, affordable);
      if (when === 'now') estimate += cost;
      return entry(file, when, counted, cost);
    });
  return { files: planned, estimate };
}

function decide(file: RepositoryFile, format: Format, reserved: boolean, affordable: boolean): When {
  if (file.size === 0 || !isOfInterest(format)) return 'left-alone';
  if (file.size === null) return 'costly';
  if (reserved) return 'counted';
  return affordable ? 'now' : 'costly';
}

function entry(file: RepositoryFile, when: When, counted: boolean, estimate: number): PlannedFile {
  const { path, size, sha256, oid = null } = file;
  const contentKey = sha256 === null ? oid : `sha256:${sha256}`;
  const reason = size === 0 ? EMPTY : size === null ? UNSIZED : REASONS[when];
  return { path, size, sha256, contentKey, when, counted, reason, estimate };
}

const OTHERS: ReadonlySet<string> = new Set(['training-state', 'archive', 'unknown']);

// Content decides, but what a name promises to be text or a picture no loader of weights opens.
const isOfInterest = ({ id, weights }: Format): boolean => weights || OTHERS.has(id);

const STREAMED: ReadonlySet<string> = new Set([
  'pickle',
  'joblib',
  'training-state',
  'nemo',
  'archive',
  'numpy',
  'unknown',
]);

// Formats with a table of what is in them cost a window at each end; the others are read from front to back.
function estimateOf({ size }: RepositoryFile, { id }: Format): number {
  if (size === null) return Number.MAX_SAFE_INTEGER;
  return STREAMED.has(id) ? size : Math.min(size, 2 * WINDOW);
}

const RANKS = { 'runs-code': 0, 'can-run-code': 1, inert: 2 } as const;

interface Known {
  readonly file: RepositoryFile;
  readonly format: Format;
}

function byWorth(a: Known, b: Known): number {
  const rank = (known: Known): number => (isOfInterest(known.format) ? 0 : 10) + RANKS[known.format.risk];
  const size = ({ file }: Known): number => file.size ?? Number.MAX_SAFE_INTEGER;
  return rank(a) - rank(b) || size(a) - size(b) || (a.file.path < b.file.path ? -1 : 1);
}
