import type { Sample } from '../format.ts';
import { countAt, headerSize, OPCODES, type Opcode } from './opcodes.ts';
import { latin1 } from './text.ts';

const PROTO = 0x80;
const HIGHEST = 5;
/** Opcodes of an ordinary beginning: fewer may be chance. */
const MANY = 16;

/** How far bytes can be read as opcodes, without carrying anything out. */
interface Walk {
  /** They ended before anything was illegal: one pickle after the other, and zeros. */
  readonly legal: boolean;
  readonly opcodes: number;
  /** A STOP was among them. */
  readonly stopped: boolean;
  /** Globals were named, and then called or left as the result. */
  readonly telling: boolean;
}

const NAMES: ReadonlySet<string> = new Set(['GLOBAL', 'STACK_GLOBAL', 'EXT1', 'EXT2', 'EXT4', 'INST']);
const CALLS: ReadonlySet<string> = new Set(['REDUCE', 'INST', 'OBJ', 'NEWOBJ', 'NEWOBJ_EX', 'BUILD']);
const LINES: Readonly<Record<string, RegExp>> = {
  INT: /^\s*[+-]?[\d_]+L?\s*$/,
  LONG: /^\s*[+-]?[\d_]+L?\s*$/,
  FLOAT: /^\s*[+-]?(\d[\d_]*\.?[\d_]*|\.\d+)(e[+-]?\d+)?\s*$|^\s*[+-]?(inf|nan|infinity)\s*$/i,
  STRING: /^\s*('.*'|".*")\s*$/s,
  // Loaders refuse other names: as one, the beginning of a zip archive would pass.
  PERSID: /^[\x20-\x7e]*$/,
  GET: /^\s*\+?[\d_]+\s*$/,
  PUT: /^\s*\+?[\d_]+\s*$/,
};

/**
 * Reads opcodes dry, to the end of the bytes, to the first STOP when `once`, or until so `many` were read that the rest
 * does not matter. `size` is that of the stream, where known.
 */
export function walk(
  bytes: Uint8Array,
  size: number | null,
  { once = false, many = Number.POSITIVE_INFINITY }: { once?: boolean; many?: number } = {},
): Walk {
  let stack = new Depth();
  let [at, opcodes, named, called, stopped] = [0, 0, false, false, false];
  const told = (legal: boolean): Walk => ({
    legal,
    opcodes,
    stopped,
    telling: named && (called || stopped || (legal && opcodes >= MANY)),
  });
  // To a pickle `P` is PERSID, at which every plain loader gives up: a zip archive is read as one, and not as both.
  if (beginsAsZip(bytes)) return told(false);
  while (at < bytes.length && opcodes < many) {
    const opcode = OPCODES[bytes[at] ?? 0];
    const length = opcode ? lengthAt(bytes, at, opcode) : null;
    if (!opcode || length === null || !stack.step(opcode)) return told(false);
    if (size !== null && at + length > size) return told(false);
    opcodes++;
    at += length;
    named ||= NAMES.has(opcode.name);
    called ||= CALLS.has(opcode.name);
    if (opcode.name !== 'STOP') continue;
    stopped = true;
    if (once) return told(true);
    while (bytes[at] === 0) at++;
    stack = new Depth();
  }
  return told(true);
}

/** Bytes of the opcode at a position; those to the end and beyond for one that is cut; null when it is malformed. */
function lengthAt(bytes: Uint8Array, at: number, opcode: Opcode): number | null {
  const header = headerSize(opcode);
  if (opcode.operand === 'line') return lineAt(bytes, at, opcode);
  if (opcode.operand === 'lines') return linesAt(bytes, at);
  if (!opcode.operand.startsWith('count')) return header;
  return header + countAt(bytes, at + 1, header - 1);
}

function lineAt(bytes: Uint8Array, at: number, { name }: Opcode): number | null {
  const end = bytes.indexOf(10, at + 1);
  if (end < 0) return bytes.length - at + 1;
  const pattern = LINES[name];
  return !pattern || end - at > 4096 || pattern.test(latin1(bytes.subarray(at + 1, end))) ? end - at + 1 : null;
}

const NAME = /^[\p{L}\p{N}\p{M}_.<>]+$/u;
const utf8 = new TextDecoder();

function linesAt(bytes: Uint8Array, at: number): number | null {
  const first = bytes.indexOf(10, at + 1);
  const second = first < 0 ? -1 : bytes.indexOf(10, first + 1);
  if (second < 0 || second - at > 1024) return second < 0 && bytes.length - at < 1024 ? bytes.length - at + 1 : null;
  const names = utf8.decode(bytes.subarray(at + 1, second)).split('\n');
  return names.every((name) => NAME.test(name)) ? second - at + 1 : null;
}

const beginsAsZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));

/** How high the stack stands above each mark. */
class Depth {
  readonly #below: number[] = [];
  #depth = 0;

  /** Whether the opcode finds on the stack what it takes. */
  step({ name, takes, leaves, toMark }: Opcode): boolean {
    if (name === 'MARK') {
      this.#below.push(this.#depth);
      this.#depth = 0;
      return true;
    }
    if (toMark) {
      const below = this.#below.pop();
      if (below === undefined) return false;
      this.#depth = below;
    }
    if (name === 'POP' && this.#depth === 0 && this.#below.length > 0) {
      this.#depth = this.#below.pop() ?? 0;
      return true;
    }
    if (this.#depth < takes) return false;
    this.#depth += leaves - takes;
    return true;
  }
}

/** Whether two bytes are PROTO and a version of today. */
export const beginsAsPickle = (first = 0, second = 0): boolean => first === PROTO && second >= 2 && second <= HIGHEST;

/**
 * Whether a stream could be a pickle: some loader would do something with its beginning. `once`: whether a pickle
 * begins there, whatever follows it.
 */
export function isPickle({ head, size }: Pick<Sample, 'head' | 'size'>, once = false): boolean {
  if (head.length === 0) return false;
  // A truncated file is still a pickle: its operands may lie beyond its end.
  const proto = head[0] === PROTO;
  const many = proto && (head[1] ?? 0) <= HIGHEST ? 2 : MANY;
  const { legal, opcodes, telling } = walk(head, proto ? null : size, { once, many });
  return telling || legal || opcodes >= many;
}

/**
 * Whether bytes that nothing is known to load, and that begin like a pickle, are one: they can be read to an end, or
 * call something before they break off. What does neither would do nothing, and is most likely numbers. Of bytes that
 * go on behind those given, the beginning has to do.
 */
export function isPickleByItself(head: Uint8Array, size: number | null): boolean {
  const { legal, stopped, telling } = walk(head, size);
  return telling || (legal && (stopped || size === null || size > head.length));
}
