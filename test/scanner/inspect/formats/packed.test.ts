import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { memorySource } from '#scanner/inspect/byte-source';
import { bunzip2 } from '#scanner/inspect/decode/bunzip2';
import type { Decode } from '#scanner/inspect/decode/decoded-source';
import { gunzip, unzlib } from '#scanner/inspect/decode/gzip';
import { Input } from '#scanner/inspect/decode/input';
import { unlz4 } from '#scanner/inspect/decode/lz4';
import { unlzma } from '#scanner/inspect/decode/unlzma';
import { unxz } from '#scanner/inspect/decode/xz';
import { unzfile } from '#scanner/inspect/decode/zfile';
import { unzstd } from '#scanner/inspect/decode/zstd';
import { bytes, concat, le } from '../build/bytes.ts';
import { BZIP2, BZIP2_LONG, LONG, LZ4, LZ4_LONG, LZMA, PLAIN, XZ, XZ_LONG, ZSTD, ZSTD_LONG } from '../build/packed.ts';
import { EVIL, idsOf, inspected } from '../build/probe.ts';

const gzip = (content: Uint8Array): Bytes => new Uint8Array(gzipSync(content));
const zlib = (content: Uint8Array): Bytes => new Uint8Array(deflateSync(content));
/** With `padding` behind the length: joblib has written one more space under Python 2. */
const zfile = (content: Uint8Array, length = `0x${content.length.toString(16)}`, padding = 19): Bytes =>
  concat(bytes(`ZF${length.padEnd(padding)}`), zlib(content));

async function unpack(decode: Decode, packed: Bytes): Promise<{ content: Bytes; rest: number; failed: boolean }> {
  const input = new Input(memorySource(packed));
  const pieces: Bytes[] = [];
  let failed = false;
  try {
    for await (const piece of decode(input)) pieces.push(piece);
  } catch {
    failed = true;
  }
  return { content: concat(...pieces), rest: packed.length - input.offset, failed };
}

const KINDS: readonly (readonly [string, Decode, Bytes, Bytes])[] = [
  ['gzip', gunzip, gzip(PLAIN), PLAIN],
  ['gzip', gunzip, gzip(LONG), LONG],
  ['zlib', unzlib, zlib(PLAIN), PLAIN],
  ['zfile', unzfile, zfile(PLAIN), PLAIN],
  ['bzip2', bunzip2, BZIP2, PLAIN],
  ['bzip2', bunzip2, BZIP2_LONG, LONG],
  ['xz', unxz, XZ, PLAIN],
  ['xz', unxz, XZ_LONG, LONG],
  ['lzma', unlzma, LZMA, PLAIN],
  ['lz4', unlz4, LZ4, PLAIN],
  ['lz4', unlz4, LZ4_LONG, LONG],
  ['zstd', unzstd, ZSTD, PLAIN],
  ['zstd', unzstd, ZSTD_LONG, LONG],
];

describe('decoders', () => {
  it.each(KINDS)('%s: unpacks exactly, and stops right behind the stream', async (_, decode, packed, plain) => {
    const { content, rest, failed } = await unpack(
      decode,
      concat(packed, bytes('what follows, longer than any header')),
    );
    expect(Buffer.compare(content, plain)).toBe(0);
    expect({ rest, failed }).toEqual({ rest: 36, failed: false });
  });

  it.each(KINDS)(
    '%s: gives of a damaged or cut stream what stands before, and says so',
    async (_, decode, packed, plain) => {
      for (const length of [packed.length - 1, Math.floor(packed.length * 0.7), 20, 5]) {
        const { content, failed } = await unpack(decode, packed.slice(0, length));
        expect(failed).toBe(true);
        expect(Buffer.compare(content, plain.subarray(0, content.length))).toBe(0);
      }
    },
  );

  it.each(KINDS)('%s: unpacks one stream after the other', async (kind, decode, packed, plain) => {
    const { content } = await unpack(decode, concat(packed, packed));
    const expected = ['zlib', 'zfile', 'lzma'].includes(kind) ? plain : concat(plain, plain);
    expect(Buffer.compare(content, expected)).toBe(0);
  });
});

describe('packed files', () => {
  it.each(KINDS)('%s: what it unpacks to is read', async (kind, _, packed) => {
    expect(await inspected(packed)).toMatchObject({ format: kind, verdict: 'dangerous' });
  });

  it.each(KINDS)('%s: what stands before damage is read, and the file is incomplete', async (_, decode, packed) => {
    const damaged = packed.slice(0, packed.length - 6);
    const result = await inspected(damaged);
    const { content } = await unpack(decode, damaged);
    expect(result.verdict).toBe(content.length > 0 ? 'dangerous' : 'incomplete');
    expect(result.findings.some(({ severity }) => severity === 'incomplete')).toBe(true);
  });

  it('reads streams within streams', async () => {
    expect((await inspected(gzip(gzip(BZIP2)))).verdict).toBe('dangerous');
    expect((await inspected(XZ, 'model.pkl.xz')).findings[0]).toMatchObject({ where: 'model.pkl' });
  });

  it('reads every member of gzip, and what follows the last', async () => {
    expect((await inspected(concat(gzip(bytes('EV')), gzip(bytes('IL payload'))))).verdict).toBe('dangerous');
    const followed = await inspected(concat(gzip(bytes('text')), EVIL));
    expect(idsOf(followed)).toEqual(['evil bytes after the stream', 'trailing-bytes']);
    expect((await inspected(concat(gzip(bytes('text')), bytes('more text')))).verdict).toBe('not-scanned');
  });

  it.each([
    ['with a space more, as under Python 2', '0x1e', 20],
    ['without 0x', '1e', 19],
    ['with a sign, underscores and L', '+0x1_eL', 19],
  ])('reads a ZFile whose length is written %s', async (_, length, padding) => {
    expect(await inspected(zfile(EVIL, length, padding))).toMatchObject({ format: 'zfile', verdict: 'dangerous' });
  });

  it('takes text that begins like a ZFile for text', async () => {
    expect((await inspected(bytes('ZFS is a file system, and no file of joblib'))).format).toBe('unknown');
  });

  it('passes over the fields of a gzip header', async () => {
    const packed = gzip(EVIL);
    const fields = concat(le(2, 5), bytes('extra'), bytes('name\0'), bytes('comment\0'), le(2, 0));
    const header = packed.slice(0, 10);
    header[3] = 4 + 8 + 16 + 2;
    expect((await inspected(concat(header, fields, packed.subarray(10)))).verdict).toBe('dangerous');
  });

  it('passes over skippable frames of LZ4 and Zstandard', async () => {
    const skipped = concat(le(4, 0x184d2a55), le(4, 3), bytes('abc'));
    for (const packed of [LZ4, ZSTD])
      expect((await inspected(concat(skipped, packed, skipped, packed))).verdict).toBe('dangerous');
  });

  it('stops bombs of every kind', async () => {
    const zeros = new Uint8Array(90_000_000);
    const bomb = await inspected(concat(gzip(zeros)), 'x.gz');
    expect(bomb.verdict).toBe('incomplete');
    expect(idsOf(bomb)).toContain('unread-budget');
  });

  it('refuses to hold windows that only a bomb needs', async () => {
    const huge = concat(le(4, 0xfd2fb528), bytes('\x00\xf8'), le(3, 1), bytes('rest'));
    expect(await inspected(huge)).toMatchObject({ verdict: 'incomplete' });
    const claims = concat(bytes('\x5d\xff\xff\xff\xff'), le(8, 2 ** 39), LZMA.subarray(13));
    expect((await inspected(claims)).verdict).toBe('dangerous');
  });

  it('takes text that begins like zlib or LZMA for text', async () => {
    expect((await inspected(bytes(`8O${'some words '.repeat(50)}`))).verdict).toBe('not-scanned');
    expect((await inspected(concat(bytes('\x5d\0\0\x10\0'), new Uint8Array(500)))).verdict).not.toBe('dangerous');
  });
});
