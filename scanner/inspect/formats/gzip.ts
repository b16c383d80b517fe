import { gunzip } from '../decode/gzip.ts';
import { definePacked } from '../decode/packed-stream.ts';
import { startsWith } from '../little-endian.ts';

/** gzip, as of `.tar.gz` and of joblib. */
export default definePacked({
  id: 'gzip',
  title: 'gzip',
  recognises: ({ head }) => startsWith(head, [0x1f, 0x8b, 8]),
  decode: gunzip,
  endings: ['.gz', '.gzip'],
});
