/** What one file may cost. Bytes unless said otherwise. Each limit names the attack that it stops. */
export interface Limits {
  /** Read of the source; past it the file is incomplete. The extension's small plan sets it. */
  readonly read: number;
  /** Decoded over all streams of a file, beyond `decodedRatio` times what was read of it: decompression bombs. */
  readonly decoded: number;
  readonly decodedRatio: number;
  /** Streams within streams: archives of archives, pickles in constants of pickles. */
  readonly depth: number;
  /** Entries over all archives of a file: archives of millions of empty entries. */
  readonly entries: number;
  /** Streams within a file that are read each on its own: archives of hundreds of thousands of tiny files. */
  readonly streams: number;
  /** Findings kept; later ones are counted only: pickles of a million calls. */
  readonly findings: number;
  /** Of constants of pickles that are opened as pickles, encodings or bytecode: nested decoders. */
  readonly constants: number;
}

/** Enough for every ordinary checkpoint; `read` is unlimited, since a user who names a file wants it read. */
export const LIMITS: Limits = {
  read: Number.MAX_SAFE_INTEGER,
  decoded: 64 * 1024 * 1024,
  decodedRatio: 16,
  depth: 8,
  entries: 120_000,
  streams: 20_000,
  findings: 200,
  constants: 32 * 1024 * 1024,
};

/** How much of a file is looked at to tell its format, from its start and from its end. */
export const HEAD = 64 * 1024;
/** A zip's end record with the longest comment, and its zip64 forms. */
export const TAIL = 64 * 1024 + 22 + 20 + 56;
/**
 * The same for what lies within a file, from its start and from its end: half as much, so that what the file's own
 * samples hold tells of an entry that fills nearly all of it, without a further request.
 */
export const WITHIN = 32 * 1024;
