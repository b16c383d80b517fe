import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { judge } from '#shared/files/globals/judge';
import { binary, binunicode, bytes, call, global, proto, string } from './assembler.ts';
import { told } from './reading.ts';

const EVIL = bytes(proto(2), call(global('os', 'system'), string('id')), '.');
const PLAIN = bytes(proto(2), ']', 'N'.repeat(200), '0'.repeat(200), '.');

/** Bytes as protocols without them write them. */
const encoded = (inner: Uint8Array, codec = 'latin1') =>
  call(
    global('_codecs', 'encode'),
    binunicode(Buffer.from(Buffer.from(inner).toString('latin1')).toString('latin1')),
    binunicode(codec),
  );
const loading = async (argument: Uint8Array) => {
  const file = bytes(proto(2), call(global('torch.storage', '_load_from_bytes'), argument), '.');
  return told(await inspect(memorySource(file), { name: 'model.pkl', judge }));
};

describe('bytes that torch loads', () => {
  it.each([
    ['as they are', (inner: Uint8Array) => binary(inner)],
    ['as a text to be encoded', (inner: Uint8Array) => encoded(inner)],
  ])('are read when they are held %s', async (_, held) => {
    expect(await loading(held(PLAIN))).toEqual([]);
    expect(await loading(held(EVIL))).toContain('dangerous-call os.system("id")');
    expect(await loading(held(bytes('what no format knows')))).toEqual([
      expect.stringMatching(/^dangerous-call torch\.storage\._load_from_bytes/),
    ]);
  });

  it('are no longer told by reading where another codec writes them', async () => {
    expect(await loading(encoded(PLAIN, 'utf-7'))).toContainEqual(
      expect.stringMatching(/^dangerous-call torch\.storage\._load_from_bytes/),
    );
  });
});
