import type { FileEntry } from './files.ts';
import type { Inspection } from './inspection.ts';

/** What reading one file of the revision showed. */
export interface FileInspection {
  readonly path: string;
  /** When the bytes were read (ISO 8601, UTC): long ago, where the same content was read before. */
  readonly observedAt: string;
  /** Whether it was known by the content's hash, so that nothing had to be read. */
  readonly cached: boolean;
  readonly inspection: Inspection;
}

/** What reading files of the revision showed. Files not listed here were not read, or not to any end. */
export type Inspections = readonly FileInspection[];

/**
 * Version of what readings mean. Raised when the formats or the tables of globals change, so that what was kept under
 * an older one is read again.
 */
export const READING_VERSION = 6;

/** The name of a file's content, the same wherever the content lies; null where the Hub tells no hash of it. */
export function contentKey({ sha256, oid }: FileEntry): string | null {
  if (sha256 !== null) return `sha256:${sha256}`;
  return oid === undefined ? null : `git:${oid}`;
}

// What failed on the way to the bytes says nothing of the bytes.
const PASSING: ReadonlySet<string> = new Set([
  'unread-vanished',
  'unread-changed',
  'unread-short',
  'unread-refused',
  'unread-network',
  'unread-budget',
  'unread-cancelled',
  'reader-failed',
]);

/**
 * Whether a reading says something lasting of the content: danger does, however it ended; a reading that ended for
 * want of bytes, budget or network does not, and neither does one that no format recognised.
 */
export function isSettled({ verdict, findings }: Inspection): boolean {
  if (verdict === 'dangerous') return true;
  return verdict !== 'not-scanned' && !findings.some(({ id }) => PASSING.has(id));
}
