import type { ByteSource } from '../byte-source.ts';
import { CONSTANT, constantOf, extentOf } from './constants.ts';
import { headerSize, OPCODES } from './opcodes.ts';
import { plain, python } from './python.ts';
import { latin1 } from './text.ts';

/** How far before the finding its disassembly may begin, and how far after it goes on. */
const BEFORE = 2048;
const LINES = 12;

const QUIET: ReadonlySet<string> = new Set(['none', 'count8']);

/**
 * The opcodes between two offsets as `pickletools` writes them, `  12: c GLOBAL 'os system'`: the last ones when there
 * are many. Begins at the finding itself when `from` lies far before it.
 */
export async function disassemble(source: ByteSource, from: number, offset: number): Promise<string[]> {
  const start = offset - from > BEFORE || from > offset ? offset : from;
  const bytes = await source.read(start, offset - start + CONSTANT);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [line, size] = instruction(bytes.subarray(at), start + at);
    lines.push(line);
    if (lines.length > LINES) lines.shift();
    if (start + at >= offset || size === 0) break;
    at += size;
  }
  return lines;
}

/** One opcode in words, and its size; 0 when it is none or ends beyond the bytes. */
export function instruction(bytes: Uint8Array, offset: number): [string, number] {
  const code = bytes[0] ?? 0;
  const opcode = OPCODES[code];
  const label = `${String(offset).padStart(5)}: `;
  if (!opcode) return [`${label}${hexOf(code)} is no opcode`, 0];
  const char = code > 32 && code < 127 ? String.fromCharCode(code) : hexOf(code);
  const head = `${label}${char} ${opcode.name}`;
  if (opcode.operand === 'lines') return lines(bytes, head);
  if (opcode.name === 'PERSID' || opcode.name === 'GET' || opcode.name === 'PUT') return line(bytes, head);
  const { start, length } = extentOf(bytes);
  const size = start + length + (opcode.operand === 'line' ? 1 : 0);
  return [`${head}${operand(bytes, opcode.leaves === 1 && opcode.takes === 0)}`, size];
}

const hexOf = (code: number): string => `\\x${code.toString(16).padStart(2, '0')}`;

function operand(bytes: Uint8Array, constant: boolean): string {
  const opcode = OPCODES[bytes[0] ?? 0];
  if (!opcode || opcode.operand === 'none') return '';
  if (constant && !QUIET.has(opcode.operand) && !/GET$|^EXT/.test(opcode.name))
    return ` ${python(constantOf(bytes.subarray(0, CONSTANT))).slice(0, 80)}`;
  const size = headerSize(opcode) - 1;
  let value = 0;
  for (let at = size; at > 0; at--) value = value * 256 + (bytes[at] ?? 0);
  return ` ${value}`;
}

function line(bytes: Uint8Array, head: string): [string, number] {
  const end = bytes.indexOf(10);
  return [`${head} ${plain(latin1(bytes.subarray(1, end < 0 ? 80 : Math.min(end, 80))))}`, end < 0 ? 0 : end + 1];
}

function lines(bytes: Uint8Array, head: string): [string, number] {
  const first = bytes.indexOf(10);
  const second = first < 0 ? -1 : bytes.indexOf(10, first + 1);
  if (second < 0) return [head, 0];
  const text = latin1(bytes.subarray(1, Math.min(second, 200))).replace('\n', ' ');
  return [`${head} '${plain(text)}'`, second + 1];
}
