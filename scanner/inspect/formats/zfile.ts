import { definePacked } from '../decode/packed-stream.ts';
import { unzfile, ZFILE_HEADER } from '../decode/zfile.ts';
import { latin1 } from '../little-endian.ts';

/** How joblib packed before 0.10; it still loads such files. Python reads the length leniently: signs and underscores. */
export default definePacked({
  id: 'zfile',
  title: 'ZFile of joblib',
  recognises: ({ head }) => /^ZF[\s\da-fx_+L]{19}$/i.test(latin1(head.subarray(0, ZFILE_HEADER))),
  decode: unzfile,
  endings: ['.z'],
});
