/** The form of an opcode's operand: of fixed size, counted by a number of so many bytes before it, or lines of text. */
export type Operand =
  | 'none'
  | 'u1'
  | 'u2'
  | 'i4'
  | 'u4'
  | 'u8'
  | 'f8'
  | 'count1'
  | 'count4'
  | 'count8'
  | 'line'
  | 'lines';

/** One opcode of the pickle machine: what it takes from the stack above the last mark, and what it leaves there. */
export interface Opcode {
  readonly name: string;
  readonly operand: Operand;
  readonly takes: number;
  /** Takes all down to the last mark, and then `takes` below it. */
  readonly toMark: boolean;
  readonly leaves: number;
}

type Row = readonly [code: string, name: string, operand: Operand, takes: number, leaves: number, toMark?: 'mark'];

const ROWS: readonly Row[] = [
  ['I', 'INT', 'line', 0, 1],
  ['J', 'BININT', 'i4', 0, 1],
  ['K', 'BININT1', 'u1', 0, 1],
  ['M', 'BININT2', 'u2', 0, 1],
  ['L', 'LONG', 'line', 0, 1],
  ['\x8a', 'LONG1', 'count1', 0, 1],
  ['\x8b', 'LONG4', 'count4', 0, 1],
  ['S', 'STRING', 'line', 0, 1],
  ['T', 'BINSTRING', 'count4', 0, 1],
  ['U', 'SHORT_BINSTRING', 'count1', 0, 1],
  ['B', 'BINBYTES', 'count4', 0, 1],
  ['C', 'SHORT_BINBYTES', 'count1', 0, 1],
  ['\x8e', 'BINBYTES8', 'count8', 0, 1],
  ['\x96', 'BYTEARRAY8', 'count8', 0, 1],
  ['\x97', 'NEXT_BUFFER', 'none', 0, 1],
  ['\x98', 'READONLY_BUFFER', 'none', 1, 1],
  ['N', 'NONE', 'none', 0, 1],
  ['\x88', 'NEWTRUE', 'none', 0, 1],
  ['\x89', 'NEWFALSE', 'none', 0, 1],
  ['V', 'UNICODE', 'line', 0, 1],
  ['\x8c', 'SHORT_BINUNICODE', 'count1', 0, 1],
  ['X', 'BINUNICODE', 'count4', 0, 1],
  ['\x8d', 'BINUNICODE8', 'count8', 0, 1],
  ['F', 'FLOAT', 'line', 0, 1],
  ['G', 'BINFLOAT', 'f8', 0, 1],
  [']', 'EMPTY_LIST', 'none', 0, 1],
  ['a', 'APPEND', 'none', 2, 1],
  ['e', 'APPENDS', 'none', 1, 1, 'mark'],
  ['l', 'LIST', 'none', 0, 1, 'mark'],
  [')', 'EMPTY_TUPLE', 'none', 0, 1],
  ['t', 'TUPLE', 'none', 0, 1, 'mark'],
  ['\x85', 'TUPLE1', 'none', 1, 1],
  ['\x86', 'TUPLE2', 'none', 2, 1],
  ['\x87', 'TUPLE3', 'none', 3, 1],
  ['}', 'EMPTY_DICT', 'none', 0, 1],
  ['d', 'DICT', 'none', 0, 1, 'mark'],
  ['s', 'SETITEM', 'none', 3, 1],
  ['u', 'SETITEMS', 'none', 1, 1, 'mark'],
  ['\x8f', 'EMPTY_SET', 'none', 0, 1],
  ['\x90', 'ADDITEMS', 'none', 1, 1, 'mark'],
  ['\x91', 'FROZENSET', 'none', 0, 1, 'mark'],
  ['0', 'POP', 'none', 1, 0],
  ['2', 'DUP', 'none', 1, 2],
  ['(', 'MARK', 'none', 0, 0],
  ['1', 'POP_MARK', 'none', 0, 0, 'mark'],
  ['g', 'GET', 'line', 0, 1],
  ['h', 'BINGET', 'u1', 0, 1],
  ['j', 'LONG_BINGET', 'u4', 0, 1],
  ['p', 'PUT', 'line', 1, 1],
  ['q', 'BINPUT', 'u1', 1, 1],
  ['r', 'LONG_BINPUT', 'u4', 1, 1],
  ['\x94', 'MEMOIZE', 'none', 1, 1],
  ['\x82', 'EXT1', 'u1', 0, 1],
  ['\x83', 'EXT2', 'u2', 0, 1],
  ['\x84', 'EXT4', 'i4', 0, 1],
  ['c', 'GLOBAL', 'lines', 0, 1],
  ['\x93', 'STACK_GLOBAL', 'none', 2, 1],
  ['R', 'REDUCE', 'none', 2, 1],
  ['b', 'BUILD', 'none', 2, 1],
  ['i', 'INST', 'lines', 0, 1, 'mark'],
  ['o', 'OBJ', 'none', 0, 1, 'mark'],
  ['\x81', 'NEWOBJ', 'none', 2, 1],
  ['\x92', 'NEWOBJ_EX', 'none', 3, 1],
  ['\x80', 'PROTO', 'u1', 0, 0],
  ['.', 'STOP', 'none', 1, 0],
  ['\x95', 'FRAME', 'u8', 0, 0],
  ['P', 'PERSID', 'line', 0, 1],
  ['Q', 'BINPERSID', 'none', 1, 1],
];

/** Opcodes by their byte; undefined where no protocol defines one. */
export const OPCODES: readonly (Opcode | undefined)[] = Array.from({ length: 256 }, (_, code) => {
  const row = ROWS.find(([char]) => char.charCodeAt(0) === code);
  return row && { name: row[1], operand: row[2], takes: row[3], leaves: row[4], toMark: row[5] === 'mark' };
});

const HEADERS: Readonly<Record<Operand, number>> = {
  none: 1,
  u1: 2,
  u2: 3,
  i4: 5,
  u4: 5,
  u8: 9,
  f8: 9,
  count1: 2,
  count4: 5,
  count8: 9,
  line: 1,
  lines: 1,
};

/** Bytes that an opcode takes whose operand is of fixed size; those of its count included otherwise; 1 for lines. */
export const headerSize = ({ operand }: Opcode): number => HEADERS[operand];

/** The byte of an opcode by its name. */
export function codeOf(name: string): number {
  const row = ROWS.find(([, each]) => each === name);
  if (!row) throw new Error(`No opcode is called ${name}`);
  return row[0].charCodeAt(0);
}

/** Reads a little-endian count of 4 or 8 bytes; beyond 2^53 it is only large. */
export const countAt = (bytes: Uint8Array, at: number, size: number): number => {
  let count = 0;
  for (let each = size - 1; each >= 0; each--) count = count * 256 + (bytes[at + each] ?? 0);
  return count;
};
