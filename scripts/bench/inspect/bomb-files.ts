import { gzipSync } from 'node:zlib';
import type { Bytes } from '#scanner/inspect/byte-source';
import { join, noise, repeat, u8, u32, u64 } from '#scanner/selftest/assemble/bytes';
import { bzip2 } from '#scanner/selftest/assemble/bzip2';
import * as op from '#scanner/selftest/assemble/opcodes';
import { zip } from '#scanner/selftest/assemble/zip';

const MILLION = 1_000_000;
const gzipped = (bytes: Uint8Array): Bytes => Uint8Array.from(gzipSync(bytes));
const deflatedZeros = (size: number): Bytes => gzipped(new Uint8Array(size));

/** A pickle of so many parts, each of which leaves nothing behind. */
const pickled = (count: number, part: (at: number) => Bytes): Bytes =>
  join(
    op.proto(4),
    many(count, (at) => join(part(at), op.pop)),
    op.none,
    op.stop,
  );

/** Parts by the thousand: a million at once are more arguments than a call takes. */
function many(count: number, part: (at: number) => Bytes): Bytes {
  const thousands = Array.from({ length: Math.ceil(count / 1000) }, (_, first) =>
    join(...Array.from({ length: Math.min(1000, count - first * 1000) }, (_, at) => part(first * 1000 + at))),
  );
  return join(...thousands);
}

const called = (module: string, name: string, ...args: readonly Bytes[]): Bytes =>
  join(op.global(module, name), op.mark, ...args, op.tuple, op.reduce);

/** A list that holds a list twice, and so on: small, and endless when it is written out. */
const laughs = (levels: number): Bytes =>
  join(
    op.proto(4),
    op.emptyList,
    op.memoize,
    ...Array.from({ length: levels }, (_, at) =>
      join(op.emptyList, op.memoize, op.mark, op.longBinGet(at), op.longBinGet(at), op.appends),
    ),
    op.stop,
  );

/** A partial function of a partial function, and so on. */
const partials = (levels: number): Bytes =>
  join(
    op.proto(4),
    repeat(op.global('functools', 'partial'), levels),
    op.global('os', 'system'),
    repeat(join(op.tuple1, op.reduce), levels),
    op.stop,
  );

/** Zstandard frames with a large window and one byte each. */
const windows = (count: number): Bytes => repeat(join(u32(0xfd2fb528), u8(0, 0x78), u8(9, 0, 0), 'a'), count);

/** Files that are made to exhaust who reads them: what they are, their name, and their bytes. */
export const BOMBS: readonly (readonly [string, string, () => Bytes])[] = [
  ['a gigabyte of zeros in gzip', 'a.pkl.gz', () => deflatedZeros(2 ** 30)],
  ['zeros in gzip in gzip', 'a.joblib.gz', () => gzipped(deflatedZeros(2 ** 29))],
  ['a hundred thousand members of gzip', 'a.gz', () => repeat(gzipped(u8(0x80, 2, 0x4e, 0x2e)), 100_000)],
  ['three hundred thousand streams of bzip2', 'a.bz2', () => repeat(bzip2(u8(0x61)), 300_000)],
  ['a hundred thousand windows of Zstandard', 'a.zst', () => windows(100_000)],
  [
    'a pickle of a megabyte of opcodes in a zip',
    'a.zip',
    () =>
      zip([{ name: 'a.pkl', bytes: join(op.proto(2), repeat(join(op.none, op.pop), 4_000_000), op.stop), method: 8 }]),
  ],
  ['billion laughs', 'a.pkl', () => laughs(40_000)],
  [
    'a million lists deep',
    'a.pkl',
    () => join(op.proto(2), repeat(op.emptyList, MILLION), repeat(op.append, MILLION - 1), op.stop),
  ],
  ['a million tuples deep', 'a.pkl', () => join(op.proto(2), op.emptyTuple, repeat(op.tuple1, MILLION), op.stop)],
  ['a million marks', 'a.pkl', () => join(op.proto(2), repeat(op.mark, MILLION), op.stop)],
  ['a million opcodes DUP', 'a.pkl', () => join(op.proto(2), op.emptyList, repeat(op.dup, MILLION), op.stop)],
  ['a million pickles', 'a.pkl', () => repeat(join(op.none, op.stop), MILLION)],
  ['half a million pickles in rubbish', 'a.pkl', () => repeat(u8(0x80, 2, 0x4e, 0x2e, 0xff, 0xfe), MILLION / 2)],
  ['beginnings of a million globals', 'a.pkl', () => join('N.', u8(0xff), repeat(join('c_a', u8(0xff)), MILLION))],
  [
    'a million pickles in byte strings',
    'a.pkl',
    () => pickled(MILLION, () => op.shortBinBytes(u8(0x80, 4, 0x4e, 0x2e))),
  ],
  ['a million persistent ids', 'a.pkl', () => pickled(MILLION, (at) => op.persId(`${at}`))],
  ['a text of nine exabytes', 'a.pkl', () => join(op.proto(4), u8(0x8d), u64(1n << 62n), 'x')],
  ['a number of two million digits', 'a.pkl', () => join('L', repeat(u8(0x39), 2_000_000), 'L\n.')],
  ['a memo index of four billion', 'a.pkl', () => join(op.proto(2), op.none, op.longBinPut(0xffffffff), op.stop)],
  ['a hundred thousand calls', 'a.pkl', () => pickled(100_000, () => called('os', 'system'))],
  [
    'a million calls with texts of their own',
    'a.pkl',
    () => pickled(MILLION, (at) => called('foo', 'bar', op.binUnicode(`text ${at}`))),
  ],
  [
    'half a million attributes by name',
    'a.pkl',
    () => pickled(MILLION / 2, (at) => called('builtins', 'getattr', op.global('foo', 'bar'), op.binUnicode(`a${at}`))),
  ],
  ['a million globals', 'a.pkl', () => pickled(MILLION, (at) => op.global(`m${at}`, 'n'))],
  [
    'two hundred thousand computed names',
    'a.pkl',
    () =>
      pickled(200_000, (at) =>
        join(
          called('operator', 'add', op.binUnicode(`o${at}`), op.binUnicode('s')),
          op.binUnicode('x'),
          op.stackGlobal,
        ),
      ),
  ],
  ['twenty thousand partial functions of each other', 'a.pkl', () => partials(20_000)],
  [
    'a hundred thousand entries',
    'a.zip',
    () => zip(Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}`, bytes: u8(0x80, 2, 0x4e, 0x2e) }))),
  ],
  [
    'a zip that counts four billion entries',
    'a.zip',
    () => zip([{ name: 'a', bytes: u32(0) }], { zip64: 'only', count: 0xffffffff }),
  ],
  [
    'zips within zips',
    'a.zip',
    () =>
      Array.from({ length: 30 }).reduce<Bytes>(
        (inner) => zip([{ name: 'a.zip', bytes: inner }]),
        u8(0x80, 2, 0x4e, 0x2e),
      ),
  ],
  ['thirty megabytes of noise behind a pickle', 'a.pkl', () => join('N.', u8(0xff), noise(30 * MILLION))],
];
