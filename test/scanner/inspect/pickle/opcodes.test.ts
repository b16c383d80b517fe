import { describe, expect, it } from 'vitest';
import { codeOf, countAt, headerSize, OPCODES } from '#scanner/inspect/pickle/opcodes';

const of = (name: string) => {
  const opcode = OPCODES[codeOf(name)];
  if (!opcode) throw new Error(name);
  return opcode;
};

/** The argument of each opcode as `pickletools` documents it: bytes of the opcode with it, or with the count before it. */
const ARGUMENTS: readonly (readonly [form: string, size: number, names: string])[] = [
  [
    'nothing',
    1,
    'NONE NEWTRUE NEWFALSE EMPTY_LIST APPEND APPENDS LIST EMPTY_TUPLE TUPLE TUPLE1 TUPLE2 TUPLE3 EMPTY_DICT DICT ' +
      'SETITEM SETITEMS EMPTY_SET ADDITEMS FROZENSET POP DUP MARK POP_MARK MEMOIZE STACK_GLOBAL REDUCE BUILD OBJ ' +
      'NEWOBJ NEWOBJ_EX STOP BINPERSID NEXT_BUFFER READONLY_BUFFER',
  ],
  ['a byte', 2, 'BININT1 BINGET BINPUT EXT1 PROTO'],
  ['two bytes', 3, 'BININT2 EXT2'],
  ['four bytes', 5, 'BININT LONG_BINGET LONG_BINPUT EXT4'],
  ['eight bytes', 9, 'BINFLOAT FRAME'],
  ['a count of one byte', 2, 'LONG1 SHORT_BINSTRING SHORT_BINBYTES SHORT_BINUNICODE'],
  ['a count of four bytes', 5, 'LONG4 BINSTRING BINBYTES BINUNICODE'],
  ['a count of eight bytes', 9, 'BINBYTES8 BYTEARRAY8 BINUNICODE8'],
  ['a line', 1, 'INT LONG STRING UNICODE FLOAT GET PUT PERSID'],
  ['two lines', 1, 'GLOBAL INST'],
];

describe('the table of opcodes', () => {
  it('has the 68 opcodes of protocols 0 to 5', () => {
    expect(OPCODES.filter((opcode) => opcode !== undefined)).toHaveLength(68);
    expect(ARGUMENTS.flatMap(([, , names]) => names.split(' '))).toHaveLength(68);
  });

  it.each(ARGUMENTS)('lets opcodes with %s take %i bytes before what is counted: %s', (_, size, names) => {
    for (const name of names.split(' ')) expect([name, headerSize(of(name))]).toEqual([name, size]);
  });

  it.each([
    ['PROTO', 0x80],
    ['NEWOBJ', 0x81],
    ['EXT4', 0x84],
    ['TUPLE3', 0x87],
    ['LONG4', 0x8b],
    ['SHORT_BINUNICODE', 0x8c],
    ['STACK_GLOBAL', 0x93],
    ['MEMOIZE', 0x94],
    ['FRAME', 0x95],
    ['BYTEARRAY8', 0x96],
    ['NEXT_BUFFER', 0x97],
    ['READONLY_BUFFER', 0x98],
    ['GLOBAL', 0x63],
    ['REDUCE', 0x52],
    ['STOP', 0x2e],
  ])('gives %s the byte %i', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it('knows nothing under any other byte', () => {
    for (const code of [0, 10, 0x7f, 0x99, 0xff]) expect(OPCODES[code]).toBeUndefined();
  });

  it('refuses a name that no opcode has', () => {
    expect(() => codeOf('CALL')).toThrow('No opcode is called CALL');
  });

  it.each([
    ['SETITEM', 3, 1],
    ['NEWOBJ_EX', 3, 1],
    ['REDUCE', 2, 1],
    ['BUILD', 2, 1],
    ['STACK_GLOBAL', 2, 1],
    ['DUP', 1, 2],
    ['POP', 1, 0],
    ['STOP', 1, 0],
    ['MARK', 0, 0],
    ['PROTO', 0, 0],
  ])('lets %s take %i from the stack and leave %i', (name, takes, leaves) => {
    expect(of(name)).toMatchObject({ takes, leaves, toMark: false });
  });

  it('marks those that take everything down to the last mark', () => {
    const marked = OPCODES.flatMap((opcode) => (opcode?.toMark ? [opcode.name] : []));
    expect(marked.toSorted()).toEqual(
      ['ADDITEMS', 'APPENDS', 'DICT', 'FROZENSET', 'INST', 'LIST', 'OBJ', 'POP_MARK', 'SETITEMS', 'TUPLE'].toSorted(),
    );
  });
});

describe('a little-endian count', () => {
  it.each([
    [[1, 2, 3, 4], 0, 4, 0x04030201],
    [[9, 255, 255, 255, 255], 1, 4, 2 ** 32 - 1],
    [[0, 0, 0, 0, 1, 0, 0, 0], 0, 8, 2 ** 32],
    [[255, 255, 255, 255, 255, 255, 31, 0], 0, 8, 2 ** 53 - 1],
    [[7], 0, 4, 7],
    [[], 0, 8, 0],
  ])('of %j from %i on, %i bytes long, is %i', (bytes, at, size, count) => {
    expect(countAt(Uint8Array.from(bytes), at, size)).toBe(count);
  });

  it('beyond 2^53 is only large, and never negative', () => {
    expect(countAt(new Uint8Array(8).fill(255), 0, 8)).toBeGreaterThan(2 ** 63);
  });
});
