import { type ByteSource, slice, uncancelled } from '../byte-source.ts';
import { Machine } from './machine.ts';
import type { Reading } from './reading.ts';
import { beginsAsPickle, isPickle } from './recognise.ts';
import { runPickle } from './run-pickle.ts';

const CHUNK = 1024 * 1024;
/** How much is looked at where padding is not likely. */
const NEAR = 64;
/** Zeros that are passed over, in bytes: sparse files have them without end. */
const PADDING = 64 * 1024 * 1024;
/** How much of a candidate is looked at. */
const LOOK = 1024;
/** What looking for the next one costs, and looking at a candidate, in units of effort. */
const SEARCH = 4;
const CANDIDATE = 2;
/** How much is searched at first: most often the next one is near. */
const FIRST = 4096;

/**
 * Reads what follows a pickle to the end of the stream: padding, more pickles, or something else to be told of, unless
 * the pickle is `broken`, which says enough.
 */
export async function afterPickle(reading: Reading, from: number, broken: boolean): Promise<void> {
  const { window } = reading.shared;
  const { size } = reading.source;
  const spare = new Machine(reading.shared);
  let at = window.covers(from) && window.bytes[from - window.base] !== 0 ? from : await overZeros(reading, from);
  for (let strange = broken; at !== null; ) {
    const held = window.peek(at, LOOK);
    const head = held instanceof Promise ? await held : held;
    if (head.length === 0) return;
    if (isPickle({ head, size: size === null ? null : size - at }, true)) {
      const running = runPickle(reading, at, 0, spare);
      const { end } = running instanceof Promise ? await running : running;
      spare.reset();
      const next = Math.max(end, at + 1);
      at = window.covers(next) && window.bytes[next - window.base] !== 0 ? next : await overZeros(reading, next);
    } else if (!strange && (await other(reading, at))) return;
    else {
      if (!strange) tell(reading, at);
      strange = true;
      at = await nextPickle(reading, at + 1);
    }
  }
}

/** The first byte that is not zero; null when there is none. */
async function overZeros(reading: Reading, from: number): Promise<number | null> {
  const { window } = reading.shared;
  for (let at = from; ; ) {
    uncancelled(reading.session.signal);
    if (at - from > PADDING) return farZeros(reading, at);
    const near = window.peek(at, NEAR);
    const bytes = await (near instanceof Promise || near.length === 0 || (near[0] === 0 && near.length === NEAR)
      ? window.source.read(at, CHUNK)
      : near);
    if (bytes.length === 0) return null;
    const found = afterZeros(bytes);
    if (found < bytes.length) return at + found;
    at += bytes.length;
  }
}

function afterZeros(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && bytes[at] === 0) at++;
  return at;
}

function farZeros(reading: Reading, at: number): null {
  reading.incomplete(
    'unread-budget',
    'Behind its pickle lie more zeros than any padding has; the rest is not read',
    at,
  );
  return null;
}

/** Whether the rest of the stream is something that another format reads, such as an array. */
async function other(reading: Reading, at: number): Promise<boolean> {
  const { source, session } = reading;
  const rest: ByteSource =
    source.size === null
      ? { size: null, read: (offset, length) => source.read(at + offset, length) }
      : slice(source, at, source.size - at);
  const coverage = await session.within(`bytes from ${at}`, rest);
  if (coverage === 'partial') reading.partial = true;
  return coverage !== 'not-this';
}

function tell(reading: Reading, at: number): void {
  reading.findings.add({
    id: 'trailing-data',
    severity: 'caution',
    message: 'Behind its pickle lies something that no loader of pickles reads',
    offset: at,
    from: null,
  });
}

/** The next offset at which another pickle may begin; null when there is none. */
async function nextPickle(reading: Reading, from: number): Promise<number | null> {
  const { session } = reading;
  if (!session.effort.afford(SEARCH)) return tooMuch(reading, from);
  for (let [at, chunk] = [from, FIRST]; ; chunk = Math.min(CHUNK, chunk * 4)) {
    uncancelled(session.signal);
    const bytes = await reading.shared.window.peek(at, chunk + LOOK);
    if (bytes.length === 0) return null;
    const end = Math.min(bytes.length, chunk);
    for (let each = 0; each < end; each++) {
      if (!begins(bytes, each)) continue;
      if (!session.effort.afford(CANDIDATE)) return tooMuch(reading, at + each);
      const head = bytes.subarray(each, each + LOOK);
      if (isPickle({ head, size: null }, true)) return at + each;
    }
    at += end;
  }
}

function tooMuch(reading: Reading, at: number): null {
  reading.incomplete('unread-budget', 'Behind its pickle lies too much that looks like further ones', at);
  return null;
}

/** PROTO with a version of today, or GLOBAL with a name. */
function begins(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0;
  if (beginsAsPickle(bytes[at], second)) return true;
  return bytes[at] === 0x63 && second >= 0x5f && second <= 0x7a && globalLine(bytes, at + 1);
}

function globalLine(bytes: Uint8Array, at: number): boolean {
  const line = bytes.subarray(at, at + 80);
  const end = line.indexOf(10);
  return (
    end > 0 &&
    line
      .subarray(0, end)
      .every(
        (byte) =>
          byte === 0x2e ||
          byte === 0x5f ||
          ((byte | 32) >= 0x61 && (byte | 32) <= 0x7a) ||
          (byte >= 0x30 && byte <= 0x39),
      )
  );
}
