import type { Bytes } from '#scanner/inspect/byte-source';

/** Bits as text of 0 and 1, spaces for the reader, from the highest of each byte on; the last byte is filled up with 0. */
export function highFirst(...parts: readonly string[]): Bytes {
  const bits = parts.join('').replaceAll(' ', '');
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  );
}

/** The same from the lowest of each byte on, as deflate has it. */
export function lowFirst(...parts: readonly string[]): Bytes {
  const bits = parts.join('').replaceAll(' ', '');
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt([...bits.slice(at * 8, at * 8 + 8).padEnd(8, '0')].reverse().join(''), 2),
  );
}

/** A number in so many bits, highest first. */
export const bits = (count: number, value: number): string => value.toString(2).padStart(count, '0');

/** A number in so many bits, lowest first. */
export const reversedBits = (count: number, value: number): string => [...bits(count, value)].reverse().join('');
