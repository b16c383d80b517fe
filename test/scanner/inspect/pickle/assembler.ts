import { codeOf } from '#scanner/inspect/pickle/opcodes';

type Piece = string | readonly number[] | Uint8Array;

/** Bytes from texts of code points below 256, numbers and bytes. */
export function bytes(...pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? Uint8Array.from(piece, (char) => char.charCodeAt(0)) : piece,
  );
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const little = (value: number, size: number): number[] =>
  Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256);

/** Opcodes by name, without operands. */
export const op = (...names: readonly string[]): number[] => names.map(codeOf);

export const proto = (version: number): number[] => [0x80, version];

/** SHORT_BINUNICODE. */
export const text = (content: string): Uint8Array => {
  const encoded = new TextEncoder().encode(content);
  return bytes([0x8c, encoded.length], encoded);
};

/** UNICODE, as it is: escapes are for the loader. */
export const line = (content: string): Uint8Array => bytes('V', content, '\n');

export const string = (content: string): Uint8Array => bytes(`S'${content}'\n`);

/** BINBYTES. */
export const binary = (content: Piece): Uint8Array => {
  const payload = bytes(content);
  return bytes('B', little(payload.length, 4), payload);
};

export const binunicode = (content: string): Uint8Array => bytes('X', little(content.length, 4), content);

export const global = (module: string, name: string): Uint8Array => bytes(`c${module}\n${name}\n`);

export const stackGlobal = (module: string, name: string): Uint8Array =>
  bytes(text(module), text(name), op('STACK_GLOBAL'));

export const int = (value: number): Uint8Array => (value < 256 ? bytes('K', [value]) : bytes('J', little(value, 4)));

export const put = (index: number): number[] => [0x71, index];
export const get = (index: number): number[] => [0x68, index];

/** A call by REDUCE of what `callee` pushes, with what `args` push. */
export const call = (callee: Piece, ...args: readonly Piece[]): Uint8Array =>
  bytes(callee, '(', ...args, 't', op('REDUCE'));

export const frame = (length: number): number[] => [0x95, ...little(length, 8)];

export const eight = (value: number): number[] => little(value, 8);
