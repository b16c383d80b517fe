import type { Bytes } from '#scanner/inspect/byte-source';
import { big, type Chunk, double, join, little, u8, u16, u32, u64, utf8 } from './bytes.ts';

// Opcodes of pickle, protocols 0 to 5, named as CPython's pickletools names them. Each builder gives the bytes.

const op = (code: string, ...rest: readonly Chunk[]): Bytes => join(code, ...rest);
const counted = (code: Chunk, length: Bytes, text: Chunk): Bytes => join(code, length, text);
const size = (text: Chunk): number => (typeof text === 'string' ? utf8(text).length : text.length);

export const proto = (version: number): Bytes => u8(0x80, version);
export const frame = (length: number): Bytes => join(u8(0x95), u64(length));
export const stop = op('.');
export const mark = op('(');
export const pop = op('0');
export const popMark = op('1');
export const dup = op('2');

export const none = op('N');
export const newTrue = u8(0x88);
export const newFalse = u8(0x89);
export const int = (text: string | number): Bytes => op('I', `${text}\n`);
export const long = (text: string): Bytes => op('L', `${text}\n`);
export const binInt = (value: number): Bytes => op('J', little(value, 4));
export const binInt1 = (value: number): Bytes => op('K', u8(value));
export const binInt2 = (value: number): Bytes => op('M', u16(value));
export const long1 = (bytes: Bytes): Bytes => counted(u8(0x8a), u8(bytes.length), bytes);
export const long4 = (bytes: Bytes): Bytes => counted(u8(0x8b), u32(bytes.length), bytes);
export const float = (text: string): Bytes => op('F', `${text}\n`);
export const binFloat = (value: number): Bytes => op('G', double(value));

/** `repr` with its quotes, as Python 2 wrote byte strings. */
export const string = (repr: string): Bytes => op('S', `${repr}\n`);
export const binString = (text: Chunk): Bytes => counted('T', u32(size(text)), text);
export const shortBinString = (text: Chunk): Bytes => counted('U', u8(size(text)), text);
/** Text up to the line break, with `\uXXXX` escapes left to the caller. */
export const unicode = (escaped: Chunk): Bytes => op('V', escaped, '\n');
export const binUnicode = (text: Chunk): Bytes => counted('X', u32(size(text)), text);
export const shortBinUnicode = (text: Chunk): Bytes => counted(u8(0x8c), u8(size(text)), text);
export const binUnicode8 = (text: Chunk): Bytes => counted(u8(0x8d), u64(size(text)), text);
export const binBytes = (bytes: Chunk): Bytes => counted('B', u32(size(bytes)), bytes);
export const shortBinBytes = (bytes: Chunk): Bytes => counted('C', u8(size(bytes)), bytes);
export const binBytes8 = (bytes: Chunk): Bytes => counted(u8(0x8e), u64(size(bytes)), bytes);
export const byteArray8 = (bytes: Chunk): Bytes => counted(u8(0x96), u64(size(bytes)), bytes);
export const nextBuffer = u8(0x97);
export const readonlyBuffer = u8(0x98);

export const emptyList = op(']');
export const append = op('a');
export const appends = op('e');
export const list = op('l');
export const emptyTuple = op(')');
export const tuple = op('t');
export const tuple1 = u8(0x85);
export const tuple2 = u8(0x86);
export const tuple3 = u8(0x87);
export const emptyDict = op('}');
export const dict = op('d');
export const setItem = op('s');
export const setItems = op('u');
export const emptySet = u8(0x8f);
export const addItems = u8(0x90);
export const frozenSet = u8(0x91);

export const get = (index: number): Bytes => op('g', `${index}\n`);
export const binGet = (index: number): Bytes => op('h', u8(index));
export const longBinGet = (index: number): Bytes => op('j', u32(index));
export const put = (index: number): Bytes => op('p', `${index}\n`);
export const binPut = (index: number): Bytes => op('q', u8(index));
export const longBinPut = (index: number): Bytes => op('r', u32(index));
export const memoize = u8(0x94);

export const global = (module: string, name: string): Bytes => op('c', `${module}\n${name}\n`);
export const stackGlobal = u8(0x93);
export const reduce = op('R');
export const build = op('b');
export const inst = (module: string, name: string): Bytes => op('i', `${module}\n${name}\n`);
export const obj = op('o');
export const newObj = u8(0x81);
export const newObjEx = u8(0x92);
export const persId = (text: string): Bytes => op('P', `${text}\n`);
export const binPersId = op('Q');
export const ext1 = (code: number): Bytes => join(u8(0x82), u8(code));
export const ext2 = (code: number): Bytes => join(u8(0x83), u16(code));
export const ext4 = (code: number): Bytes => join(u8(0x84), little(code, 4));

/** A whole number in the fewest bytes of two's complement that protocol 2 allows. */
export function twosComplement(value: bigint): Bytes {
  if (value === 0n) return u8();
  let width = 1;
  while (BigInt.asIntN(width * 8, value) !== value) width++;
  return big(value, width).reverse();
}
