import type { Bytes } from '#scanner/inspect/byte-source';

const STOP = 0x2e;
const END_OF_ZIP = [0x50, 0x4b, 0x05, 0x06];

/**
 * Whether the first `cut` bytes of a file may be a whole file of their own, so that nobody can tell that more was there:
 * a pickle that ends with its STOP, an archive of which only padding is missing, an archive or a safetensors file whose end
 * lies just there.
 */
export function mayBeWhole(bytes: Bytes, cut: number): boolean {
  if (cut === 0 || cut >= bytes.length) return true;
  const padding = bytes.subarray(cut).every((byte) => byte === 0);
  return (
    padding || [endsWithStop, endsWithArchive, endsWithBlockOfZeros, endsWithTensors].some((ends) => ends(bytes, cut))
  );
}

// The end of a tar, which is read by blocks of 512: what is left behind it is less than one.
function endsWithBlockOfZeros(bytes: Bytes, cut: number): boolean {
  const end = cut - (cut % 512);
  return end >= 512 && bytes.subarray(end - 512, end).every((byte) => byte === 0);
}

// A safetensors file ends where its last tensor does.
function endsWithTensors(bytes: Bytes, cut: number): boolean {
  if (cut < 8) return false;
  const start = 8 + Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  if (!(start <= cut)) return false;
  const ends = [...new TextDecoder().decode(bytes.subarray(8, start)).matchAll(/"data_offsets":\[\d+,(\d+)\]/g)];
  return ends.length > 0 && cut === start + Math.max(...ends.map(([, end]) => Number(end)));
}

// Zeros behind a STOP are padding too.
function endsWithStop(bytes: Bytes, cut: number): boolean {
  let at = cut - 1;
  while (at > 0 && bytes[at] === 0) at--;
  return bytes[at] === STOP;
}

const endsWithArchive = (bytes: Bytes, cut: number): boolean =>
  cut >= 22 && END_OF_ZIP.every((byte, at) => bytes[cut - 22 + at] === byte);
