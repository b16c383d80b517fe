import type { Literal } from './literal.ts';

/** What an item of an array takes: bytes, or that it holds objects, which are pickled. */
export type Item = { readonly bytes: number } | 'objects' | undefined;

const UNITS: Readonly<Record<string, number>> = {
  U: 4,
  b: 1,
  i: 1,
  u: 1,
  f: 1,
  c: 1,
  S: 1,
  a: 1,
  V: 1,
  m: 1,
  M: 1,
  '?': 1,
  B: 1,
};

/** What an item of this type takes; undefined for a type that NumPy does not write. */
export function itemOf(descr: Literal | undefined): Item {
  if (typeof descr === 'string') return ofText(descr);
  if (!Array.isArray(descr)) return undefined;
  if (isPair(descr)) return ofSubarray(descr);
  let bytes = 0;
  let objects = false;
  for (const field of descr) {
    const item = Array.isArray(field) ? ofField(field) : undefined;
    if (item === undefined) return undefined;
    if (item === 'objects') objects = true;
    else bytes += item.bytes;
  }
  return objects ? 'objects' : { bytes };
}

function ofText(text: string): Item {
  const match = /^[<>|=]?([A-Za-z?])(\d{0,9})(\[[\w, ]*\])?$/.exec(text);
  const [, kind = '', width = ''] = match ?? [];
  if (kind === 'O') return 'objects';
  const unit = UNITS[kind];
  return unit === undefined ? undefined : { bytes: unit * (width === '' ? 1 : Number(width)) };
}

const isPair = (descr: readonly Literal[]): boolean =>
  descr.length === 2 && Array.isArray(descr[1]) && descr[1].every((each: Literal) => typeof each === 'number');

function ofSubarray([type, shape]: readonly Literal[]): Item {
  const item = itemOf(type);
  const count = countOf(shape);
  if (!Number.isFinite(count)) return undefined;
  return item === undefined || item === 'objects' ? item : { bytes: item.bytes * count };
}

function ofField([, type, shape]: readonly Literal[]): Item {
  return shape === undefined ? itemOf(type) : ofSubarray([type ?? null, shape]);
}

/** How many items an array of this shape has; NaN when it is no shape. */
export function countOf(shape: Literal | undefined): number {
  if (typeof shape === 'number') return shape >= 0 ? shape : Number.NaN;
  if (!Array.isArray(shape)) return Number.NaN;
  return shape.reduce(
    (count: number, each: Literal) => (typeof each === 'number' && each >= 0 ? count * each : Number.NaN),
    1,
  );
}
