import { describe, expect, it } from 'vitest';
import { type Bytes, ReadError } from '#scanner/inspect/byte-source';
import { blobSource } from '#scanner/sources/blob';
import { type WindowOptions, Windows } from '#scanner/sources/windows';
import { failureOf, pattern } from './served.ts';

const SIZE = 1_000_000;
const CONTENT = pattern(SIZE);

function slow(options: Partial<WindowOptions> = {}) {
  const asked: [start: number, end: number][] = [];
  const windows = new Windows({
    size: SIZE,
    window: 1_000,
    async get(start, end) {
      asked.push([start, end]);
      return CONTENT.slice(start, end);
    },
    ...options,
  });
  return { windows, asked };
}

describe('the window cache', () => {
  it('gets a window for a small read and serves the next ones from it at once', async () => {
    const { windows, asked } = slow();
    expect(await windows.read(100, 10)).toEqual(CONTENT.subarray(100, 110));
    expect(windows.read(1_000, 100)).toEqual(CONTENT.subarray(1_000, 1_100));
    expect(asked).toEqual([[100, 1_100]]);
  });

  it('grows a window backwards where the file ends, and gives less beyond the end', async () => {
    const { windows, asked } = slow();
    expect(await windows.read(SIZE - 10, 50)).toEqual(CONTENT.subarray(SIZE - 10));
    expect(asked).toEqual([[SIZE - 1_000, SIZE]]);
    expect(windows.read(SIZE, 10)).toEqual(new Uint8Array());
  });

  it('waits for what is on its way, and gets only what is missing between', async () => {
    const { windows, asked } = slow();
    const reads = [windows.read(0, 10), windows.read(500, 10), windows.read(2_000, 10), windows.read(0, 3_000)];
    expect((await Promise.all(reads)).at(-1)).toEqual(CONTENT.subarray(0, 3_000));
    expect(asked).toEqual([
      [0, 1_000],
      [2_000, 3_000],
      [1_000, 2_000],
    ]);
  });

  it('takes smaller steps where nothing tells that more is wanted', async () => {
    const { windows, asked } = slow({ step: 100 });
    for (const at of [0, 5_000, SIZE - 10, 5_100]) await windows.read(at, 10);
    expect(asked).toEqual([
      [0, 1_000],
      [5_000, 5_100],
      [SIZE - 1_000, SIZE],
      [5_100, 6_100],
    ]);
  });

  it('doubles while a file is read from front to back', async () => {
    const { windows, asked } = slow();
    for (let at = 0; at < 100_000; at += 500) await windows.read(at, 500);
    expect(asked.length).toBeLessThan(12);
    expect(asked.every(([start], index) => start === (asked[index - 1]?.[1] ?? 0))).toBe(true);
  });

  it('reads any stretch as it is, in any order, within its memory', async () => {
    const { windows } = slow({ memory: 5_000 });
    let seed = 7;
    for (let round = 0; round < 500; round += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      const [offset, length] = [seed % SIZE, (seed >> 8) % 4_000];
      const bytes = await windows.read(offset, length);
      expect(Buffer.compare(bytes, CONTENT.subarray(offset, offset + length))).toBe(0);
    }
  });

  it('forgets what was used longest ago', async () => {
    const { windows, asked } = slow({ memory: 2_000 });
    for (const at of [0, 10_000, 20_000, 0]) await windows.read(at, 10);
    expect(asked).toHaveLength(4);
  });

  it('keeps to its budget: windows shrink first, then reads fail', async () => {
    const { windows, asked } = slow({ budget: 1_500 });
    await windows.read(0, 10);
    await windows.read(5_000, 10);
    expect(asked).toEqual([
      [0, 1_000],
      [5_000, 5_500],
    ]);
    expect((await failureOf(() => windows.read(9_000, 1))).failure).toBe('budget');
  });

  it('tries again after a failure, which every waiting read is told', async () => {
    let fails = true;
    const get = async (start: number, end: number): Promise<Bytes> => {
      if (fails) throw new ReadError('network', 'no luck');
      return CONTENT.slice(start, end);
    };
    const { windows } = slow({ get });
    const reads = await Promise.allSettled([windows.read(0, 10), windows.read(5, 10)]);
    expect(reads.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await windows.read(0, 10)).toEqual(CONTENT.subarray(0, 10));
  });
});

describe('a Blob', () => {
  it('is read by slices', async () => {
    const source = blobSource(new Blob([CONTENT]));
    expect([source.size, await source.read(700_000, 5)]).toEqual([SIZE, CONTENT.subarray(700_000, 700_005)]);
  });

  it('that was changed or taken away says so', async () => {
    const gone = new Blob([CONTENT]);
    Object.defineProperty(gone, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
    const error = await failureOf(() => blobSource(gone).read(0, 1));
    expect([error.failure, error.message]).toEqual(['changed', 'The file can no longer be read; choose it again']);
  });
});
