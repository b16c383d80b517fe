import { unzlib } from '../decode/gzip.ts';
import { definePacked } from '../decode/packed-stream.ts';

/** Streams that need a dictionary are for the program that has it: no loader of models takes them. */
const DICTIONARY = 0x20;

/** zlib, which joblib packs with unless told otherwise. Two bytes with a checksum of five bits are all that marks it. */
export default definePacked({
  id: 'zlib',
  title: 'zlib',
  recognises({ head: [first = 0, second = 0] }) {
    return (first & 15) === 8 && first <= 0x78 && (first * 256 + second) % 31 === 0 && !(second & DICTIONARY);
  },
  decode: unzlib,
  endings: ['.z', '.zlib'],
  weak: true,
});
