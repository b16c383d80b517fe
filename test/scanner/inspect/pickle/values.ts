import type { Value } from '#shared/files/globals/judgement';

/** Values as the machine hands them to its judge. */
export const text = (content: string): Value => ({ kind: 'text', text: content, length: content.length });
export const number = (value: number): Value => ({ kind: 'number', text: String(value) });
export const none: Value = { kind: 'constant', text: 'None' };
export const unknown: Value = { kind: 'unknown', what: 'something' };
export const global = (module: string, name: string): Value => ({ kind: 'global', module, name });

/** A text whose end was cut off. */
export const cutText = (content: string, length: number): Value => ({ kind: 'text', text: content, length });

export function bytes(content: string, length = content.length): Value {
  return { kind: 'bytes', bytes: Uint8Array.from(content, (char) => char.charCodeAt(0)), length };
}

const sequence =
  (type: 'tuple' | 'list' | 'dict' | 'set') =>
  (...items: readonly Value[]): Value => ({ kind: 'sequence', type, items, length: items.length });
export const tuple = sequence('tuple');
export const list = sequence('list');
export const dict = sequence('dict');
export const set = sequence('set');

/** A call of a global by its dotted name, or of what another value is. */
export function call(callee: Value | string, ...args: readonly Value[]): Value {
  if (typeof callee !== 'string') return { kind: 'call', callee, args };
  const [module = '', ...name] = callee.split('.');
  return { kind: 'call', callee: global(module, name.join('.')), args };
}
