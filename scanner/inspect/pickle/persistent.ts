import type { Value } from '#shared/files/globals/judgement';
import { textOf } from './folding.ts';
import type { Exit, Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { codeOf } from './opcodes.ts';
import { elementSizeOf, isFull, noteStorage, type Storage } from './storages.ts';
import { GLOBAL, numberOf, PERSISTENT, TUPLE, tagOf, UNKNOWN } from './tags.ts';

const PERSID = codeOf('PERSID');
/** Bytes of file that a storage counts as, beyond its own, in what may be thought of it. */
const WORTH = 3200;

/** PERSID and BINPERSID: an object that the loading program keeps elsewhere, as torch does its storages. */
export function persistent(machine: Machine, code: number): Exit {
  return code === PERSID ? byLine(machine) : byHandle(machine);
}

function byLine(machine: Machine): Exit {
  const { window } = machine.shared;
  const end = window.bytes.indexOf(10, machine.position + 1);
  if (end < 0 || end >= window.length) return window.atEnd || window.isOverlong(machine.position) ? 'broken' : 'refill';
  machine.push(UNKNOWN, 0);
  machine.position = end + 1;
  return 'go';
}

function byHandle(machine: Machine): Exit {
  const { values, tensors } = machine.shared;
  const id = machine.peek(0);
  const affordable = values.affords(1);
  if (isFull(machine.shared.storages)) values.exhausted = true;
  const value: Value =
    affordable && !isFull(machine.shared.storages) ? values.of(id) : { kind: 'unknown', what: 'a persistent id' };
  if (values.mustRecall()) return 'recall';
  machine.drop(1);
  machine.position++;
  const parts = value.kind === 'sequence' ? value.items : [];
  const kind = textOf(parts[0]);
  if (kind === 'storage') machine.push(PERSISTENT, tensors.push(storageOf(machine, parts)) - 1);
  else machine.pushHandle((kind === 'module' ? classOf(machine, id) : undefined) ?? { tag: UNKNOWN, value: 0 });
  return 'go';
}

/** The class of a container, which old files of torch save with its source. */
function classOf(machine: Machine, { tag, value }: Handle): Handle | undefined {
  const node = numberOf(tag, value);
  if (tagOf(tag) !== TUPLE || !machine.shared.nodes.has(node)) return undefined;
  const found = machine.shared.nodes.tupleItems(node)[1];
  if (found && tagOf(found.tag) === GLOBAL) machine.shared.globals.fetched(numberOf(found.tag, found.value));
  return found;
}

/** `('storage', type, key, location, elements)`, with a view of it in old files. */
function storageOf(machine: Machine, parts: readonly Value[]): Storage | null {
  const [, type, key, , elements] = parts;
  const name = type?.kind === 'global' ? type.name : '';
  const [at, count] = [
    textOf(key) ?? (key?.kind === 'number' ? key.text : undefined),
    elements?.kind === 'number' ? Number(elements.text) : Number.NaN,
  ];
  if (at === undefined || !Number.isSafeInteger(count) || count < 0) {
    machine.fault('refers to a storage that it does not describe');
    return null;
  }
  const { storages, effort } = machine.shared;
  const storage = { type: name, elementSize: elementSizeOf(name), elements: count };
  const isNew = noteStorage(storages, at, storage);
  // A tensor is worth evaluating: models of a hundred thousand of them are ordinary.
  if (isNew) effort.earn(WORTH);
  if (storage.elementSize !== null && (isNew || storages.has(at)))
    machine.shared.refersTo(at, count * storage.elementSize);
  return storage;
}
