import { gzipSync } from 'node:zlib';
import { type Bytes, memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { join, repeat, u8, u32, u64 } from '#scanner/selftest/assemble/bytes';
import * as op from '#scanner/selftest/assemble/opcodes';
import { zip } from '#scanner/selftest/assemble/zip';
import { judge } from '#shared/files/globals/judge';
import { type Measure, measure } from '../measure.ts';

const gzipped = (bytes: Uint8Array): Bytes => Uint8Array.from(gzipSync(bytes));
const deflatedZeros = (size: number): Bytes => gzipped(new Uint8Array(size));

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

/** Files that are made to exhaust who reads them. */
export const BOMBS: readonly (readonly [string, string, () => Bytes])[] = [
  ['a gigabyte of zeros in gzip', 'a.pkl.gz', () => deflatedZeros(2 ** 30)],
  ['zeros in gzip in gzip', 'a.joblib.gz', () => gzipped(deflatedZeros(2 ** 29))],
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
    () => join(op.proto(2), repeat(op.emptyList, 1_000_000), repeat(op.append, 999_999), op.stop),
  ],
  ['a million tuples deep', 'a.pkl', () => join(op.proto(2), op.emptyTuple, repeat(op.tuple1, 1_000_000), op.stop)],
  ['a million marks', 'a.pkl', () => join(op.proto(2), repeat(op.mark, 1_000_000), op.stop)],
  ['a million opcodes DUP', 'a.pkl', () => join(op.proto(2), op.emptyList, repeat(op.dup, 1_000_000), op.stop)],
  ['a text of nine exabytes', 'a.pkl', () => join(op.proto(4), u8(0x8d), u64(1n << 62n), 'x')],
  ['a number of two million digits', 'a.pkl', () => join('L', repeat(u8(0x39), 2_000_000), 'L\n.')],
  ['a memo index of four billion', 'a.pkl', () => join(op.proto(2), op.none, op.longBinPut(0xffffffff), op.stop)],
  [
    'a hundred thousand calls',
    'a.pkl',
    () =>
      join(
        op.proto(2),
        repeat(join(op.global('os', 'system'), op.emptyTuple, op.reduce, op.pop), 100_000),
        op.none,
        op.stop,
      ),
  ],
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
];

/** The longest that any bomb takes to a verdict. */
export async function bombs(): Promise<Measure[]> {
  let longest = 0;
  for (const [title, name, make] of BOMBS) {
    const source = memorySource(make());
    const started = performance.now();
    const { verdict } = await inspect(source, { name, judge });
    const seconds = (performance.now() - started) / 1_000;
    console.error(`  ${title}: ${verdict} in ${seconds.toFixed(2)} s`);
    longest = Math.max(longest, seconds);
  }
  return [measure('the longest of the bombs', longest, 's', 1)];
}
