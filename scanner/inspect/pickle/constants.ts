import type { Value } from '#shared/files/globals/judgement';
import { countAt, headerSize, OPCODES } from './opcodes.ts';
import { escapedBytes, escapedUnicode, latin1 } from './text.ts';

/** Bytes of a constant that are looked at, its opcode included: longer ones are cut. */
export const CONSTANT = 4096 + 16;

/** Where the payload of a constant lies, relative to its opcode. */
export interface Extent {
  readonly start: number;
  readonly length: number;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The payload of an opcode that makes a constant; `bytes` begin with it. A line that is cut ends where they do. */
export function extentOf(bytes: Uint8Array): Extent {
  const opcode = OPCODES[bytes[0] ?? 0];
  const header = opcode ? headerSize(opcode) : 1;
  switch (opcode?.operand) {
    case 'count1':
    case 'count4':
    case 'count8':
      return { start: header, length: countAt(bytes, 1, header - 1) };
    case 'line': {
      const end = bytes.indexOf(10);
      // Of a line that is cut, the length is beyond what is held, so that nobody takes the piece for the whole.
      return { start: 1, length: end < 0 ? bytes.length : end - 1 };
    }
    default:
      return { start: 1, length: header - 1 };
  }
}

const NAMED: Readonly<Record<string, Value>> = {
  NONE: { kind: 'constant', text: 'None' },
  NEWTRUE: { kind: 'constant', text: 'True' },
  NEWFALSE: { kind: 'constant', text: 'False' },
  EMPTY_TUPLE: { kind: 'sequence', type: 'tuple', items: [], length: 0 },
};

/** The value of the constant whose opcode `bytes` begin with. They hold the first `CONSTANT` bytes of it, or all. */
export function constantOf(bytes: Uint8Array): Value {
  const name = OPCODES[bytes[0] ?? 0]?.name ?? '';
  const { start, length } = extentOf(bytes);
  const payload = bytes.subarray(start, start + length);
  return NAMED[name] ?? textOf(name, payload, length) ?? numberOf(name, payload);
}

function textOf(name: string, payload: Uint8Array, length: number): Value | undefined {
  switch (name) {
    case 'SHORT_BINUNICODE':
    case 'BINUNICODE':
    case 'BINUNICODE8':
      return { kind: 'text', text: utf8.decode(payload), length };
    case 'UNICODE':
      return { kind: 'text', text: escapedUnicode(latin1(payload)), length };
    case 'STRING':
      return { kind: 'text', text: escapedBytes(unquoted(latin1(payload).trim())), length };
    case 'BINSTRING':
    case 'SHORT_BINSTRING':
      return { kind: 'text', text: latin1(payload), length };
    case 'BINBYTES':
    case 'SHORT_BINBYTES':
    case 'BINBYTES8':
    case 'BYTEARRAY8':
      return { kind: 'bytes', bytes: payload.slice(), length };
    default:
      return undefined;
  }
}

const unquoted = (text: string): string => (/^(['"]).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text);

function numberOf(name: string, payload: Uint8Array): Value {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const whole = (size: number) => payload.length >= size;
  if (name === 'BININT1' && whole(1)) return number(view.getUint8(0));
  if (name === 'BININT2' && whole(2)) return number(view.getUint16(0, true));
  if (name === 'BININT' && whole(4)) return number(view.getInt32(0, true));
  if (name === 'BINFLOAT' && whole(8)) return number(view.getFloat64(0));
  if (name === 'INT' || name === 'LONG' || name === 'FLOAT') return written(latin1(payload).trim());
  if (name === 'LONG1' || name === 'LONG4') return long(payload);
  return { kind: 'unknown', what: 'a value cut short' };
}

const number = (value: number): Value => ({ kind: 'number', text: String(value) });

/** A number as text: `I01` is True of old. Numbers of a million digits stay text, and are cut. */
function written(text: string): Value {
  if (text === '01') return { kind: 'constant', text: 'True' };
  if (text === '00') return { kind: 'constant', text: 'False' };
  return { kind: 'number', text: text.replace(/L$/, '').slice(0, 80) };
}

function long(payload: Uint8Array): Value {
  if (payload.length > 32) return { kind: 'number', text: '…' };
  let value = 0n;
  for (let at = payload.length - 1; at >= 0; at--) value = value * 256n + BigInt(payload[at] ?? 0);
  const negative = ((payload.at(-1) ?? 0) & 0x80) !== 0;
  return { kind: 'number', text: String(negative ? value - (1n << BigInt(8 * payload.length)) : value) };
}
