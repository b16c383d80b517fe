import { definePacked } from '../decode/packed-stream.ts';
import { unzstd } from '../decode/zstd.ts';
import { startsWith } from '../little-endian.ts';

/** Zstandard, as of `.tar.zst`. A frame to be passed over may come first, whatever is in it. */
export default definePacked({
  id: 'zstd',
  title: 'Zstandard',
  recognises: ({ head }) =>
    startsWith(head, [0x28, 0xb5, 0x2f, 0xfd]) ||
    (((head[0] ?? 0) & 0xf0) === 0x50 && startsWith(head, [0x2a, 0x4d, 0x18], 1)),
  decode: unzstd,
  endings: ['.zst', '.zstd'],
});
