import type { Bytes } from '#scanner/inspect/byte-source';
import { hex, join, noise, u32, u64 } from './bytes.ts';
import { crc32 } from './checksums.ts';

/** A 7z archive of which only the first header is true: it states where the rest would be. */
export function sevenZip(size = 64): Bytes {
  const next = join(u64(size), u64(16), u32(crc32(noise(16, 3))));
  return join(hex('377abcaf271c 0004'), u32(crc32(next)), next, noise(size, 2), noise(16, 3));
}

/** A pointer of Git LFS, in the place of the file that it stands for. */
export const lfsPointer = (size = 4_096): Bytes =>
  join(`version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize ${size}\n`);
