import type { Value } from '#shared/files/globals/judgement';
import { textOf } from './folding.ts';
import type { Machine } from './machine.ts';
import type { Handle } from './nodes.ts';
import { countAt } from './opcodes.ts';
import type { Reading } from './reading.ts';
import { isPickle } from './recognise.ts';
import { type Ran, reaches, runPickle } from './run-pickle.ts';
import { CALL, LIST, numberOf, OBJECT, tagOf, UNKNOWN } from './tags.ts';

/** The number that begins the files of torch before 1.6, 0x1950a86a20f9469cfc6c. */
const MAGIC = '119547037146038801333356';
const PROTOCOL = '1001';
/** Keys of storages that are followed. */
const KEYS = 100_000;

/** Whether a first pickle is the magic number of torch. */
export async function isLegacyTorch({ machine, whole }: Ran): Promise<boolean> {
  if (!whole) return false;
  const value = await evaluated(machine, machine.peek(0));
  return value.kind === 'number' && value.text === MAGIC;
}

/** The value of a handle, whose constants may have to be read again. */
export async function evaluated({ shared: { values } }: Machine, handle: Handle): Promise<Value> {
  const value = values.of(handle);
  if (values.missing.size === 0) return value;
  await values.recall();
  return values.of(handle);
}

/** Whether a first pickle leaves what a call made: torch would compare that to its magic number. */
export function isComputed({ machine, whole }: Ran): boolean {
  return whole && COMPUTED.has(tagOf(machine.peek(0).tag));
}

const COMPUTED: ReadonlySet<number> = new Set([CALL, OBJECT, UNKNOWN]);

/**
 * Reads on behind a first pickle that computes its value: when the protocol of torch follows, as a file of torch whose
 * magic number is computed. Returns where that ends.
 */
export async function computedMagic(reading: Reading, first: Ran): Promise<number> {
  const head = await reading.source.read(first.end, 1024);
  if (!isPickle({ head, size: null }, true)) return first.end;
  const second = await runPickle(reading, first.end);
  if (!second.whole || !isProtocol(await evaluated(second.machine, second.machine.peek(0)))) return second.end;
  reading.findings.add({
    id: 'computed-magic',
    severity: 'dangerous',
    message: 'It computes the number that marks a file of torch, so that readers do not take it for one and torch does',
    offset: first.end - 1,
    from: null,
    advisory: 'GHSA-97f8-7cmv-76j2',
  });
  return legacyTorch(reading, second.end, ['system', 'object']);
}

/** Reads the rest of a file of torch before 1.6, and returns where it ends or stops being one. */
export async function legacyTorch(
  reading: Reading,
  from: number,
  parts: readonly ('protocol' | 'system' | 'object')[] = ['protocol', 'system', 'object'],
): Promise<number> {
  let end = from;
  for (const what of parts) {
    const ran = await runPickle(reading, end);
    end = ran.end;
    if (!ran.whole) return end;
    if (what === 'protocol') await checkProtocol(reading, ran.machine, end);
  }
  const { nodes } = reading.shared;
  nodes.kept = KEYS;
  const keys = await runPickle(reading, end);
  nodes.kept = undefined;
  return keys.whole ? overStorages(reading, keys) : keys.end;
}

const isProtocol = (value: Value): boolean => value.kind === 'number' && value.text === PROTOCOL;

async function checkProtocol(reading: Reading, machine: Machine, offset: number): Promise<void> {
  const value = await evaluated(machine, machine.peek(0));
  if (!isProtocol(value))
    reading.incomplete(
      'malformed-torch',
      'It begins like a file of torch, but with a protocol that torch refuses',
      offset,
    );
}

async function overStorages(reading: Reading, { machine, end }: Ran): Promise<number> {
  const { nodes, storages } = reading.shared;
  const { tag, value } = machine.peek(0);
  const node = numberOf(tag, value);
  const keys = tagOf(tag) === LIST && nodes.has(node) ? nodes.items(node) : undefined;
  if (!keys || keys.length < nodes.length(node)) {
    reading.incomplete('malformed-torch', 'The list of its storages cannot be told', end);
    return end;
  }
  let at = end;
  for (const handle of keys) {
    const key = await evaluated(machine, handle);
    const storage = storages.get(textOf(key) ?? (key.kind === 'number' ? key.text : ''));
    const next = await overStorage(reading, at, storage?.elementSize, storage?.elements);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** A count of eight bytes, and then so many elements; null when that cannot be. */
async function overStorage(
  reading: Reading,
  at: number,
  elementSize: number | null | undefined,
  expected?: number,
): Promise<number | null> {
  const head = await reading.source.read(at, 8);
  const count = countAt(head, 0, 8);
  const end = at + 8 + count * (elementSize ?? 1);
  if (elementSize === null || elementSize === undefined) {
    reading.incomplete(
      'malformed-torch',
      'A storage of it is of a type that is not known, or that it does not describe',
      at,
    );
    return null;
  }
  if (head.length < 8 || !(await reaches(reading, end))) {
    reading.incomplete('malformed-torch', 'It ends within one of its storages', at);
    return null;
  }
  if (count !== expected) mismatch(reading, at);
  return end;
}

const mismatch = (reading: Reading, offset: number): void =>
  reading.findings.add({
    id: 'storage-size',
    severity: 'caution',
    message: 'A storage is of another size than the pickle says',
    offset,
    from: null,
  });
