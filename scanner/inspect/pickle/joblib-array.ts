import type { Value } from '#shared/files/globals/judgement';
import type { Exit, Machine } from './machine.ts';
import { plain } from './python.ts';

/** The value under a key of a state. */
const under = (state: Value, key: string): Value | undefined => {
  if (state.kind !== 'sequence' || state.type !== 'dict') return undefined;
  const at = state.items.findIndex((item, index) => index % 2 === 0 && item.kind === 'text' && item.text === key);
  return at < 0 ? undefined : state.items[at + 1];
};

/** Elements of an array of this shape; undefined when it cannot be told. */
function elements(shape: Value | undefined): number | undefined {
  if (shape?.kind !== 'sequence' || shape.items.length !== shape.length) return undefined;
  let count = 1;
  for (const side of shape.items) {
    if (side.kind !== 'number' || !/^\d{1,15}$/.test(side.text)) return undefined;
    count *= Number(side.text);
  }
  return Number.isSafeInteger(count) ? count : undefined;
}

/** What joblib does after the state of one of its wrappers is set: it reads an array from the file, or from another. */
export function wrapped(machine: Machine, role: 'wrapper' | string, state: Value, dtype?: number): Exit {
  if (role === 'sidecar') return sidecar(machine, under(state, 'filename'));
  const of = dtype === undefined ? undefined : machine.shared.dtypes[dtype];
  const count = elements(under(state, 'shape'));
  const padded = under(state, 'numpy_array_alignment_bytes');
  const size = of?.hasObject ? null : count === undefined ? undefined : bytes(count, of?.itemSize);
  if (size === undefined) {
    machine.fault('does not say how large an array is that follows');
    return 'go';
  }
  machine.array = { size, padded: padded !== undefined && !(padded.kind === 'constant' && padded.text === 'None') };
  return 'array';
}

const bytes = (count: number, itemSize: number | null | undefined): number | undefined =>
  itemSize === null || itemSize === undefined ? undefined : count * itemSize;

function sidecar(machine: Machine, filename: Value | undefined): Exit {
  const name = filename?.kind === 'text' ? plain(filename.text) : 'another file';
  const { offset } = machine;
  const outside = /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(name);
  machine.shared.report({
    id: outside ? 'sidecar-outside' : 'sidecar',
    severity: outside ? 'dangerous' : 'caution',
    message: `Loading it also loads ${name}${outside ? ', which lies outside of its folder' : ', which may hold a pickle of its own'}`,
    offset: offset - 1,
    from: offset - 1,
  });
  return 'go';
}
