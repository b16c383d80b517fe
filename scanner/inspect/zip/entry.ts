import type { Bytes } from '../byte-source.ts';
import { latin1, u16, u32, u64 } from '../little-endian.ts';

/** What a header says of an entry. Sizes and offsets in bytes; `offset` of its local header, in the stream. */
export interface Header {
  readonly name: string;
  /** Bytes that the name takes. */
  readonly nameBytes: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** An entry as the list at the archive's end has it. */
export interface Entry extends Header {
  readonly offset: number;
  /** Unix mode of the file; 0 when the entry has none. */
  readonly mode: number;
}

export const STORED = 0;
export const DEFLATED = 8;
/** Flag bits: encrypted, patched, strongly encrypted, headers masked. Loaders differ on whether they care. */
export const ODD_FLAGS = 0x2061;
/** Flag bit: sizes and checksum follow the content. */
export const FOLLOWED = 8;

const UNKNOWN = 0xffffffff;

/** Bytes of a name that are kept: no path of any system is longer. */
const LONGEST_NAME = 4096;

const UTF_8 = new TextDecoder();

/** The text of a name: UTF-8 where it is that, else one character a byte. */
export function textOf(whole: Bytes): string {
  const bytes = whole.subarray(0, LONGEST_NAME);
  const text = UTF_8.decode(bytes);
  return text.includes('�') ? latin1(bytes) : text;
}

/** Reads one entry of the list at `at`. `base` is added to its offset. */
export function entryAt(bytes: Bytes, at: number, base: number): Entry {
  const nameEnd = at + 46 + u16(bytes, at + 28);
  const extraEnd = nameEnd + u16(bytes, at + 30);
  const [size, packed, offset] = widened(bytes, nameEnd, extraEnd, [
    u32(bytes, at + 24),
    u32(bytes, at + 20),
    u32(bytes, at + 42),
  ]);
  const unix = (bytes[at + 5] ?? 0) === 3;
  return {
    name: textOf(bytes.subarray(at + 46, nameEnd)),
    nameBytes: nameEnd - at - 46,
    flags: u16(bytes, at + 8),
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    packed: packed ?? 0,
    size: size ?? 0,
    offset: base + (offset ?? 0),
    mode: unix ? u16(bytes, at + 40) : 0,
  };
}

/** How long an entry of the list is. */
export const entryLength = (bytes: Bytes, at: number): number =>
  46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);

/** A local header, and where the content begins behind it. */
export interface Local extends Header {
  readonly length: number;
}

/** How long a local header is with its name and extra fields. */
export const localLength = (bytes: Bytes): number => 30 + u16(bytes, 26) + u16(bytes, 28);

/** Reads a local header from its first byte on. */
export function localHeader(bytes: Bytes): Local {
  const nameEnd = 30 + u16(bytes, 26);
  const [size, packed] = widened(bytes, nameEnd, localLength(bytes), [u32(bytes, 22), u32(bytes, 18)]);
  return {
    name: textOf(bytes.subarray(30, nameEnd)),
    nameBytes: nameEnd - 30,
    flags: u16(bytes, 6),
    method: u16(bytes, 8),
    crc: u32(bytes, 14),
    packed: packed ?? 0,
    size: size ?? 0,
    length: localLength(bytes),
  };
}

/** Replaces, in order, the numbers that do not fit four bytes by those of the zip64 field, which is one of the extra ones. */
function widened(bytes: Bytes, extra: number, extraEnd: number, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(UNKNOWN)) return numbers;
  let wide = zip64Field(bytes.subarray(extra, extraEnd));
  return numbers.map((number) => {
    if (number !== UNKNOWN || wide.length < 8) return number;
    const value = u64(wide, 0);
    wide = wide.subarray(8);
    return value;
  });
}

function zip64Field(extra: Bytes): Bytes {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2))
    if (u16(extra, at) === 1) return extra.subarray(at + 4, at + 4 + u16(extra, at + 2));
  return extra.subarray(0, 0);
}
