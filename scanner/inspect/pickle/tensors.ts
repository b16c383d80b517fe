import type { Value } from '#shared/files/globals/judgement';
import type { Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import type { Storage } from './storages.ts';
import { numberOf, PERSISTENT, TUPLE, tagOf } from './tags.ts';

const DTYPES: Readonly<Record<string, number>> = {
  float64: 8,
  double: 8,
  int64: 8,
  long: 8,
  complex64: 8,
  uint64: 8,
  complex128: 16,
  float32: 4,
  float: 4,
  int32: 4,
  int: 4,
  uint32: 4,
  float16: 2,
  half: 2,
  bfloat16: 2,
  int16: 2,
  short: 2,
  uint16: 2,
};

const whole = (value: Value | undefined): number | undefined =>
  value?.kind === 'number' && /^-?\d{1,15}$/.test(value.text) ? Number(value.text) : undefined;

const list = (value: Value | undefined): readonly number[] | undefined => {
  if (value?.kind !== 'sequence' || value.items.length !== value.length) return undefined;
  const numbers = value.items.map(whole);
  return numbers.every((each) => each !== undefined) ? (numbers as readonly number[]) : undefined;
};

/** Elements that a tensor reaches into its storage, from its offset, sides and strides. */
export function reach(offset: number, sides: readonly number[], strides: readonly number[]): number {
  if (sides.includes(0)) return 0;
  return sides.reduce((last, side, at) => last + (side - 1) * Math.abs(strides[at] ?? 0), offset) + 1;
}

/** Tells of a tensor that reaches beyond its storage, which loaders before a mend read or wrote out of bounds. */
export function checkTensor(machine: Machine, handle: Handle, args: readonly Value[]): void {
  const [, at, size, stride, , , dtype] = args;
  const storage = storageIn(machine, handle);
  const [offset, sides, strides] = [whole(at), list(size), list(stride)];
  if (!storage || offset === undefined || !sides || !strides) return;
  const reached = reach(offset, sides, strides);
  const negative = offset < 0 || sides.some((side) => side < 0);
  // Of a storage without a type, the elements are bytes, and the tensor says how many each of its own takes.
  const scale = storage.elementSize === 1 && dtype?.kind === 'global' ? (DTYPES[dtype.name] ?? 1) : 1;
  if (!negative && reached * scale <= storage.elements) return;
  machine.shared.report({
    id: 'tensor-beyond-storage',
    severity: 'dangerous',
    message: `A tensor reaches ${reached * scale} elements into a storage of ${storage.elements}: older loaders then touch memory that is not its own`,
    offset: machine.offset,
    from: machine.offset,
    advisory: 'CVE-2026-24747',
  });
}

function storageIn(machine: Machine, { tag, value }: Handle): Storage | null | undefined {
  const node = numberOf(tag, value);
  if (tagOf(tag) !== TUPLE || !machine.shared.nodes.has(node)) return undefined;
  const first = machine.shared.nodes.tupleItems(node)[0];
  return first && tagOf(first.tag) === PERSISTENT
    ? machine.shared.tensors[numberOf(first.tag, first.value)]
    : undefined;
}
