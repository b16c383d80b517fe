import type { Bytes } from '#scanner/inspect/byte-source';
import { join, latin1, little } from '#scanner/selftest/assemble/bytes';
import { bzip2 } from '#scanner/selftest/assemble/bzip2';
import { gzip, zlib } from '#scanner/selftest/assemble/deflate';
import { lz4, zstd } from '#scanner/selftest/assemble/frames';
import { tar } from '#scanner/selftest/assemble/tar';
import { xz } from '#scanner/selftest/assemble/xz';
import { zip } from '#scanner/selftest/assemble/zip';
import type { Dice } from './dice.ts';

/** One way of spoiling bytes. `other` is another seed. */
type Mutation = (bytes: Bytes, dice: Dice, other: Bytes) => Bytes;

const LENGTHS = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 2 ** 40, 2 ** 52];
const TOKENS: readonly Bytes[] = [
  ...[
    '(',
    '.',
    'R',
    'cos\nsystem\n',
    'ios\nsystem\n',
    'o',
    'b',
    't',
    ']',
    '}',
    'S"x"\n',
    'I9\n',
    'PK\x03\x04',
    'PK\x01\x02',
  ],
  ...['PK\x05\x06', '\x80\x04', '\x93', '\x94', '\x95', '\x8a\xff', '\x8d', '\x8e', '\x1f\x8b\x08', '\x78\x9c', 'BZh9'],
  ...[
    '\xfd7zXZ\0',
    '\x04\x22\x4d\x18',
    '\x28\xb5\x2f\xfd',
    '\x93NUMPY\x01\0',
    'ustar\x0000',
    '7z\xbc\xaf\x27\x1c',
    '\0\0\0\0',
  ],
].map(latin1);

const place = (bytes: Bytes, dice: Dice): number => dice.roll(bytes.length + 1);
const chunk = (bytes: Bytes, dice: Dice): Bytes => {
  const start = place(bytes, dice);
  return bytes.slice(start, start + 1 + dice.roll(Math.min(200, bytes.length)));
};

function written(bytes: Bytes, at: number, what: Bytes): Bytes {
  const copy = bytes.slice();
  copy.set(what.subarray(0, Math.max(0, copy.length - at)), Math.min(at, copy.length));
  return copy;
}

const inserted = (bytes: Bytes, at: number, what: Bytes): Bytes =>
  join(bytes.subarray(0, at), what, bytes.subarray(at));

const flip: Mutation = (bytes, dice) => {
  const copy = bytes.slice();
  for (let flips = 1 + dice.roll(8); flips > 0; flips--) {
    const at = dice.roll(copy.length);
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << dice.roll(8));
  }
  return copy;
};

const remove: Mutation = (bytes, dice) => {
  const at = place(bytes, dice);
  return join(bytes.subarray(0, at), bytes.subarray(at + 1 + dice.roll(100)));
};

const length: Mutation = (bytes, dice) => {
  const width = dice.pick([1, 2, 4, 8]);
  return written(bytes, place(bytes, dice), little(dice.pick(LENGTHS), width));
};

const WRAPS: readonly ((bytes: Bytes) => Bytes)[] = [
  gzip,
  zlib,
  lz4,
  zstd,
  xz,
  (bytes) => (bytes.length < 2_000 ? bzip2(bytes) : gzip(bytes)),
  (bytes) => zip([{ name: 'inner.pkl', bytes, method: 8 }]),
  (bytes) => zip([{ name: 'archive/data.pkl', bytes }]),
  (bytes) => tar([{ name: 'inner.bin', bytes }]),
];

/** Ways of spoiling that may leave anything behind: files of which nothing is known. */
export const MUTATIONS: readonly Mutation[] = [
  flip,
  flip,
  remove,
  length,
  length,
  (bytes, dice) => written(bytes, place(bytes, dice), dice.pick(TOKENS)),
  (bytes, dice) => inserted(bytes, place(bytes, dice), dice.pick(TOKENS)),
  (bytes, dice) => inserted(bytes, place(bytes, dice), chunk(bytes, dice)),
  (bytes, dice, other) => inserted(bytes, place(bytes, dice), chunk(other, dice)),
  (bytes, dice, other) => join(bytes.subarray(0, place(bytes, dice)), other.subarray(place(other, dice))),
  (bytes, _, other) => join(bytes, other),
  (bytes, dice) => bytes.slice(0, place(bytes, dice)),
  (bytes, dice) => dice.pick(WRAPS)(bytes),
];

/** The bytes spoiled a few times over. */
export function spoiled(bytes: Bytes, dice: Dice, other: Bytes): Bytes {
  let result = bytes;
  for (let rounds = 1 + dice.roll(4); rounds > 0; rounds--) result = dice.pick(MUTATIONS)(result, dice, other);
  return result;
}
