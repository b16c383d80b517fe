import { resolved } from './callees.ts';
import { textOf } from './folding.ts';
import type { Machine } from './machine.ts';
import { CALL, DUNDER, tagOf } from './tags.ts';

/** Attributes that make an object of another class, run when it is used, or reach what runs. */
const TELLING: ReadonlySet<string> = new Set(
  (
    'class setattr getattr getattribute delattr reduce reduce_ex setstate getstate getnewargs code builtins globals ' +
    'bases mro base subclasses subclasshook init_subclass call init new del import loader spec path closure defaults ' +
    'kwdefaults wrapped func self dict get set delete enter exit iter next getitem setitem eq hash str repr'
  )
    .split(' ')
    .map((name) => `__${name}__`),
);

const MOST = 100_000;
/** Keys of one opcode that are read: pickles hand over a thousand at a time. */
const READ = 5000;
/** What reading one costs, in units of effort. */
const READING = 2;
/** Stands for keys that were not read. */
const UNREAD = 'further attributes';
const NONE: readonly string[] = [];

/** The telling attributes among the keys from a position of the stack on; undefined when some must be read again. */
export function tellingKeys(machine: Machine, from: number): readonly string[] | undefined {
  const { tags, top } = machine;
  let found = NONE;
  let read = 0;
  for (let at = from; at < top; at += 2) {
    const tag = tagOf(tags[at] as number);
    if (tag !== DUNDER && tag !== CALL) continue;
    if (read++ > READ) return [...found, UNREAD];
    const { values } = machine.shared;
    if (!values.affords(READING)) return found;
    const key = textOf(resolved(values.of({ tag: tags[at] as number, value: machine.values[at] as number })));
    if (key !== undefined && TELLING.has(key)) found = [...found, key].slice(0, 20);
  }
  return machine.shared.values.mustRecall() ? undefined : found;
}

/** Notes telling keys of a dict by its node. */
export function noteKeys(machine: Machine, node: number, keys: readonly string[]): void {
  if (keys.length === 0 || machine.dunders.size >= MOST) return;
  const known = machine.dunders.get(node) ?? new Set();
  for (const key of keys) known.add(key);
  machine.dunders.set(node, known);
}
