import type { Bytes } from '#scanner/inspect/byte-source';

/** Bytes, or text that stands for its UTF-8 bytes. */
export type Chunk = Bytes | string;

const encoder = new TextEncoder();

/** Text as UTF-8. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** Text whose characters are byte values. */
export const latin1 = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The chunks one after the other. */
export function join(...chunks: readonly Chunk[]): Bytes {
  const parts = chunks.map((chunk) => (typeof chunk === 'string' ? utf8(chunk) : chunk));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The same bytes many times over. */
export function repeat(part: Bytes, times: number): Bytes {
  const whole = new Uint8Array(part.length * times);
  for (let at = 0; at < whole.length; at += part.length) whole.set(part, at);
  return whole;
}

/** The lowest `width` bytes of a whole number, little end first; negative numbers as two's complement. */
export function little(value: number | bigint, width: number): Bytes {
  const bytes = new Uint8Array(width);
  let rest = BigInt.asUintN(width * 8, BigInt(value));
  for (let at = 0; at < width; at++, rest >>= 8n) bytes[at] = Number(rest & 0xffn);
  return bytes;
}

/** The same, big end first. */
export const big = (value: number | bigint, width: number): Bytes => little(value, width).reverse();

/** The numbers as bytes. */
export const u8 = (...values: readonly number[]): Bytes => Uint8Array.from(values);
export const u16 = (value: number): Bytes => little(value, 2);
export const u32 = (value: number): Bytes => little(value, 4);
export const u64 = (value: number | bigint): Bytes => little(value, 8);

/** Bytes written as hexadecimal digits; blanks are for the eye. */
export const hex = (digits: string): Bytes =>
  Uint8Array.from(digits.replace(/\s+/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** A number as IEEE 754 double, big end first, as pickles hold it. */
export function double(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}

/** Numbers that look like trained weights: small, of both signs, the same for the same seed. */
export function noise(length: number, seed = 1): Bytes {
  const bytes = new Uint8Array(length);
  let state = seed >>> 0 || 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Bytes in base 64. */
export const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
