import { headerSize, OPCODES, type Opcode } from './opcodes.ts';

/** What the loop does with an opcode. OTHER ones are rare, or need thought. */
export const OTHER = 0;
export const FIXED = 1;
export const COUNTED1 = 2;
export const COUNTED4 = 3;
export const LINE = 4;
export const MARKED = 5;
export const COLLECT = 6;
export const CONTAINER = 7;
export const SMALL_TUPLE = 8;
export const ADD_ONE = 9;
export const REMEMBER = 10;
export const BINPUT = 11;
export const BINGET = 12;
export const LONG_BINGET = 13;
export const LONG_BINPUT = 14;
export const POPPED = 15;

const NAMED: Readonly<Record<string, number>> = {
  MARK: MARKED,
  APPENDS: COLLECT,
  LIST: COLLECT,
  TUPLE: COLLECT,
  DICT: COLLECT,
  SETITEMS: COLLECT,
  ADDITEMS: COLLECT,
  FROZENSET: COLLECT,
  EMPTY_LIST: CONTAINER,
  EMPTY_DICT: CONTAINER,
  EMPTY_SET: CONTAINER,
  TUPLE1: SMALL_TUPLE,
  TUPLE2: SMALL_TUPLE,
  TUPLE3: SMALL_TUPLE,
  APPEND: ADD_ONE,
  SETITEM: ADD_ONE,
  MEMOIZE: REMEMBER,
  BINPUT,
  BINGET,
  LONG_BINGET,
  LONG_BINPUT,
  POP: POPPED,
};

/** Byte strings may hold anything, another pickle among it. */
const OPAQUE = /BYTES|BYTEARRAY|8$|BUFFER|GET$|^EXT|PERSID|GLOBAL$|^INST$/;

function kindOf(opcode: Opcode | undefined): number {
  if (!opcode) return OTHER;
  const named = NAMED[opcode.name];
  if (named !== undefined) return named;
  const constant = opcode.takes === 0 && opcode.leaves === 1 && !opcode.toMark && !OPAQUE.test(opcode.name);
  if (!constant) return OTHER;
  return { count1: COUNTED1, count4: COUNTED4, line: LINE }[opcode.operand as 'line'] ?? FIXED;
}

/** Kinds of opcodes by their byte. */
export const KINDS = Uint8Array.from(OPCODES, kindOf);

/** Sizes of opcodes with operands of fixed size, by their byte. */
export const SIZES = Uint8Array.from(OPCODES, (opcode) => (opcode ? headerSize(opcode) : 1));
