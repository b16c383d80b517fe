import type { Bytes } from '#scanner/inspect/byte-source';
import { join, little, noise, u8, utf8 } from './bytes.ts';
import { zip } from './zip.ts';

/** What the header of an npy file says; `descr` as Python source, such as `'<f4'` with its quotes. */
export interface Npy {
  readonly descr?: string;
  readonly fortran?: boolean;
  readonly shape?: readonly number[];
  readonly version?: 1 | 2 | 3;
  readonly bytes?: Bytes;
  /** The whole header, instead of one made of the fields. */
  readonly header?: string;
}

const shapeOf = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** An npy file: of 4-byte floats unless told otherwise. */
export function npy({ descr = "'<f4'", fortran = false, shape = [4], version = 1, bytes, header }: Npy = {}): Bytes {
  const text =
    header ?? `{'descr': ${descr}, 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${shapeOf(shape)}, }`;
  const width = version === 1 ? 2 : 4;
  const raw = utf8(text).length + 1;
  const fill = (64 - ((8 + width + raw) % 64)) % 64;
  const count = shape.reduce((product, side) => product * side, 1);
  const item = Number(/\d+/.exec(descr)?.[0] ?? 4);
  const data = bytes ?? noise(count * item);
  return join(u8(0x93), 'NUMPY', u8(version, 0), little(raw + fill, width), text, ' '.repeat(fill), '\n', data);
}

/** An npz file: its arrays by name. */
export const npz = (arrays: Readonly<Record<string, Bytes>>, method: 0 | 8 = 0): Bytes =>
  zip(Object.entries(arrays).map(([name, bytes]) => ({ name, bytes, method })));
