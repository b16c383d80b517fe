import type { Value } from '#shared/files/globals/judgement';

/** Calls within calls that are judged: each level takes twice as long as the one below it. */
const DEEPEST = 6;
const TOO_DEEP: Value = { kind: 'unknown', what: 'what calls within calls make' };

/** How deep calls lie within calls in the values; no deeper than one past what is judged. */
export function nestingOf(values: readonly Value[], depth = 0): number {
  let deepest = depth;
  for (const value of values) {
    if (value.kind === 'call' && depth <= DEEPEST)
      deepest = Math.max(deepest, nestingOf([value.callee], depth + 1), nestingOf(value.args, depth + 1));
    else if (value.kind === 'sequence') deepest = Math.max(deepest, nestingOf(value.items, depth));
  }
  return deepest;
}

/** The values with unknowns in place of the calls that lie too deep, which no judge takes for harmless. */
export const shallow = (values: readonly Value[], depth = 0): readonly Value[] =>
  values.map((value) => cut(value, depth));

function cut(value: Value, depth: number): Value {
  if (value.kind === 'sequence') return { ...value, items: shallow(value.items, depth) };
  if (value.kind !== 'call') return value;
  return depth >= DEEPEST
    ? TOO_DEEP
    : { ...value, callee: cut(value.callee, depth + 1), args: shallow(value.args, depth + 1) };
}

/** What judging a call of so deeply nested values costs, in units of effort; of one that names what it fetches, more. */
export const judgingCost = (nesting: number, names: boolean): number => (names ? 16 : 6) + 2 ** nesting;

/** Whether values are to be cut before they are judged. */
export const isTooDeep = (nesting: number): boolean => nesting > DEEPEST;
