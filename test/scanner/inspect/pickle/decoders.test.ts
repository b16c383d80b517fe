import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { binary, binunicode, bytes, call, global, line, string } from './assembler.ts';
import { judge } from './reading.ts';

const payload = bytes('\x80\x02', call(global('os', 'system'), string('id')), '.');
/** The payload behind so much else that no piece of the constant would do. */
const long = bytes('\x80\x02', binunicode('x'.repeat(9000)), '0', call(global('os', 'system'), string('id')), '.');
const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64');
const latin1 = (content: Uint8Array): string => Buffer.from(content).toString('latin1');

const loads = global('thing', 'loads');
const zlib = (arg: Uint8Array) => call(global('zlib', 'decompress'), arg);
const b64 = (arg: Uint8Array) => call(global('base64', 'b64decode'), arg);
const codec = (arg: Uint8Array, name: string) => call(global('_codecs', 'decode'), arg, string(name));

const deflated = deflateSync(long);
const noise = Array.from({ length: 7000 }, (_, at) => String.fromCharCode(33 + ((at * at * 7919 + at * 31) % 90))).join(
  '',
);
/** A payload that packs to more than a piece of a constant. */
const bulky = bytes('\x80\x02', binunicode(noise), '0', call(global('os', 'system'), string('id')), '.');

const ways: readonly (readonly [string, Uint8Array])[] = [
  ['zlib', zlib(binary(deflated))],
  ['zlib of more than is held of a constant', zlib(binary(deflateSync(bulky)))],
  [
    'zlib without a header',
    call(global('zlib', 'decompress'), binary(deflateRawSync(long)), bytes('J', [241, 255, 255, 255])),
  ],
  ['gzip', call(global('gzip', 'decompress'), binary(gzipSync(long)))],
  ['zlib by its codec', codec(binary(deflated), 'zlib')],
  ['base64 within zlib', zlib(b64(string(base64(deflated))))],
  ['long base64 within zlib', zlib(b64(string(base64(deflateSync(bulky)))))],
  ['long base64 within zlib, in a text', zlib(b64(line(base64(deflateSync(bulky)))))],
  ['zlib within base64', b64(zlib(binary(deflateSync(Buffer.from(base64(long))))))],
  ['base64 twice', b64(b64(string(base64(Buffer.from(base64(bulky))))))],
  ['long base64 by its codec', codec(binary(base64(bulky)), 'base64')],
  ['long hexadecimal', call(global('binascii', 'unhexlify'), string(Buffer.from(bulky).toString('hex')))],
  ['a long text in latin-1', call(global('_codecs', 'encode'), binunicodeOf(latin1(bulky)), string('latin1'))],
  [
    'zlib in a text in latin-1',
    zlib(call(global('_codecs', 'encode'), binunicodeOf(latin1(deflateSync(bulky))), string('latin1'))),
  ],
  ['a small one', zlib(binary(deflateSync(payload)))],
];

function binunicodeOf(content: string): Uint8Array {
  const encoded = new TextEncoder().encode(content);
  return bytes('X', [encoded.length & 255, (encoded.length >> 8) & 255, encoded.length >> 16, 0], encoded);
}

describe('constants that are decoded on their way to a call', () => {
  it.each(ways)('are opened: %s', async (_, arg) => {
    const content = bytes(call(loads, arg), '.');
    const { findings } = await inspect(memorySource(content), { name: 'a.pkl', judge });
    const inner = findings.filter(({ where, global: of }) => where !== '' && of === 'os.system');
    expect(inner.length).toBeGreaterThan(0);
  });

  it('are bounded when they unpack to far too much', async () => {
    const bomb = deflateSync(new Uint8Array(200_000_000));
    const { verdict, findings } = await inspect(memorySource(bytes(call(loads, b64(zlib(binary(bomb)))), '.')), {
      name: 'a.pkl',
      judge,
    });
    expect(verdict).not.toBe('no-issues-found');
    expect(findings.some(({ id }) => id === 'unread-budget')).toBe(true);
  });

  it('are told of when they hold compiled code', async () => {
    const code = bytes([0xe3, 0, 0, 0, 0, 0, 0, 0, 0], 'x'.repeat(40));
    const content = bytes(call(global('marshal', 'loads'), b64(string(base64(code)))), '.');
    const { findings } = await inspect(memorySource(content), { name: 'a.pkl', judge });
    expect(findings.find(({ id }) => id === 'compiled-code')).toMatchObject({ severity: 'note' });
  });
});
