import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource, ReadError } from '#scanner/inspect/byte-source';
import { DecodedSource } from '#scanner/inspect/decode/decoded-source';
import { inflate } from '#scanner/inspect/decode/inflate';
import { Input } from '#scanner/inspect/decode/input';
import { seeded } from '../../../shared/seeded.ts';

const random = seeded(11);
const content = Uint8Array.from({ length: 3_000_000 }, (_, at) =>
  at % 7 === 0 ? Math.floor(random() * 256) : at % 31,
);
const packed = new Uint8Array(deflateRawSync(content));

function opened(bytes = packed, allowed = Number.POSITIVE_INFINITY) {
  let paid = 0;
  const session = {
    signal: undefined,
    spendDecoded(count: number) {
      paid += count;
      if (paid > allowed) throw new ReadError('budget', 'too much');
    },
  };
  return { source: new DecodedSource(() => new Input(memorySource(bytes)), inflate, session), paid: () => paid };
}

const same = (read: Uint8Array, offset: number, length: number): void =>
  expect(Buffer.compare(read, content.subarray(offset, offset + length))).toBe(0);

describe('what a stream unpacks to in tiny pieces', () => {
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
    for (let at = 0; at < 60_000; at += 3) yield content.slice(at, at + 3);
    yield content.slice(60_000, 160_000);
    for (let at = 160_000; at < 200_000; at += 7) yield content.slice(at, Math.min(200_000, at + 7));
  }
  const session = { signal: undefined, spendDecoded: () => undefined };
  const opened = () => new DecodedSource(() => new Input(memorySource(packed)), pieces, session);

  it('is the same bytes, and those handed out before stay as they are', async () => {
    const source = opened();
    const first = await source.read(0, 4);
    for (let at = 0; at < 200_000; at += 1_234) same(await source.read(at, 20), at, Math.min(20, 200_000 - at));
    same(await source.read(0, 200_000), 0, 200_000);
    same(first, 0, 4);
    expect(source.failure).toBeUndefined();
  });
});

describe('what a stream unpacks to', () => {
  it('can be read forwards, skipping, and a little back', async () => {
    const { source, paid } = opened();
    for (const [offset, length] of [
      [0, 100],
      [50, 100_000],
      [1_000_000, 10],
      [900_000, 200_000],
      [2_999_990, 100],
    ] as const)
      same(await source.read(offset, length), offset, length);
    expect(source.failure).toBeUndefined();
    // And what opening it costs.
    expect(paid()).toBe(content.length + 4096);
  });

  it('unpacks anew for what lies far back, without paying twice, and not forever', async () => {
    const { source, paid } = opened();
    for (let round = 0; round < 8; round++) {
      same(await source.read(2_900_000, 100), 2_900_000, 100);
      same(await source.read(0, 100), 0, 100);
    }
    expect(paid()).toBeLessThanOrEqual(content.length);
    for (let round = 0; round < 8; round++) {
      await source.read(2_900_000, 100);
      await source.read(0, 100);
    }
    expect(source.failure?.failure).toBe('budget');
  });

  it('ends at damage, and says so without throwing', async () => {
    const { source } = opened(packed.slice(0, 500_000));
    const length = await source.drain();
    expect(length).toBeGreaterThan(100_000);
    expect(length).toBeLessThan(content.length);
    expect(source.failure?.failure).toBe('corrupt');
  });

  it('ends where the budget ends', async () => {
    const { source } = opened(packed, 1_000_000);
    expect(await source.drain()).toBeLessThan(1_300_000);
    expect(source.failure?.failure).toBe('budget');
  });

  it('has a size when it is small', async () => {
    const { source } = opened(new Uint8Array(deflateRawSync(content.subarray(0, 5000))));
    expect((await source.settle()).size).toBe(5000);
    expect((await opened().source.settle()).size).toBeNull();
  });
});
