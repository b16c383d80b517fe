import type { Bytes } from '../byte-source.ts';
import { unzlib } from './gzip.ts';
import type { Input } from './input.ts';

/** The letters ZF, and the length of what is packed in hexadecimal, filled with spaces. */
export const ZFILE_HEADER = 21;
const SPACE = 0x20;

/** Unpacks what joblib packed before 0.10: zlib behind a header, which under Python 2 is one space longer. */
export async function* unzfile(input: Input): AsyncGenerator<Bytes, void> {
  await input.take(ZFILE_HEADER);
  if ((await input.has(1)) && input.bytes[input.at] === SPACE) input.at++;
  yield* unzlib(input);
}
