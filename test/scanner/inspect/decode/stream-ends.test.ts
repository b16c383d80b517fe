import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { gunzip } from '#scanner/inspect/decode/gzip';
import { inflate } from '#scanner/inspect/decode/inflate';
import { Input } from '#scanner/inspect/decode/input';
import { unlz4 } from '#scanner/inspect/decode/lz4';
import { xxh32 } from '#scanner/inspect/decode/xxh32';
import { unxz } from '#scanner/inspect/decode/xz';
import { bytes, concat, le } from '../build/bytes.ts';
import { inspected } from '../build/probe.ts';

async function lengthOf(chunks: AsyncGenerator<Uint8Array, void>): Promise<number> {
  let length = 0;
  for await (const chunk of chunks) length += chunk.length;
  return length;
}

it('inflates members of gzip whose ends lie wherever the buffer ends', async () => {
  const one = new Uint8Array(gzipSync(bytes('a')));
  const many = concat(...Array.from({ length: 20_000 }, () => one));
  const input = new Input(memorySource(many));
  expect(await lengthOf(gunzip(input))).toBe(20_000);
  expect(input.offset).toBe(many.length);
});

it('leaves the input right behind deflated bytes, wherever those end', async () => {
  const packed = new Uint8Array(deflateRawSync(bytes('some words, and some words again')));
  for (let before = 64 * 1024 - 64; before < 64 * 1024 + 8; before++) {
    const source = memorySource(concat(new Uint8Array(before), packed, new Uint8Array(100_000)));
    const input = new Input(source);
    await input.take(before);
    expect(await lengthOf(inflate(input))).toBe(32);
    expect(input.offset).toBe(before + packed.length);
  }
});

it('unpacks frames of LZ4 that follow one another, each from an empty window', async () => {
  const frame = (flags: number, size: number, block: Uint8Array, plain: boolean) =>
    concat(
      Uint8Array.of(4, 0x22, 0x4d, 0x18, flags, size, (xxh32(Uint8Array.of(flags, size)) >>> 8) & 255),
      le(4, block.length + (plain ? 2 ** 31 : 0)),
      block,
      le(4, 0),
    );
  const [linked, apart] = [0x40, 0x60];
  const plain = frame(linked, 0x70, bytes('abcdefgh'), true);
  const smaller = frame(apart, 0x40, bytes('ijkl'), true);
  expect(await lengthOf(unlz4(new Input(memorySource(concat(plain, smaller, plain)))))).toBe(20);
  const reaching = frame(apart, 0x40, Uint8Array.of(0x10, 0x61, 8, 0), false);
  await expect(lengthOf(unlz4(new Input(memorySource(concat(plain, reaching)))))).rejects.toThrow('before its own');
});

it('unpacks chunks of xz that are longer than what is handed out at once', async () => {
  const chunk = (control: number, content: Uint8Array) =>
    concat(Uint8Array.of(control, (content.length - 1) >> 8, (content.length - 1) & 255), content);
  const header = Uint8Array.of(2, 0, 0x21, 1, 0x16, 0, 0, 0, 0, 0, 0, 0);
  const content = new Uint8Array(50_000).fill(7);
  const block = concat(header, chunk(1, content), chunk(2, content), Uint8Array.of(0));
  const padded = concat(block, new Uint8Array((4 - (block.length % 4)) % 4));
  const stream = concat(Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 0, 0, 0, 0, 0), padded);
  const index = concat(Uint8Array.of(0, 0, 0, 0), new Uint8Array(4), new Uint8Array(12));
  expect(await lengthOf(unxz(new Input(memorySource(concat(stream, index)))))).toBe(100_000);
});

it('ends as incomplete when a stream has far more members than content', async () => {
  const one = new Uint8Array(gzipSync(bytes('a')));
  const many = (count: number) => concat(...Array.from({ length: count }, () => one));
  expect((await inspected(many(1000), 'a.gz', { decoded: 2 ** 22 })).verdict).toBe('not-scanned');
  const result = await inspected(many(5000), 'a.gz', { decoded: 2 ** 22 });
  expect([result.verdict, result.findings[0]?.id]).toEqual(['incomplete', 'unread-budget']);
});
