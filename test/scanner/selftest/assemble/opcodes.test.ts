import { describe, expect, it } from 'vitest';
import { u8, utf8 } from '#scanner/selftest/assemble/bytes';
import * as op from '#scanner/selftest/assemble/opcodes';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('opcodes', () => {
  // As pickletools of CPython lists them: name, code, argument.
  it.each([
    ['MARK', op.mark, '('],
    ['STOP', op.stop, '.'],
    ['POP', op.pop, '0'],
    ['POP_MARK', op.popMark, '1'],
    ['DUP', op.dup, '2'],
    ['FLOAT', op.float('1.5'), 'F1.5\n'],
    ['INT', op.int(7), 'I7\n'],
    ['BININT', op.binInt(-2), 'J\xfe\xff\xff\xff'],
    ['BININT1', op.binInt1(255), 'K\xff'],
    ['LONG', op.long('7L'), 'L7L\n'],
    ['BININT2', op.binInt2(258), 'M\x02\x01'],
    ['NONE', op.none, 'N'],
    ['PERSID', op.persId('a'), 'Pa\n'],
    ['BINPERSID', op.binPersId, 'Q'],
    ['REDUCE', op.reduce, 'R'],
    ['STRING', op.string("'a'"), "S'a'\n"],
    ['BINSTRING', op.binString('a'), 'T\x01\0\0\0a'],
    ['SHORT_BINSTRING', op.shortBinString('a'), 'U\x01a'],
    ['UNICODE', op.unicode('\\u0061'), 'V\\u0061\n'],
    ['BINUNICODE', op.binUnicode('é'), 'X\x02\0\0\0\xc3\xa9'],
    ['APPEND', op.append, 'a'],
    ['BUILD', op.build, 'b'],
    ['GLOBAL', op.global('a.b', 'c.d'), 'ca.b\nc.d\n'],
    ['DICT', op.dict, 'd'],
    ['EMPTY_DICT', op.emptyDict, '}'],
    ['APPENDS', op.appends, 'e'],
    ['GET', op.get(10), 'g10\n'],
    ['BINGET', op.binGet(10), 'h\n'],
    ['INST', op.inst('a', 'b'), 'ia\nb\n'],
    ['LONG_BINGET', op.longBinGet(256), 'j\0\x01\0\0'],
    ['LIST', op.list, 'l'],
    ['EMPTY_LIST', op.emptyList, ']'],
    ['OBJ', op.obj, 'o'],
    ['PUT', op.put(3), 'p3\n'],
    ['BINPUT', op.binPut(3), 'q\x03'],
    ['LONG_BINPUT', op.longBinPut(3), 'r\x03\0\0\0'],
    ['SETITEM', op.setItem, 's'],
    ['TUPLE', op.tuple, 't'],
    ['EMPTY_TUPLE', op.emptyTuple, ')'],
    ['SETITEMS', op.setItems, 'u'],
    ['BINFLOAT', op.binFloat(1), 'G\x3f\xf0\0\0\0\0\0\0'],
    ['BINBYTES', op.binBytes(u8(1)), 'B\x01\0\0\0\x01'],
    ['SHORT_BINBYTES', op.shortBinBytes(u8(1)), 'C\x01\x01'],
    ['PROTO', op.proto(4), '\x80\x04'],
    ['NEWOBJ', op.newObj, '\x81'],
    ['EXT1', op.ext1(1), '\x82\x01'],
    ['EXT2', op.ext2(1), '\x83\x01\0'],
    ['EXT4', op.ext4(1), '\x84\x01\0\0\0'],
    ['TUPLE1', op.tuple1, '\x85'],
    ['TUPLE2', op.tuple2, '\x86'],
    ['TUPLE3', op.tuple3, '\x87'],
    ['NEWTRUE', op.newTrue, '\x88'],
    ['NEWFALSE', op.newFalse, '\x89'],
    ['LONG1', op.long1(u8(1, 2)), '\x8a\x02\x01\x02'],
    ['LONG4', op.long4(u8(1)), '\x8b\x01\0\0\0\x01'],
    ['SHORT_BINUNICODE', op.shortBinUnicode('a'), '\x8c\x01a'],
    ['BINUNICODE8', op.binUnicode8('a'), '\x8d\x01\0\0\0\0\0\0\0a'],
    ['BINBYTES8', op.binBytes8(utf8('a')), '\x8e\x01\0\0\0\0\0\0\0a'],
    ['EMPTY_SET', op.emptySet, '\x8f'],
    ['ADDITEMS', op.addItems, '\x90'],
    ['FROZENSET', op.frozenSet, '\x91'],
    ['NEWOBJ_EX', op.newObjEx, '\x92'],
    ['STACK_GLOBAL', op.stackGlobal, '\x93'],
    ['MEMOIZE', op.memoize, '\x94'],
    ['FRAME', op.frame(3), '\x95\x03\0\0\0\0\0\0\0'],
    ['BYTEARRAY8', op.byteArray8('a'), '\x96\x01\0\0\0\0\0\0\0a'],
    ['NEXT_BUFFER', op.nextBuffer, '\x97'],
    ['READONLY_BUFFER', op.readonlyBuffer, '\x98'],
  ])('%s', (_, bytes, expected) => {
    expect(text(bytes)).toBe(expected);
  });

  it.each([
    [0n, []],
    [127n, [0x7f]],
    [128n, [0x80, 0]],
    [-1n, [0xff]],
    [-129n, [0x7f, 0xff]],
    [2n ** 40n, [0, 0, 0, 0, 0, 1]],
  ])('%d as two’s complement takes as few bytes as it can', (value, expected) => {
    expect([...op.twosComplement(value)]).toEqual(expected);
  });
});
