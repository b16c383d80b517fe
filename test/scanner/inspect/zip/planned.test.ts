import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { blocksOf, planned } from '#scanner/inspect/zip/planned';

const KB = 1024;

describe('the plan of what to read', () => {
  it('joins ranges that lie close together', () => {
    expect(
      blocksOf([
        { start: 0, end: 10 * KB },
        { start: 40 * KB, end: 41 * KB },
        { start: 500 * KB, end: 501 * KB },
      ]),
    ).toEqual([
      { start: 0, end: 41 * KB },
      { start: 500 * KB, end: 501 * KB },
    ]);
  });

  it('does not join to blocks of more than a megabyte, nor plan what is longer than eight', () => {
    const half = 600 * KB;
    expect(
      blocksOf([
        { start: 0, end: half },
        { start: half, end: 2 * half },
      ]),
    ).toHaveLength(2);
    expect(blocksOf([{ start: 0, end: 9 * KB * KB }])).toEqual([]);
  });

  it('reads a block once, and everything else as asked', async () => {
    const content = Uint8Array.from({ length: 100 * KB }, (_, at) => at % 251);
    const asked: number[] = [];
    const memory = memorySource(content);
    const source: ByteSource = {
      size: content.length,
      read(offset, length) {
        asked.push(offset);
        return asked.length % 2 === 0 ? memory.read(offset, length) : Promise.resolve(memory.read(offset, length));
      },
    };
    const plan = planned(source, [
      { start: 100, end: 200 },
      { start: 300, end: 400 },
    ]);
    for (const [offset, length] of [
      [150, 20],
      [100, 300],
      [399, 1],
      [90 * KB, 10],
      [250, 10],
    ] as const)
      expect([...(await plan.read(offset, length))]).toEqual([...content.subarray(offset, offset + length)]);
    expect(asked).toEqual([100, 90 * KB]);
  });
});
