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

const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'Shrink'],
  [6, 'Implode'],
  [9, 'Deflate64'],
  [97, 'WavPack'],
  [98, 'PPMd'],
]);
const AES = 99;

/** Why an entry of another method is not read, and what to do: the beginning of a sentence on it. */
export const unpackable = (method: number): string =>
  method === AES
    ? 'is encrypted by AES; unpack it with its password'
    : `is packed by ${NAMES.get(method) ?? `method ${method}`}, which Assay cannot unpack; unpack it`;
