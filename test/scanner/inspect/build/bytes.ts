import type { Bytes } from '#scanner/inspect/byte-source';

/** Text as bytes, one character a byte. */
export const bytes = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** One after the other. */
export const concat = (...parts: readonly Uint8Array[]): Bytes => concatAll(parts);

/** One after the other, however many. */
export function concatAll(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Little-endian numbers: `le(2, 1)` is the number 1 in two bytes. */
export function le(width: number, value: number): Bytes {
  const out = new Uint8Array(width);
  for (let at = 0, left = value; at < width; at++, left = Math.floor(left / 256)) out[at] = left % 256;
  return out;
}

/** Big-endian numbers. */
export const be = (width: number, value: number): Bytes => le(width, value).reverse();
