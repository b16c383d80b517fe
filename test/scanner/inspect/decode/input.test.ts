import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#scanner/inspect/byte-source';
import { Input } from '#scanner/inspect/decode/input';

const content = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
const BLOCK = 64 * 1024;

/** A source that notes what is asked of it, and answers at once or later. */
function watched(later = false): { source: ByteSource; asked: [number, number][] } {
  const asked: [number, number][] = [];
  const source: ByteSource = {
    size: content.length,
    read(offset, length) {
      asked.push([offset, length]);
      const bytes = content.subarray(offset, offset + length);
      return later ? Promise.resolve(bytes) : bytes;
    },
  };
  return { source, asked };
}

describe('the buffer that decoders read from', () => {
  it.each([false, true])('asks for a block at a time (later: %s)', async (later) => {
    const { source, asked } = watched(later);
    const input = new Input(source);
    await input.has(1);
    await input.has(BLOCK);
    expect(asked).toEqual([[0, BLOCK]]);
  });

  it('asks for more than a block where more is wanted at once', async () => {
    const { source, asked } = watched();
    await new Input(source).has(100_000);
    expect(asked).toEqual([[0, 100_000]]);
  });

  it('begins where it is told to', async () => {
    const input = new Input(watched().source, 1000);
    expect([...(await input.take(3))]).toEqual([...content.subarray(1000, 1003)]);
    expect(input.offset).toBe(1003);
  });

  it('joins what is left with what comes', async () => {
    const input = new Input(watched().source);
    await input.take(BLOCK - 2);
    expect([...(await input.take(5))]).toEqual([...content.subarray(BLOCK - 2, BLOCK + 3)]);
  });

  it('tells the offset of the next byte wherever the buffer is', async () => {
    const input = new Input(watched().source);
    for (const count of [0, 1, BLOCK - 1, BLOCK, 7]) {
      const before = input.offset;
      await input.take(count);
      expect(input.offset).toBe(before + count);
    }
  });

  it('says that there are fewer bytes than wanted, and has those', async () => {
    const input = new Input(watched().source, content.length - 3);
    expect(await input.has(4)).toBe(false);
    expect([input.held, input.ended]).toEqual([3, true]);
    expect(await input.has(3)).toBe(true);
  });

  it('says how many bytes are missing', async () => {
    const input = new Input(watched().source, content.length - 3);
    await expect(input.take(10)).rejects.toMatchObject({ failure: 'corrupt', message: 'It ends 7 bytes too early' });
  });

  it('asks no more once the source has ended', async () => {
    const { source, asked } = watched();
    const input = new Input(source, content.length - 3);
    await input.has(4);
    await input.has(1000);
    expect(asked).toHaveLength(1);
  });

  it('is empty at the end of a source, and from past it', async () => {
    for (const start of [content.length, content.length + 5]) {
      const input = new Input(watched().source, start);
      expect(await input.has(1)).toBe(false);
      expect(await input.has(0)).toBe(true);
    }
  });

  it('skips within the buffer without asking', async () => {
    const { source, asked } = watched();
    const input = new Input(source);
    await input.has(1);
    input.skip(100);
    expect([...(await input.take(1))]).toEqual([100]);
    expect(asked).toHaveLength(1);
  });

  it('skips past the buffer without reading what lies between', async () => {
    const { source, asked } = watched();
    const input = new Input(source);
    await input.take(10);
    input.skip(150_000);
    expect(input.offset).toBe(150_010);
    expect([...(await input.take(1))]).toEqual([content[150_010]]);
    expect(asked).toEqual([
      [0, BLOCK],
      [150_010, BLOCK],
    ]);
  });

  it('skips exactly to the end of the buffer', async () => {
    const input = new Input(watched().source);
    await input.has(1);
    input.skip(BLOCK);
    expect(input.held).toBe(0);
    expect([...(await input.take(1))]).toEqual([content[BLOCK]]);
  });
});
