import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource } from '#scanner/inspect/byte-source';
import { holding } from '#scanner/inspect/held';
import { seeded } from '../../shared/seeded.ts';

const content = Uint8Array.from({ length: 200 }, (_, at) => at);

function watched(later: boolean) {
  const asked: [number, number][] = [];
  const memory = memorySource(content);
  const source: ByteSource = {
    size: content.length,
    read(offset, length) {
      asked.push([offset, length]);
      const bytes = memory.read(offset, length);
      return later ? Promise.resolve(bytes) : bytes;
    },
    readInto(offset, into) {
      asked.push([offset, into.length]);
      const bytes = content.subarray(offset, offset + into.length);
      into.set(bytes);
      return bytes.length;
    },
  };
  const held = holding(source, [
    { offset: 0, bytes: content.subarray(0, 50) },
    { offset: 150, bytes: content.subarray(150) },
  ]);
  return { asked, held };
}

describe('stretches in memory', () => {
  it.each([
    ['within the first', 10, 20, []],
    ['within the last', 160, 40, []],
    ['past the end', 190, 100, []],
    ['in between', 60, 20, [[60, 20]]],
    ['from the first on', 40, 30, [[50, 20]]],
    ['up to the last', 140, 30, [[140, 10]]],
  ] as const)('asks only for what is missing: %s', async (_, offset, length, expected) => {
    for (const later of [false, true]) {
      const { asked, held } = watched(later);
      expect([...(await held.read(offset, length))]).toEqual([...content.subarray(offset, offset + length)]);
      expect(asked).toEqual(expected);
    }
  });

  it.each([
    ['within the first', 10, 20],
    ['from the first on', 49, 30],
    ['up to the last', 140, 11],
  ])('leaves to reading what they hold a part of: %s', (_, offset, length) => {
    const { asked, held } = watched(false);
    const into = new Uint8Array(length);
    expect(held.readInto?.(offset, into)).toBeUndefined();
    expect(asked).toEqual([]);
    expect([...into]).toEqual(Array(length).fill(0));
  });

  it('lets what lies apart from them be read into memory of the caller', () => {
    const { asked, held } = watched(false);
    const into = new Uint8Array(100);
    expect(held.readInto?.(50, into)).toBe(100);
    expect([...into]).toEqual([...content.subarray(50, 150)]);
    expect(asked).toEqual([[50, 100]]);
    expect(holding(memorySource(content), []).readInto?.(0, into), 'a source that cannot').toBeUndefined();
  });

  it('gives the same bytes as the source, wherever they are asked for', async () => {
    const random = seeded(3);
    for (let run = 0; run < 500; run++) {
      const [offset, length] = [Math.floor(random() * 220), Math.floor(random() * 220)];
      const { held } = watched(run % 2 === 0);
      expect([...(await held.read(offset, length))]).toEqual([...content.subarray(offset, offset + length)]);
    }
  });
});
