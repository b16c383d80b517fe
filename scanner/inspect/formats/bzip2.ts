import { bunzip2 } from '../decode/bunzip2.ts';
import { definePacked } from '../decode/packed-stream.ts';
import { startsWith } from '../little-endian.ts';

const BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];

/** bzip2, as of `.tar.bz2` and of joblib. */
export default definePacked({
  id: 'bzip2',
  title: 'bzip2',
  recognises: ({ head }) =>
    startsWith(head, [0x42, 0x5a, 0x68]) && (startsWith(head, BLOCK, 4) || startsWith(head, END, 4)),
  decode: bunzip2,
  endings: ['.bz2', '.bzip2'],
});
