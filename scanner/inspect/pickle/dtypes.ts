import type { Value } from '#shared/files/globals/judgement';
import { textOf } from './folding.ts';

/** What of a numpy dtype tells how many bytes an array takes. */
export interface Dtype {
  /** Null when it cannot be told. */
  itemSize: number | null;
  /** Elements are Python objects: the array is a pickle. */
  hasObject: boolean;
}

const MOST = 65_536;
const BYTES_OF_CHARACTER = 4;

/** Notes the dtype that `numpy.dtype(…)` makes, and returns its index. */
export function dtypeOf(dtypes: Dtype[], args: readonly Value[]): number {
  const name = textOf(args[0]) ?? (args[0]?.kind === 'global' ? (NAMED[args[0].name] ?? '') : '');
  const [, kind = '', size = ''] = /^[<>=|]?([a-zA-Z?])(\d*)$/.exec(name) ?? [];
  const itemSize =
    kind === '' ? null : size === '' ? (SINGLE[kind] ?? null) : Number(size) * (kind === 'U' ? BYTES_OF_CHARACTER : 1);
  if (dtypes.length >= MOST) dtypes.length = 0;
  return dtypes.push({ itemSize, hasObject: kind === 'O' }) - 1;
}

const SINGLE: Readonly<Record<string, number>> = {
  '?': 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  F: 8,
  D: 16,
  O: 8,
};

const NAMED: Readonly<Record<string, string>> = {
  float64: 'f8',
  float32: 'f4',
  int64: 'i8',
  int32: 'i4',
  object_: 'O8',
  bool_: 'b1',
};

const sizeOf = (value: Value | undefined): number | undefined =>
  value?.kind === 'number' && /^\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;

/** Applies the state of a dtype: `(version, order, subdtype, names, fields, itemsize, alignment, flags)`. */
export function setState(dtype: Dtype | undefined, state: Value): void {
  if (!dtype || state.kind !== 'sequence') return;
  const [, , , , , size, , flags] = state.items;
  dtype.itemSize = sizeOf(size) ?? dtype.itemSize;
  if (((sizeOf(flags) ?? 0) & 1) === 1) dtype.hasObject = true;
}
