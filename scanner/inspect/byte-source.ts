/** Bytes of a view that may be shared: whoever gets them must not write to them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Random access to the bytes of a file, wherever it lies: on disk, in a Blob, behind ranges of a server, in an archive.
 * Sizes and offsets in bytes.
 */
export interface ByteSource {
  /** Null where only reading to the end can tell, as in a compressed stream. */
  readonly size: number | null;
  /**
   * The bytes from `offset` on: `length` of them, fewer only where the source ends. They may come at once or later,
   * so that files in memory and on disk cost no turn of the event loop. Throws a `ReadError`, and nothing else.
   */
  read(offset: number, length: number): Bytes | Promise<Bytes>;
  /**
   * The same into memory that the caller has, from its start, so that reading a large file makes no waste of its size.
   * Says how many bytes there were; undefined, with nothing read, where only `read` can get them.
   */
  readInto?(offset: number, into: Bytes): number | undefined;
}

/** Why bytes could not be had. */
export type ReadFailure =
  | 'vanished'
  | 'changed'
  | 'short'
  | 'refused'
  | 'network'
  | 'corrupt'
  | 'budget'
  | 'unsupported'
  | 'cancelled';

/** Bytes could not be had; the message says which and what to do. The inspection ends as `incomplete`, never green. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.failure = failure;
  }
}

/** Throws a `ReadError` of kind `cancelled` once the signal is aborted. */
export function uncancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ReadError('cancelled', 'It was stopped before all was read', signal.reason);
}

/** Bytes in memory. */
export const memorySource = (bytes: Bytes): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
});

/** A stretch of another source, as long as it is there; offsets count from its start. */
export const slice = (source: ByteSource, start: number, size: number): ByteSource => ({
  size,
  read: (offset, length) => source.read(start + offset, Math.max(0, Math.min(length, size - offset))),
});

/** A source that counts what is read of it. */
export interface Counted extends ByteSource {
  readonly bytesRead: number;
}

/** Counts the bytes that a source hands out. */
export function counted(source: ByteSource): Counted {
  let bytesRead = 0;
  const count = (bytes: Bytes): Bytes => {
    bytesRead += bytes.length;
    return bytes;
  };
  return {
    size: source.size,
    get bytesRead() {
      return bytesRead;
    },
    read(offset, length) {
      const bytes = source.read(offset, length);
      return bytes instanceof Promise ? bytes.then(count) : count(bytes);
    },
    readInto(offset, into) {
      const got = source.readInto?.(offset, into);
      bytesRead += got ?? 0;
      return got;
    },
  };
}
