import type { Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { headerSize, OPCODES } from './opcodes.ts';
import { DUNDER, LEAF, numberOf, TUPLE, tagOf } from './tags.ts';

const LATIN = [...'latin1'].map((char) => char.charCodeAt(0));

/**
 * Whether a call of `_codecs.encode` is given a constant and the codec latin-1, as Python 3 writes every byte string in
 * protocols below 3: by the million, so that these are told without evaluating them.
 */
export function encodesLatin({ shared: { nodes, window, globals } }: Machine, { tag, value }: Handle): boolean {
  const node = numberOf(tag, value);
  if (tagOf(tag) !== TUPLE || !nodes.has(node) || nodes.length(node) !== 2) return false;
  const [text, codec] = nodes.tupleItems(node);
  if (!text || !codec || tagOf(codec.tag) !== LEAF || (tagOf(text.tag) !== LEAF && tagOf(text.tag) !== DUNDER))
    return false;
  const offset = numberOf(codec.tag, codec.value);
  if (offset === globals.latinAt) return true;
  const held = window.held(offset, 16);
  const opcode = held && OPCODES[held[0] ?? 0];
  if (!held || !opcode?.name.endsWith('UNICODE')) return false;
  const start = headerSize(opcode);
  const whole = opcode.operand === 'line' ? held[start + LATIN.length] === 10 : held[1] === LATIN.length;
  if (!whole || !LATIN.every((byte, at) => held[start + at] === byte)) return false;
  globals.latinAt = offset;
  return true;
}
