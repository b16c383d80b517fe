import { noteKeys, tellingKeys } from './attributes.ts';
import type { Exit, Machine } from './machine.ts';
import { codeOf } from './opcodes.ts';
import { DICT, LIST, numberOf, SET, tagOf } from './tags.ts';
import { noteOddTarget } from './targets.ts';

const APPENDS = codeOf('APPENDS');
const APPEND = codeOf('APPEND');
const SETITEMS = codeOf('SETITEMS');
const ADDITEMS = codeOf('ADDITEMS');
const TUPLE = codeOf('TUPLE');
const MADE: Readonly<Record<number, number>> = { [codeOf('LIST')]: LIST, [codeOf('DICT')]: DICT };

/** Carries out an opcode that takes all handles above the last mark. */
export function collect(machine: Machine, code: number): Exit {
  const made = MADE[code] ?? SET;
  const keyed = code === SETITEMS || made === DICT;
  const keys = keyed ? tellingKeys(machine, machine.fence) : [];
  if (keys === undefined) return 'recall';
  const from = machine.unmark();
  if (code === APPENDS || code === SETITEMS || code === ADDITEMS) {
    addFrom(machine, from, code === SETITEMS ? 'item' : code === ADDITEMS ? 'member' : 'element', keys);
  } else if (code === TUPLE) {
    machine.tupleOf(from);
  } else {
    noteKeys(machine, machine.shared.nodes.next, keys);
    machine.containerOf(made, from);
  }
  machine.position++;
  return 'go';
}

/** Carries out APPEND and SETITEM. */
export function addOne(machine: Machine, code: number): Exit {
  const count = code === APPEND ? 1 : 2;
  if (machine.top - count < machine.fence) machine.fault('takes more from its stack than is there');
  const from = Math.max(machine.fence, machine.top - count);
  const keys = code === APPEND ? [] : tellingKeys(machine, from);
  if (keys === undefined) return 'recall';
  addFrom(machine, from, code === APPEND ? 'element' : 'item', keys);
  machine.position++;
  return 'go';
}

function addFrom(machine: Machine, from: number, what: 'item' | 'element' | 'member', keys: readonly string[]): void {
  const { nodes } = machine.shared;
  const at = from - 1;
  if (at < machine.fence) {
    machine.fault('adds to a container that is not there');
    machine.top = from;
    return;
  }
  const tag = tagOf(machine.tags[at] as number);
  if (tag === (what === 'item' ? DICT : what === 'member' ? SET : LIST)) {
    const node = numberOf(machine.tags[at] as number, machine.values[at] as number);
    nodes.append(node, machine.tags, machine.values, from, machine.top);
    noteKeys(machine, node, keys);
  } else if (machine.top > from) noteOddTarget(machine, at, what);
  machine.top = from;
}
