import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { wholeInMemory } from '#scanner/inspect/decode/whole-in-memory';
import type { Part } from '#scanner/inspect/format';
import { TAIL } from '#scanner/inspect/limits';
import { noted } from '../build/session.ts';

const session = (signal?: AbortSignal) => noted({ signal }).session;

const content = Uint8Array.from({ length: 300_000 }, (_, at) => at % 253);
const part = (source: ByteSource): Part => ({
  name: 'x',
  source,
  depth: 1,
  size: source.size,
  head: content.subarray(0, 100),
  tail: new Uint8Array(0),
});
const sizeless = (read: ByteSource['read']): ByteSource => ({ size: null, read });

describe('a stream that must be known whole', () => {
  it('stays as it is where it has a size', async () => {
    const sized = part(memorySource(content));
    expect(await wholeInMemory(sized, session())).toBe(sized);
  });

  it('gets a size, a head of the same length and a tail where it has none', async () => {
    const found = await wholeInMemory(part(sizeless((at, length) => content.slice(at, at + length))), session());
    expect([found.size, found.source.size, found.head.length]).toEqual([content.length, content.length, 100]);
    expect(Buffer.compare(found.tail, content.subarray(content.length - TAIL))).toBe(0);
    expect(Buffer.compare(await found.source.read(0, 1e6), content)).toBe(0);
  });

  it('has all of itself as its tail where it is short', async () => {
    const found = await wholeInMemory(
      part(sizeless((at, length) => content.slice(at, Math.min(50, at + length)))),
      session(),
    );
    expect([found.size, found.tail.length]).toEqual([50, 50]);
  });

  it('stays without a size where it is longer than may be held', async () => {
    let asked = 0;
    const endless = part(
      sizeless((_, length) => {
        asked += length;
        return new Uint8Array(length);
      }),
    );
    expect(await wholeInMemory(endless, session())).toBe(endless);
    expect(asked).toBeLessThanOrEqual(34 * 1024 * 1024);
  });

  it('is not read on once it is stopped', async () => {
    const stop = new AbortController();
    const stopping = part(
      sizeless((_, length) => {
        stop.abort(new Error('stopped'));
        return new Uint8Array(length);
      }),
    );
    await expect(wholeInMemory(stopping, session(stop.signal))).rejects.toThrow('stopped');
  });
});
