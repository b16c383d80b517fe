import type { Value } from '#shared/files/globals/judgement';

/** A text, whole. */
export const text = (value: string): Value => ({ kind: 'text', text: value, length: value.length });
/** A number. */
export const number: Value = { kind: 'number', text: '0' };
/** A global as a value. */
export const global = (module: string, name: string): Value => ({ kind: 'global', module, name });
/** What a call gives. */
export const made = (callee: Value, ...args: Value[]): Value => ({ kind: 'call', callee, args });
/** A tuple, whole. */
export const tuple = (...items: Value[]): Value => ({ kind: 'sequence', type: 'tuple', items, length: items.length });
/** Bytes, one for each character. */
export const bytes = (value: string): Value => {
  const raw = Uint8Array.from(value, (char) => char.charCodeAt(0));
  return { kind: 'bytes', bytes: raw, length: raw.length };
};
/** What reading cannot tell. */
export const unknown: Value = { kind: 'unknown', what: 'persistent id' };
