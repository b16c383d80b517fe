import { ReadError } from '../byte-source.ts';
import { run } from './loop.ts';
import { type Exit, Machine } from './machine.ts';
import type { Reading } from './reading.ts';
import { walk } from './recognise.ts';
import { DUNDER } from './tags.ts';

/** What came of one pickle. */
export interface Ran {
  /** Offset behind it, or of the opcode that could not be read. */
  readonly end: number;
  readonly whole: boolean;
  readonly machine: Machine;
}

/** Pickles of arrays of objects may hold pickles of arrays of objects. */
const DEEPEST = 16;

/**
 * Runs the pickle at an offset to its STOP, or to where nothing more can be read; in a `spare` machine when there is
 * one, which must be as new. What lies within the window needs no waiting: pickles of two bytes come by the million.
 */
export function runPickle(reading: Reading, offset: number, depth = 0, spare?: Machine): Ran | Promise<Ran> {
  const machine = spare ?? new Machine(reading.shared);
  const { window } = machine.shared;
  if (!window.covers(offset)) return carryOn(reading, machine, depth, offset);
  machine.position = offset - window.base;
  const exit = run(machine);
  if (exit !== 'stop') return carryOn(reading, machine, depth, offset, exit);
  machine.end();
  return { end: machine.offset, whole: told(reading, machine), machine };
}

async function carryOn(reading: Reading, machine: Machine, depth: number, offset: number, from?: Exit): Promise<Ran> {
  try {
    if (from === undefined) await seek(machine, offset);
    for (let exit = from ?? run(machine); exit !== 'stop'; exit = run(machine))
      if (!(await onward(reading, machine, exit, depth))) return broken(reading, machine);
    return { end: machine.offset, whole: told(reading, machine), machine };
  } finally {
    machine.end();
  }
}

async function seek(machine: Machine, offset: number): Promise<void> {
  const { window } = machine.shared;
  if (!window.covers(offset)) await window.moveTo(offset);
  machine.position = offset - window.base;
}

async function onward(reading: Reading, machine: Machine, exit: Exit, depth: number): Promise<boolean> {
  const { window, values } = machine.shared;
  switch (exit) {
    case 'refill':
      if (window.atEnd && machine.position >= window.length) return false;
      await window.moveTo(machine.offset);
      machine.position = 0;
      return true;
    case 'recall':
      await values.recall();
      return true;
    case 'line':
      return overLine(machine);
    case 'array':
      return overArray(reading, machine, depth);
    default:
      return false;
  }
}

async function overLine(machine: Machine): Promise<boolean> {
  const { offset } = machine;
  const end = await machine.shared.window.endOfLine(offset + 1);
  if (end === null) return false;
  machine.push(DUNDER, offset);
  await seek(machine, end + 1);
  return true;
}

async function overArray(reading: Reading, machine: Machine, depth: number): Promise<boolean> {
  const { source } = reading;
  const { array, offset } = machine;
  if (!array) return false;
  machine.array = null;
  if (array.size === null) {
    if (depth >= DEEPEST)
      throw new ReadError('budget', `Arrays of objects lie within each other more than ${DEEPEST} deep`);
    const inner = await runPickle(reading, offset, depth + 1);
    await seek(machine, inner.end);
    return inner.whole;
  }
  const head = await source.read(offset, 4096);
  const plainly = walk(head, null);
  if (plainly.telling)
    reading.findings.add({
      id: 'opcodes-in-array',
      severity: 'dangerous',
      message: 'The bytes of an array are opcodes as well, which a loader other than joblib runs',
      offset,
      from: offset,
    });
  const end = offset + (array.padded ? 1 + (head[0] ?? 0) : 0) + array.size;
  if (!(await reaches(reading, end))) return false;
  await seek(machine, end);
  return true;
}

/** Whether the source is at least so long. */
export async function reaches({ source }: Reading, end: number): Promise<boolean> {
  if (!Number.isSafeInteger(end)) return false;
  if (source.size !== null) return end <= source.size;
  return end === 0 || (await source.read(end - 1, 1)).length === 1;
}

function told(reading: Reading, machine: Machine): boolean {
  for (const { offset, message } of machine.faults)
    reading.incomplete('malformed-pickle', `Its pickle ${message}: loaders stop there, unless they differ`, offset);
  return machine.faults.length === 0;
}

function broken(reading: Reading, machine: Machine): Ran {
  const { window } = machine.shared;
  const { offset, position } = machine;
  const cut = window.atEnd && position >= window.length;
  const code = window.bytes[position] ?? 0;
  told(reading, machine);
  const how = cut ? 'ends in its middle' : `has what no loader reads, beginning with byte ${code}`;
  reading.incomplete(
    'malformed-pickle',
    `Its pickle ${how}; what comes before still runs`,
    Math.min(offset, reading.source.size ?? offset),
  );
  return { end: offset, whole: false, machine };
}
