import type { Bytes } from '../byte-source.ts';
import { memorySource } from '../byte-source.ts';
import { Input } from '../decode/input.ts';
import { Lzma } from '../decode/lzma.ts';
import { Window } from '../decode/window.ts';
import { joined } from '../held.ts';

const NAMES = 0x11;
const CODER_LZMA = [3, 1, 1];

/** A number as 7z writes it: its first byte tells how many follow. */
export function number7z(bytes: Bytes, at: number): { readonly value: number; readonly next: number } {
  const first = bytes[at] ?? 0;
  let [value, mask, next] = [0, 0x80, at + 1];
  for (let index = 0; index < 8; index++, mask >>= 1) {
    if ((first & mask) === 0) return { value: value + (first & (mask - 1)) * 2 ** (8 * index), next };
    value += (bytes[next++] ?? 0) * 2 ** (8 * index);
  }
  return { value, next };
}

/** The names in a plain header: a property of their own, whose length and closing NULs tell it from anything else. */
export function namesIn(header: Bytes): string[] {
  for (let at = header.indexOf(NAMES); at >= 0; at = header.indexOf(NAMES, at + 1)) {
    const { value, next } = number7z(header, at + 1);
    const end = next + value;
    if (value < 3 || value % 2 !== 1 || end > header.length || header[next] !== 0) continue;
    if (header[end - 1] !== 0 || header[end - 2] !== 0) continue;
    return new TextDecoder('utf-16le')
      .decode(header.subarray(next + 1, end - 2))
      .split('\0')
      .slice(0, 10_000);
  }
  return [];
}

/** Where a packed header lies behind the first 32 bytes, and how to unpack it. */
export interface PackedHeader {
  readonly position: number;
  readonly packed: number;
  readonly size: number;
  readonly properties: Bytes;
}

/** Reads what stands for a packed header; undefined when it is packed by anything but a single LZMA coder. */
export function packedHeader(bytes: Bytes): PackedHeader | undefined {
  if (bytes[0] !== 0x17 || bytes[1] !== 6) return undefined;
  const position = number7z(bytes, 2);
  const streams = number7z(bytes, position.next);
  if (streams.value !== 1 || bytes[streams.next] !== 9) return undefined;
  const packed = number7z(bytes, streams.next + 1);
  const coder = CODER_LZMA.every((byte, index) => bytes[index + coderAt(bytes, packed.next)] === byte);
  const at = coderAt(bytes, packed.next) + CODER_LZMA.length;
  if (!coder || bytes[at] !== 5 || bytes[at + 6] !== 0x0c) return undefined;
  const { value: size } = number7z(bytes, at + 7);
  return { position: position.value, packed: packed.value, size, properties: bytes.subarray(at + 1, at + 6) };
}

// Behind the sizes: end, `unpack info`, `folders`, one folder, not external, one coder, its flags with its id's length.
function coderAt(bytes: Bytes, from: number): number {
  const start = bytes.indexOf(7, from);
  return start < 0 ? bytes.length : start + 6;
}

/** Unpacks a header with the parameters of its single LZMA coder. */
export async function unpackHeader(packed: Bytes, size: number, properties: Bytes): Promise<Bytes> {
  const input = new Input(memorySource(packed));
  const window = new Window(1024 * 1024);
  const lzma = new Lzma(window);
  lzma.configure(properties[0] ?? 255);
  lzma.begin(await input.take(5));
  let header: Bytes = new Uint8Array(0);
  while (header.length < size && !lzma.ended) {
    await input.has(128);
    lzma.decode(input, size - header.length);
    header = joined(header, window.drain());
  }
  return header;
}
