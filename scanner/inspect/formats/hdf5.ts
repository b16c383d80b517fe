import { startsWith } from '../little-endian.ts';
import { recognisedOnly } from '../recognised-only.ts';

const MAGIC = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** HDF5, as of Keras: its superblock stands at the start, or at 512 and the doubles of it. */
export default recognisedOnly('hdf5', 'HDF5', ({ head }) =>
  [0, 512, 1024, 2048, 4096].some((at) => startsWith(head, MAGIC, at)),
);
