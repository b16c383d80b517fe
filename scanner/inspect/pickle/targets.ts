import type { Machine } from './machine.ts';
import { dotted } from './python.ts';
import { DICT, DTYPE, DUNDER, GLOBAL, LEAF, LIST, numberOf, OBJECT, PERSISTENT, SET, TUPLE, tagOf } from './tags.ts';

/** Vetted things of which no pickler sets items, though assignment to them would write to memory. */
const NOT_MAPPINGS =
  /^(torch\._utils\._rebuild_(?!wrapper)|torch\.storage\.|torch\.[A-Za-z]*Storage$|numpy\.|_codecs\.|(builtins|__builtin__)\.(list|bytearray|set|frozenset|tuple|bytes|str)$|collections\.deque$)/;

const FAULTY: Readonly<Record<number, string>> = {
  [LEAF]: 'a constant',
  [DUNDER]: 'a constant',
  [TUPLE]: 'a tuple',
  [SET]: 'a set',
  [DTYPE]: 'a dtype',
};

/** Tells of items that are set or added on something that no pickler would do it to. */
export function noteOddTarget(machine: Machine, at: number, what: 'item' | 'element' | 'member'): void {
  const { globals } = machine.shared;
  const tag = tagOf(machine.tags[at] as number);
  const number = numberOf(machine.tags[at] as number, machine.values[at] as number);
  if (tag === GLOBAL) {
    const { module, name } = globals.get(number);
    odd(
      machine,
      dotted(module, name),
      `It sets or adds an ${what} on ${dotted(module, name)} itself, which changes the running program`,
    );
  } else if (tag === OBJECT) {
    const { module, name } = globals.get(number);
    const full = `${module}.${name}`;
    if (what === 'item' && NOT_MAPPINGS.test(full))
      odd(
        machine,
        full,
        `It sets an item on what ${full} made, which is no dictionary: older loaders then write out of bounds`,
        'CVE-2026-24747',
      );
  } else if ((tag === LIST || tag === PERSISTENT) && what === 'item') {
    odd(
      machine,
      undefined,
      `It sets an item on ${tag === LIST ? 'a list' : 'a storage'} as if that were a dictionary: older loaders then write out of bounds`,
      'CVE-2026-24747',
    );
  } else if (FAULTY[tag] !== undefined || tag === LIST || tag === DICT) {
    machine.fault(`sets or adds an ${what} on ${FAULTY[tag] ?? 'the wrong kind of container'}`);
  }
}

function odd(machine: Machine, global: string | undefined, message: string, advisory?: string): void {
  const { offset } = machine;
  machine.shared.report({
    id: 'item-on-non-dict',
    severity: 'dangerous',
    message,
    offset,
    from: offset,
    ...(global === undefined ? {} : { global }),
    ...(advisory === undefined ? {} : { advisory }),
  });
}
