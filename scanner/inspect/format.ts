import type { InspectionFinding } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';
import type { ByteSource, Bytes } from './byte-source.ts';
import type { Effort } from './effort.ts';
import type { Limits } from './limits.ts';

/** What is looked at to tell a format: `tail` ends where the stream ends, and is `head` itself when that is all. */
export interface Sample {
  readonly head: Bytes;
  readonly tail: Bytes;
  /** Bytes in all; null for a compressed stream, whose tail is empty. */
  readonly size: number | null;
}

/** A file, an entry of an archive or a constant of a pickle: a stream to be read in every plausible way. */
export interface Part extends Sample {
  /** The file's name, or the entry's path within its archive. Only ever raises expectations. */
  readonly name: string;
  /** Serves head and tail from memory. */
  readonly source: ByteSource;
  /** 0 for the file itself. */
  readonly depth: number;
}

/** What a format reports: the frame adds where it was. */
export type Finding = Omit<InspectionFinding, 'where'>;

/**
 * How far a reading got. `whole`: every byte that any loader of this format interprets was read, and every other byte
 * is accounted for. `partial`: something was not read, which an `incomplete` finding explains. `not-this`: the content
 * only looked like this format, so that the reading says nothing of it, though findings before that point stand.
 */
export type Coverage = 'whole' | 'partial' | 'not-this';

/** Storages that a stream refers to: length in bytes by key; null when it gives one key several lengths. */
export type Storages = Map<string, number | null>;

/** What a reading may do: report, and hand on what lies within. */
export interface Session {
  readonly limits: Limits;
  readonly judge: Judge;
  readonly signal: AbortSignal | undefined;
  /** What thinking about the whole file may still cost. */
  readonly effort: Effort;
  report(finding: Finding): void;
  /**
   * Reads a stream that lies within this part in every plausible way; its findings join the file's. Tells how far that
   * got: `whole` when all of it was read, `partial` when not, `not-this` when no format recognises it. Whoever calls
   * decides whether an unrecognised stream matters (raw tensors do not), and reports so if it does. What the stream
   * itself tells of storages (not the streams within it) joins `storages` when given; `judge` takes the place of this
   * session’s for that stream and those within it.
   */
  within(name: string, source: ByteSource, storages?: Storages, judge?: Judge): Promise<Coverage>;
  /**
   * Tells whoever handed this stream on that it refers to a storage of raw numbers beside it, as torch's pickles do by
   * persistent id: its key as text and its exact length (elements × bytes of one). Once per reference.
   */
  refersTo(key: string, bytes: number): void;
  /** Counts entries and decoded bytes over the whole file; throws a `ReadError` of kind `budget` past the limits. */
  spendEntries(count: number): void;
  spendDecoded(bytes: number): void;
}

/** A way of reading. One file each, one line in `formats.ts`; `npm run new:format` writes both. */
export interface InspectFormat {
  /** Kebab-case; equals the file's name. */
  readonly id: string;
  readonly title: string;
  /** Whether some loader could take a stream with this head and tail for this format. Cheap, and never throws. */
  recognises(sample: Sample): boolean;
  /** Reads all that matters. A `ReadError` may pass through; any other throw is a bug. */
  inspect(part: Part, session: Session): Promise<Coverage>;
}

/** Declares a format. */
export const defineFormat = (format: InspectFormat): InspectFormat => format;
