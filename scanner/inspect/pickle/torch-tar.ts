import type { Value } from '#shared/files/globals/judgement';
import type { Coverage, Part, Session } from '../format.ts';
import { u32 } from '../little-endian.ts';
import { countAt } from './opcodes.ts';
import { Reading } from './reading.ts';
import { type Ran, reaches, runPickle } from './run-pickle.ts';
import { elementSizeOf } from './storages.ts';
import { numberOf, TUPLE, tagOf } from './tags.ts';
import { evaluated } from './torch-legacy.ts';

/** What lies behind the pickle of each entry of a member of a torch tar: where that ends; null when it cannot be told. */
type Behind = (reading: Reading, at: number, described: readonly Value[]) => Promise<number | null>;

/** A count of eight bytes, and then so many elements of the type that the pickle names. */
const overStorage: Behind = async (reading, at, [, , type]) => {
  const elementSize = type?.kind === 'global' && /^torch(\.cuda)?$/.test(type.module) ? elementSizeOf(type.name) : null;
  const head = await reading.source.read(at, 8);
  return elementSize === null || head.length < 8 ? null : at + 8 + countAt(head, 0, 8) * elementSize;
};

/** The number of dimensions, sizes and strides of eight bytes each, and an offset. */
const overTensor: Behind = async (reading, at) => {
  const head = await reading.source.read(at, 8);
  return head.length < 8 ? null : at + 8 + 16 * u32(head, 0) + 8;
};

/** The members of the tars that torch wrote before 0.2: pickles, with numbers between them. */
const MEMBERS: Readonly<Record<string, { readonly behind: Behind; readonly last: boolean }>> = {
  storages: { behind: overStorage, last: true },
  tensors: { behind: overTensor, last: false },
};

/** Whether a part may be such a member, by its name. */
export const isOfTorchTar = ({ name, depth }: Pick<Part, 'name' | 'depth'>): boolean =>
  depth > 0 && Object.hasOwn(MEMBERS, name);

/**
 * Reads such a member exactly as torch does: a count, each entry's pickle with the numbers behind it, and a last pickle
 * of what the storages share. `not-this`, with nothing told, unless all of it fits to the last byte.
 */
export async function readTorchTar({ name, source }: Part, session: Session): Promise<Coverage> {
  const member = MEMBERS[name];
  if (!member) return 'not-this';
  const reading = new Reading(source, session);
  let end = await overEntries(reading, member.behind);
  if (end !== null && member.last) end = await endOf(runPickle(reading, end));
  if (end === null || (await source.read(end, 1)).length > 0) return 'not-this';
  await reading.openConstants();
  await reading.tell();
  return reading.partial ? 'partial' : 'whole';
}

async function overEntries(reading: Reading, behind: Behind): Promise<number | null> {
  const first = await runPickle(reading, 0);
  const count = first.whole ? await evaluated(first.machine, first.machine.peek(0)) : undefined;
  if (count?.kind !== 'number' || !/^\d+$/.test(count.text)) return null;
  let at = first.end;
  for (let left = Number(count.text); left > 0; left--) {
    const ran = await runPickle(reading, at);
    const described = ran.whole ? await tupleOf(ran) : undefined;
    const next = described && (await behind(reading, ran.end, described));
    if (next === undefined || next === null || !(await reaches(reading, next))) return null;
    at = next;
  }
  return at;
}

const endOf = async (running: Ran | Promise<Ran>): Promise<number | null> => {
  const { whole, end } = await running;
  return whole ? end : null;
};

/** The three items that a pickle leaves as a tuple. */
async function tupleOf({ machine }: Ran): Promise<readonly Value[] | undefined> {
  const { nodes } = machine.shared;
  const { tag, value } = machine.peek(0);
  const node = numberOf(tag, value);
  if (tagOf(tag) !== TUPLE || !nodes.has(node) || nodes.length(node) !== 3) return undefined;
  const items: Value[] = [];
  for (const item of nodes.tupleItems(node)) items.push(await evaluated(machine, item));
  return items;
}
