import type { Bytes } from '../byte-source.ts';
import { latin1 } from '../little-endian.ts';

const UTF8 = new TextDecoder();

/** Length of a header, and what every body is padded to. */
export const BLOCK = 512;

/** What a header says. `body` is its length in bytes. */
export interface TarHeader {
  readonly name: string;
  readonly body: number;
  /** One character: `0` a file, `1` and `2` links, `5` a folder, `L` and `K` long names, `x` and `g` more fields. */
  readonly type: string;
  readonly target: string;
  /** Whether blocks with the map of a sparse file follow. */
  readonly extended: boolean;
}

/** Whether 512 bytes at `at` are a header: all that marks the oldest tar is the checksum. */
export function isHeader(bytes: Bytes, at = 0): boolean {
  if (bytes.length < at + BLOCK || bytes[at] === 0) return false;
  const claimed = octal(bytes, at + 148, 8);
  let [sum, signed] = [0, 0];
  for (let index = 0; index < BLOCK; index++) {
    const byte = index >= 148 && index < 156 ? 32 : (bytes[at + index] ?? 0);
    sum += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  return claimed === sum || claimed === signed;
}

/** Whether a block is all zeros, as at the end of an archive. */
export const isBlank = (block: Bytes): boolean => block.every((byte) => byte === 0);

/** Reads a header. */
export function tarHeader(block: Bytes): TarHeader {
  const prefix = latin1(block.subarray(257, 262)) === 'ustar' && block[262] === 0 ? text(block, 345, 155) : '';
  const name = text(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    body: number(block, 124, 12),
    type: String.fromCharCode(block[156] || 0x30),
    target: text(block, 157, 100),
    extended: block[156] === 0x53 && block[482] !== 0,
  };
}

/** Text up to the first NUL. */
export function text(bytes: Bytes, at: number, length: number): string {
  const field = bytes.subarray(at, at + length);
  const end = field.indexOf(0);
  return UTF8.decode(end < 0 ? field : field.subarray(0, end));
}

function number(bytes: Bytes, at: number, width: number): number {
  const [first = 0] = bytes.subarray(at, at + 1);
  if (first < 0x80) return octal(bytes, at, width);
  return bytes.subarray(at + 1, at + width).reduce((value, byte) => value * 256 + byte, first & 0x7f);
}

function octal(bytes: Bytes, at: number, width: number): number {
  let [index, value] = [at, 0];
  while (index < at + width && isSpace(bytes[index] ?? 0)) index++;
  for (; index < at + width; index++) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  return value;
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0 || (byte >= 9 && byte <= 13);

/** The fields of a pax header that change what is read: `30 path=some/long/name` and a line feed each, the length counting all of it. */
export function paxFields(bytes: Bytes): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    let [from, length] = [at, 0];
    for (let digit = digitAt(bytes, from); digit >= 0 && from - at < 8; digit = digitAt(bytes, ++from))
      length = length * 10 + digit;
    const equals = bytes.subarray(from, from + LONGEST_KEY).indexOf(0x3d) + from;
    if (from === at || bytes[from] !== 0x20 || equals <= from + 1 || at + length <= equals + 1) break;
    // A header may hold a hundred thousand fields: only those that matter are made into text.
    const key = equals - from - 1 <= LONGEST_READ ? latin1(bytes.subarray(from + 1, equals)) : '';
    if (READ.has(key)) fields.set(key, UTF8.decode(bytes.subarray(equals + 1, at + length - 1)));
    at += length;
  }
  return fields;
}

const LONGEST_KEY = 202;
const READ: ReadonlySet<string> = new Set(['path', 'linkpath', 'size']);
const LONGEST_READ = 8;

function digitAt(bytes: Bytes, at: number): number {
  const digit = (bytes[at] ?? 0) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
