import { encodePath } from '#scanner/gather/huggingface/client';
import type { ByteSource, Bytes } from '#scanner/inspect/byte-source';
import { createRanges, type RangeOptions, type Ranges } from './ranges.ts';
import { Windows } from './windows.ts';

/** How a file is read from a server. */
export interface RemoteOptions extends RangeOptions {
  /** Bytes of the file, as the Hub's list of files tells. */
  readonly size: number;
  /** Bytes that may be got; reads beyond fail with a `ReadError` of kind `budget`. */
  readonly budget?: number;
}

/** A file on a server, which tells what it cost so far. */
export interface RemoteSource extends ByteSource {
  readonly size: number;
  /** Bytes of it that were got: more than a reader asked for, as windows are wider, or fewer, as they are kept. */
  readonly bytesGot: number;
}

/** Two windows, of head and tail, stay below 256 kB, and hold the pickle and the list of entries of most torch zips. */
export const WINDOW = 124 * 1024;
/** Between them, where archives keep the headers of their entries. */
const STEP = 32 * 1024;
/** A server without ranges is let to send a whole file up to here. */
const WHOLE = 8 * 1024 * 1024;

/** The bytes of a file on a server, by verified ranges. Every failure of a read is a `ReadError` with a plain sentence. */
export function remoteSource(options: RemoteOptions): RemoteSource {
  const { size, budget = Number.MAX_SAFE_INTEGER } = options;
  let bytesGot = 0;
  const ranges = createRanges(options, size, (bytes) => {
    bytesGot += bytes;
  });
  return windowed(ranges, size, budget, () => bytesGot);
}

/**
 * A file at any address, whose size only its server knows: its first window is got at once. Fails with a `ReadError`.
 */
export async function openRemote(options: Omit<RemoteOptions, 'size'>): Promise<RemoteSource> {
  const { budget = Number.MAX_SAFE_INTEGER } = options;
  let bytesGot = 0;
  const ranges = createRanges({ redirects: 'each', ...options }, null, (bytes) => {
    bytesGot += bytes;
  });
  const end = Math.max(1, Math.min(WINDOW, budget));
  const first = await ranges({ start: 0, end, size: null, wholeLimit: Math.min(WHOLE, budget) });
  return windowed(ranges, first.total, budget, () => bytesGot, first.bytes);
}

function windowed(ranges: Ranges, size: number, budget: number, got: () => number, head?: Bytes): RemoteSource {
  const wholeLimit = Math.min(WHOLE, budget);
  const windows = new Windows({
    size,
    budget: budget - (head?.length ?? 0),
    window: WINDOW,
    step: STEP,
    get: (start, end) => ranges({ start, end, size, wholeLimit }).then(({ bytes }) => bytes),
  });
  if (head) windows.hold(0, head);
  return {
    size,
    get bytesGot() {
      return got();
    },
    read: (offset, length) => windows.read(offset, length),
  };
}

/** The address of a file of the Hub at a commit: segments are encoded, slashes are not, or the Hub counts a page. */
export const resolveUrl = (endpoint: string, id: string, commit: string, path: string): string =>
  `${endpoint}/${encodePath(id)}/resolve/${commit}/${encodePath(path)}`;
