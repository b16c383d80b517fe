import { describe, expect, it } from 'vitest';
import { readPlan } from '#scanner/sources/read-plan';
import type { Inspection } from '#shared/facts/inspection';
import { READINGS } from '../../inspected.ts';
import { sheet } from '../../sheet.ts';

const files = Object.entries({
  'b.bin': 900,
  'a.bin': 1_000,
  'm.gguf': 10,
  'README.md': 10,
  'huge.pkl': 90_000_000,
}).map(([path, size]) => ({ path, size, sha256: null }));

describe('the small plan', () => {
  const readWith = async (answer: (path: string) => Inspection, signal = new AbortController().signal) => {
    const asked: [string, number][] = [];
    const read = await readPlan(sheet({ files }), {
      read: async ({ file, budget }) => {
        asked.push([file.path, budget]);
        return answer(file.path);
      },
      now: () => 0,
      signal,
    });
    const { inspections } = read.facts;
    return { asked, inspections, told: 'value' in inspections ? inspections.value.map(({ path }) => path) : [] };
  };

  it('reads what costs bytes only, within the budget, and tells it in the order of the paths', async () => {
    const { asked, told } = await readWith(() => READINGS.vetted);
    expect(asked.map(([path]) => path).toSorted()).toEqual(['a.bin', 'b.bin']);
    expect(told).toEqual(['a.bin', 'b.bin']);
    expect(asked[1]?.[1]).toBe((asked[0]?.[1] ?? 0) - READINGS.vetted.bytesRead);
  });

  it('leaves out what says nothing lasting: nothing read is nothing known', async () => {
    const { inspections } = await readWith(() => READINGS.unread);
    expect(inspections).toMatchObject({ absent: 'not-asked' });
  });

  it('stops when it is interrupted', async () => {
    expect((await readWith(() => READINGS.vetted, AbortSignal.abort())).asked).toEqual([]);
  });
});
