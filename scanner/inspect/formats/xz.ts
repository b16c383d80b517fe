import { definePacked } from '../decode/packed-stream.ts';
import { unxz, XZ } from '../decode/xz.ts';
import { startsWith } from '../little-endian.ts';

/** xz, as of `.tar.xz` and of joblib. */
export default definePacked({
  id: 'xz',
  title: 'xz',
  recognises: ({ head }) => startsWith(head, XZ),
  decode: unxz,
  endings: ['.xz'],
});
