import type { Bytes } from './byte-source.ts';

/** The unsigned number of two bytes at `at`; bytes past the end count as zero, as in all of these. */
export const u16 = (bytes: Bytes, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

/** The unsigned number of four bytes. */
export const u32 = (bytes: Bytes, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** The unsigned number of eight bytes; above 2 ** 53 it is inexact, and larger than any file. */
export const u64 = (bytes: Bytes, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;

/** Whether these bytes stand at `at`. */
export function startsWith(bytes: Bytes, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** Bytes as text, one character each: what names of entries and magic words are compared in. */
export function latin1(bytes: Bytes): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** Where each of these signatures begins, in order; at most `limit` of them. */
export function placesOf(bytes: Bytes, signature: readonly number[], limit: number): number[] {
  const places: number[] = [];
  const [first = 0] = signature;
  for (let at = bytes.indexOf(first); at >= 0 && places.length < limit; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, signature, at)) places.push(at);
  return places;
}
