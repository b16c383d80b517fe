import { gunzipSync } from 'fflate';
import { ShapeError } from './source.ts';

/** Bytes of an unpacked document beyond which it is no table of results. */
export const MOST_BYTES = 64_000_000;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Unpacks gzip, and hands on anything else as it is. Throws a ShapeError when it unpacks to more than is sensible. */
export function gunzipped(bytes: Uint8Array, name: string): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  // The last four bytes tell the size, so that a bomb is not unpacked to be refused.
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 4, true);
  if (size > MOST_BYTES) throw new ShapeError(`${name} unpacks to ${size} bytes`);
  try {
    return gunzipSync(bytes, { out: new Uint8Array(size) });
  } catch (cause) {
    throw new ShapeError(`${name} cannot be unpacked: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
