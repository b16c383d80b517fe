import { build } from './build.ts';
import { called, instance, type Made } from './calls.ts';
import type { Exit, Machine } from './machine.ts';
import { extension, globalText, stackGlobal } from './naming.ts';
import { noteConstant } from './nested.ts';
import { codeOf, countAt, headerSize, OPCODES } from './opcodes.ts';
import { persistent } from './persistent.ts';
import { GLOBAL, LEAF, numberOf, tagOf, UNKNOWN } from './tags.ts';
import { latin1 } from './text.ts';

type Step = (machine: Machine, code: number) => Exit;

const HIGHEST = 5;

/** Goes past an opcode of fixed size. */
function past(machine: Machine, code: number): Exit {
  const opcode = OPCODES[code];
  machine.position += opcode ? headerSize(opcode) : 1;
  return 'go';
}

/** A constant counted by four or eight bytes, which may be another pickle. */
const counted: Step = (machine, code) => {
  const { window } = machine.shared;
  const opcode = OPCODES[code];
  const header = opcode ? headerSize(opcode) : 1;
  const length = countAt(window.bytes, machine.position + 1, header - 1);
  if ((code === BINSTRING || code === LONG4) && length > 0x7fffffff) machine.fault('counts a length below zero');
  const { size } = window.source;
  const end = machine.offset + header + length;
  if (length > Number.MAX_SAFE_INTEGER || (size !== null && end > size)) return 'broken';
  if (BYTES.has(code) || code === BINUNICODE) {
    const exit = noteConstant(machine, header, length, code === BINUNICODE);
    if (exit !== 'go') return exit;
  }
  machine.push(LEAF, machine.offset);
  machine.position += header + length;
  return 'go';
};

const BINSTRING = codeOf('BINSTRING');
const LONG4 = codeOf('LONG4');
const BINUNICODE = codeOf('BINUNICODE');
const BYTES: ReadonlySet<number> = new Set(['BINBYTES', 'SHORT_BINBYTES', 'BINBYTES8', 'BYTEARRAY8'].map(codeOf));

const memoIndex = (machine: Machine, code: number): number => {
  const { bytes } = machine.shared.window;
  const size = headerSize(OPCODES[code] ?? { name: '', operand: 'none', takes: 0, leaves: 0, toMark: false }) - 1;
  return countAt(bytes, machine.position + 1, size);
};

/** Reads the number of a text GET or PUT; tells how to go on when its line is not all there. */
function lineIndex(machine: Machine): { readonly index: number; readonly next: number } | Exit {
  const { window } = machine.shared;
  const end = window.bytes.indexOf(10, machine.position + 1);
  if (end < 0 || end >= window.length) return window.atEnd || window.isOverlong(machine.position) ? 'broken' : 'refill';
  const text = latin1(window.bytes.subarray(machine.position + 1, Math.min(end, machine.position + 40))).trim();
  return { index: /^\+?\d[\d_]*$/.test(text) ? Number(text.replace(/[+_]/g, '')) : -1, next: end + 1 };
}

function fetch(machine: Machine, index: number): void {
  const { memo } = machine;
  if (index >= 0 && memo.find(index)) {
    machine.pushHandle({ tag: memo.tag, value: memo.value });
    if (tagOf(memo.tag) === GLOBAL) machine.shared.globals.fetched(numberOf(memo.tag, memo.value));
    return;
  }
  machine.fault('fetches from its memo what was never put there');
  machine.push(UNKNOWN, 0);
}

function store(machine: Machine, index: number): void {
  if (machine.top <= machine.fence) machine.fault('stores in its memo what is not there');
  else if (!(index >= 0 && index < 2 ** 32)) machine.fault('stores in its memo under a number that is none');
  else {
    const { tag, value } = machine.peek(0);
    machine.memo.put(index, tag, value);
  }
}

const byLine =
  (step: (machine: Machine, index: number) => void): Step =>
  (machine) => {
    const line = lineIndex(machine);
    if (typeof line === 'string') return line;
    step(machine, line.index);
    machine.position = line.next;
    return 'go';
  };

const byNumber =
  (step: (machine: Machine, index: number) => void): Step =>
  (machine, code) => {
    step(machine, memoIndex(machine, code));
    return past(machine, code);
  };

const pop: Step = (machine, code) => {
  // As the C loader does: with nothing above the mark, the mark itself is taken.
  if (machine.marks > 0 && machine.top === machine.fence) machine.unmark();
  else machine.drop(1);
  return past(machine, code);
};

const popMark: Step = (machine, code) => {
  machine.top = machine.unmark();
  return past(machine, code);
};

const duplicate: Step = (machine, code) => {
  const handle = machine.peek(0);
  if (machine.top <= machine.fence) machine.fault('doubles what is not there');
  machine.pushHandle(handle);
  if (tagOf(handle.tag) === GLOBAL) machine.shared.globals.fetched(numberOf(handle.tag, handle.value));
  return past(machine, code);
};

const protocol: Step = (machine, code) => {
  const version = machine.shared.window.bytes[machine.position + 1] ?? 0;
  if (version > HIGHEST) machine.fault(`asks for protocol ${version}, which no loader knows`);
  machine.protocol = version;
  return past(machine, code);
};

const frame: Step = (machine, code) => {
  const { window } = machine.shared;
  const length = countAt(window.bytes, machine.position + 1, 8);
  const { offset } = machine;
  const end = offset + 9 + length;
  if (offset < machine.frameEnd) machine.frameLies('begins before the one before it ends');
  if (window.source.size !== null && end > window.source.size) machine.frameLies('is longer than the file');
  machine.frameEnd = Math.min(end, Number.MAX_SAFE_INTEGER);
  return past(machine, code);
};

const stop: Step = (machine, code) => {
  if (machine.offset + 1 < machine.frameEnd) machine.frameLies('goes on after the pickle ends');
  if (machine.top <= machine.fence || machine.marks > 0)
    machine.fault('ends with nothing, or with an open mark, on its stack');
  past(machine, code);
  return 'stop';
};

const call =
  (how: Made): Step =>
  (machine, code) =>
    called(machine, how) ?? past(machine, code);

const buffer: Step = (machine, code) => {
  machine.push(UNKNOWN, 0);
  return past(machine, code);
};

const STEPS: Readonly<Record<string, Step>> = {
  BINBYTES: counted,
  SHORT_BINBYTES: counted,
  BINBYTES8: counted,
  BYTEARRAY8: counted,
  BINUNICODE8: counted,
  BINUNICODE: counted,
  BINSTRING: counted,
  LONG4: counted,
  GET: byLine(fetch),
  PUT: byLine(store),
  BINGET: byNumber(fetch),
  LONG_BINGET: byNumber(fetch),
  BINPUT: byNumber(store),
  LONG_BINPUT: byNumber(store),
  MEMOIZE: (machine, code) => {
    store(machine, machine.memo.size);
    return past(machine, code);
  },
  TUPLE1: (machine, code) => tuple(machine, code, 1),
  TUPLE2: (machine, code) => tuple(machine, code, 2),
  TUPLE3: (machine, code) => tuple(machine, code, 3),
  POP: pop,
  POP_MARK: popMark,
  DUP: duplicate,
  PROTO: protocol,
  FRAME: frame,
  STOP: stop,
  GLOBAL: globalText,
  STACK_GLOBAL: stackGlobal,
  EXT1: extension,
  EXT2: extension,
  EXT4: extension,
  REDUCE: call('REDUCE'),
  NEWOBJ: call('NEWOBJ'),
  NEWOBJ_EX: call('NEWOBJ_EX'),
  INST: instance,
  OBJ: instance,
  BUILD: build,
  PERSID: persistent,
  BINPERSID: persistent,
  NEXT_BUFFER: buffer,
  READONLY_BUFFER: past,
};

/** Fewer handles than a tuple takes: it is made of those that are there. */
function tuple(machine: Machine, code: number, count: number): Exit {
  machine.fault('takes more from its stack than is there');
  machine.tupleOf(Math.max(machine.fence, machine.top - count));
  return past(machine, code);
}

const BY_CODE: readonly (Step | undefined)[] = OPCODES.map((opcode) => opcode && STEPS[opcode.name]);

/** Carries out an opcode that is rare or needs thought; leaves the machine as it was unless it says `go`. */
export const other = (machine: Machine, code: number): Exit => BY_CODE[code]?.(machine, code) ?? 'broken';
