import { bunzip2 } from '../decode/bunzip2.ts';
import type { Decode } from '../decode/decoded-source.ts';
import { inflate } from '../decode/inflate.ts';
import { unlzmaOfZip } from '../decode/unlzma.ts';
import { unxz } from '../decode/xz.ts';
import { unzstd } from '../decode/zstd.ts';
import { DEFLATED } from './entry.ts';

/** How entries are unpacked, by compression method. Loaders take stored and deflated; unpackers take more. */
export const METHODS: ReadonlyMap<number, Decode> = new Map<number, Decode>([
  [DEFLATED, inflate],
  [12, bunzip2],
  [14, unlzmaOfZip],
  [93, unzstd],
  [95, unxz],
]);
