import { describe, expect, it } from 'vitest';
import type { ByteSource } from '#scanner/inspect/byte-source';
import { Effort } from '#scanner/inspect/effort';
import { Window } from '#scanner/inspect/pickle/window';

const SIZE = 1000;
const content = Uint8Array.from({ length: SIZE }, (_, at) => at % 256);

function over(
  windowSize: number,
  {
    later = false,
    size = SIZE as number | null,
    signal,
  }: { later?: boolean; size?: number | null; signal?: AbortSignal } = {},
) {
  const asked: [number, number][] = [];
  const source: ByteSource = {
    size,
    read(offset, length) {
      asked.push([offset, length]);
      const bytes = content.slice(offset, offset + length);
      return later ? Promise.resolve(bytes) : bytes;
    },
  };
  return { window: new Window(source, windowSize, { signal, effort: new Effort() }), asked };
}

const shown = (window: Window): number[] => [...window.bytes.subarray(0, window.length)];

describe('the window over a source', () => {
  it.each([false, true])('holds a stretch from where it is moved to (later: %s)', async (later) => {
    const { window } = over(100, { later });
    await window.moveTo(0);
    expect(shown(window)).toEqual([...content.subarray(0, 100)]);
    await window.moveTo(500);
    expect([window.base, ...shown(window)]).toEqual([500, ...content.subarray(500, 600)]);
  });

  it('reads nothing twice when it moves on a little', async () => {
    const { window, asked } = over(100);
    await window.moveTo(0);
    await window.moveTo(60);
    expect(asked).toEqual([
      [0, 100],
      [100, 100],
    ]);
    expect(shown(window)).toEqual([...content.subarray(60, 200)]);
  });

  it('holds more where it is asked for the same place again', async () => {
    const { window } = over(100);
    await window.moveTo(0);
    await window.moveTo(0);
    expect(window.length).toBe(200);
    expect(shown(window)).toEqual([...content.subarray(0, 200)]);
  });

  it('moves back', async () => {
    const { window } = over(100);
    await window.moveTo(500);
    await window.moveTo(10);
    expect(shown(window)).toEqual([...content.subarray(10, 110)]);
  });

  it('is no longer than its source', async () => {
    const { window } = over(1_000_000);
    expect(window.bytes.length).toBeLessThan(SIZE + 100);
    await window.moveTo(0);
    expect([window.length, window.atEnd]).toEqual([SIZE, true]);
  });

  it('lets opcodes begin only where their operands lie within', async () => {
    const { window } = over(100);
    await window.moveTo(0);
    expect([window.length, window.soft]).toEqual([100, 91]);
    expect([window.covers(0), window.covers(90), window.covers(91)]).toEqual([true, true, false]);
  });

  it('lets them begin at the last byte of the source', async () => {
    const { window } = over(100);
    await window.moveTo(950);
    expect([window.atEnd, window.soft]).toEqual([true, 50]);
  });

  it('has zeros behind the last byte', async () => {
    const { window } = over(100);
    await window.moveTo(0);
    await window.moveTo(995);
    expect([...window.bytes.subarray(5, 21)]).toEqual(Array.from({ length: 16 }, () => 0));
  });

  it('is empty past the end', async () => {
    for (const size of [SIZE, null]) {
      const { window } = over(100, { size });
      await window.moveTo(SIZE + 5);
      expect([window.length, window.atEnd, window.soft]).toEqual([0, true, 0]);
    }
  });

  it('finds the end of a source without a size where nothing more comes', async () => {
    const { window } = over(600, { size: null });
    await window.moveTo(900);
    expect(window.atEnd).toBe(false);
    await window.moveTo(900);
    expect([window.length, window.atEnd]).toEqual([100, true]);
  });

  it('says when the source is shorter than it said', async () => {
    const { window } = over(100, { size: 5000 });
    await expect(window.moveTo(1000)).rejects.toMatchObject({ failure: 'short' });
  });

  it('stops where it is told to', async () => {
    const stop = new AbortController();
    const { window } = over(100, { signal: stop.signal });
    await window.moveTo(0);
    stop.abort(new Error('stopped'));
    await expect(window.moveTo(50)).rejects.toThrow('stopped');
  });

  it('ends where offsets pass a multiple of 2^32', async () => {
    const far: ByteSource = { size: 2 ** 33, read: (_, length) => new Uint8Array(length) };
    const window = new Window(far, 1000, { signal: undefined, effort: new Effort() });
    await window.moveTo(2 ** 32 - 10);
    expect(window.soft).toBe(10);
    await window.moveTo(2 ** 32);
    expect(window.soft).toBe(window.length - 9);
  });
});

describe('what a window shows of its source', () => {
  it('comes from memory where it is held, and from the source elsewhere', async () => {
    const { window, asked } = over(100);
    await window.moveTo(0);
    expect([...(await window.peek(10, 5))]).toEqual([10, 11, 12, 13, 14]);
    expect(asked).toHaveLength(1);
    expect([...(await window.peek(200, 2))]).toEqual([200, 201]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    [0, 100, 100],
    [50, 50, 50],
    [50, 51, undefined],
    [100, 0, 0],
    [101, 0, undefined],
  ])('from %i on, %i bytes, is held as %s', async (offset, length, held) => {
    const { window } = over(100);
    await window.moveTo(0);
    expect(window.held(offset, length)?.length).toBe(held);
  });

  it('is held as far as it goes at the end of the source', async () => {
    const { window } = over(100);
    await window.moveTo(950);
    expect(window.held(990, 100)?.length).toBe(10);
    expect(window.held(949, 1)).toBeUndefined();
  });
});

describe('the end of a line', () => {
  it('is found behind the window', async () => {
    const { window } = over(100);
    await window.moveTo(0);
    expect(await window.endOfLine(11)).toBe(266);
  });

  it('may be where the search begins', async () => {
    const { window } = over(100);
    expect(await window.endOfLine(10)).toBe(10);
  });

  it('is none where the source ends before', async () => {
    const { window } = over(100);
    expect(await window.endOfLine(800)).toBeNull();
  });

  it('is better passed over than held when a megabyte stands before it', () => {
    const { window } = over(100);
    window.length = 1024 * 1024 + 1;
    expect([window.isOverlong(0), window.isOverlong(1)]).toEqual([true, false]);
  });
});
