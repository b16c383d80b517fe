import { addOne, collect } from './collect.ts';
import * as kinds from './kinds.ts';
import type { Exit, Machine } from './machine.ts';
import { other } from './other.ts';
import { DICT, DUNDER, GLOBAL, LEAF, LIST, numberOf, SET, TUPLE, tagged, tagOf } from './tags.ts';

const { KINDS, SIZES } = kinds;
const UNDERSCORE = 0x5f;
const BACKSLASH = 0x5c;
const NEWLINE = 10;
/** How UTF-8 writes the first byte of a pickle, where bytes are told as a text. */
const [LATIN, PROTO] = [0xc2, 0x80];

/**
 * Runs a machine through its window. One function, with what changes at each opcode in local variables: it handles a
 * hundred million opcodes in the time in which calls alone would take as long as loading the pickle.
 */
export function run(machine: Machine): Exit {
  const { memo } = machine;
  const { window, nodes, globals } = machine.shared;
  const { bytes, soft, length, base } = window;
  const high = tagged(0, base);
  const low = base % 2 ** 32;
  let { tags, values, top, position } = machine;
  while (position < soft) {
    const code = bytes[position] as number;
    if (top >= tags.length) {
      machine.grow();
      ({ tags, values } = machine);
    }
    switch (KINDS[code]) {
      case kinds.FIXED:
        tags[top] = LEAF | high;
        values[top++] = low + position;
        position += SIZES[code] as number;
        continue;
      case kinds.COUNTED1: {
        const under = bytes[position + 2] === UNDERSCORE && bytes[position + 3] === UNDERSCORE;
        tags[top] = (under ? DUNDER : LEAF) | high;
        values[top++] = low + position;
        position += 2 + (bytes[position + 1] as number);
        continue;
      }
      case kinds.COUNTED4: {
        const at = position + 1;
        const upper = bytes[at + 3] as number;
        const first = bytes[at + 4];
        if (upper > 127 || (first === LATIN && bytes[at + 5] === PROTO)) break;
        const under = first === UNDERSCORE;
        tags[top] = (under ? DUNDER : LEAF) | high;
        values[top++] = low + position;
        position =
          at +
          4 +
          ((bytes[at] as number) |
            ((bytes[at + 1] as number) << 8) |
            ((bytes[at + 2] as number) << 16) |
            (upper << 24));
        continue;
      }
      case kinds.LINE: {
        let end = position + 1;
        while (end < length && bytes[end] !== NEWLINE) end++;
        if (end >= length) {
          machine.position = position;
          machine.top = top;
          return window.atEnd ? 'broken' : window.isOverlong(position) ? 'line' : 'refill';
        }
        const first = bytes[position + 1];
        const second = bytes[position + 2];
        const under = first === UNDERSCORE || first === BACKSLASH || second === UNDERSCORE || second === BACKSLASH;
        tags[top] = (under ? DUNDER : LEAF) | high;
        values[top++] = low + position;
        position = end + 1;
        continue;
      }
      case kinds.SMALL_TUPLE: {
        const from = top - (code - 0x84);
        if (from < machine.fence) break;
        const node = nodes.next;
        nodes.tuple(tags, values, from, top);
        tags[from] = tagged(TUPLE, node);
        values[from] = node;
        top = from + 1;
        position++;
        continue;
      }
      case kinds.CONTAINER: {
        const node = nodes.next;
        nodes.container();
        tags[top] = tagged(code === 0x5d ? LIST : code === 0x7d ? DICT : SET, node);
        values[top++] = node;
        position++;
        continue;
      }
      case kinds.MARKED:
        machine.top = top;
        machine.mark();
        position++;
        continue;
      case kinds.POPPED:
        if (top <= machine.fence) break;
        top--;
        position++;
        continue;
      case kinds.REMEMBER:
        if (top <= machine.fence) break;
        memo.put(memo.size, tags[top - 1] as number, values[top - 1] as number);
        position++;
        continue;
      case kinds.BINPUT:
        if (top <= machine.fence) break;
        memo.put(bytes[position + 1] as number, tags[top - 1] as number, values[top - 1] as number);
        position += 2;
        continue;
      case kinds.LONG_BINPUT: {
        const at = position + 1;
        if (top <= machine.fence || (bytes[at + 3] as number) > 1) break;
        const index =
          (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24);
        memo.put(index, tags[top - 1] as number, values[top - 1] as number);
        position += 5;
        continue;
      }
      case kinds.BINGET:
        if (!memo.find(bytes[position + 1] as number)) break;
        tags[top] = memo.tag;
        values[top++] = memo.value;
        if (tagOf(memo.tag) === GLOBAL) globals.fetched(numberOf(memo.tag, memo.value));
        position += 2;
        continue;
      case kinds.LONG_BINGET: {
        const at = position + 1;
        if ((bytes[at + 3] as number) > 1) break;
        const index =
          (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24);
        if (!memo.find(index)) break;
        tags[top] = memo.tag;
        values[top++] = memo.value;
        if (tagOf(memo.tag) === GLOBAL) globals.fetched(numberOf(memo.tag, memo.value));
        position += 5;
        continue;
      }
      default:
    }
    machine.position = position;
    machine.top = top;
    const kind = KINDS[code];
    const exit =
      kind === kinds.COLLECT
        ? collect(machine, code)
        : kind === kinds.ADD_ONE
          ? addOne(machine, code)
          : other(machine, code);
    if (exit !== 'go') return exit;
    ({ tags, values, top, position } = machine);
  }
  machine.position = position;
  machine.top = top;
  return 'refill';
}
