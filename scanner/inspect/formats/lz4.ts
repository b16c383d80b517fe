import type { Bytes } from '../byte-source.ts';
import { unlz4 } from '../decode/lz4.ts';
import { definePacked } from '../decode/packed-stream.ts';
import { startsWith, u32 } from '../little-endian.ts';

/** LZ4 frames, which joblib writes. */
export default definePacked({
  id: 'lz4',
  title: 'LZ4',
  recognises: ({ head }) => startsWith(head, [0x04, 0x22, 0x4d, 0x18]) || beginsSkippable(head),
  decode: unlz4,
  endings: ['.lz4'],
});

/** A frame to be passed over, with an LZ4 frame right behind it. */
function beginsSkippable(head: Bytes): boolean {
  if (((head[0] ?? 0) & 0xf0) !== 0x50 || !startsWith(head, [0x2a, 0x4d, 0x18], 1)) return false;
  return startsWith(head, [0x04, 0x22, 0x4d, 0x18], 8 + u32(head, 4));
}
