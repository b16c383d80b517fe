import { definePacked } from '../decode/packed-stream.ts';
import { unlzma } from '../decode/unlzma.ts';
import { u32, u64 } from '../little-endian.ts';

const UNKNOWN = 2 ** 64;

/** The LZMA format from before xz, which joblib still writes. It has no magic number: plausible parameters mark it. */
export default definePacked({
  id: 'lzma',
  title: 'LZMA',
  recognises({ head }) {
    const size = u64(head, 5);
    const plausible = size < 2 ** 40 || size >= UNKNOWN - 2048;
    return head.length >= 18 && (head[0] ?? 255) < 225 && head[13] === 0 && plausible && isDictionary(u32(head, 1));
  },
  decode: unlzma,
  endings: ['.lzma'],
  weak: true,
});

/** Every encoder writes a power of two, or the sum of two that are neighbours. */
function isDictionary(size: number): boolean {
  if (size === 0xffffffff) return true;
  const exponent = Math.floor(Math.log2(Math.max(size, 1)));
  return size >= 4096 && (size === 2 ** exponent || size === 1.5 * 2 ** exponent);
}
