import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../scripts/bench/main-thread.ts';

const node = (id: number, url: string, parent?: number) => ({
  id,
  ...(parent !== undefined && { parent }),
  callFrame: { url },
});
const chunk = (pid: number, nodes: unknown[], samples: number[], timeDeltas: number[]) => ({
  name: 'ProfileChunk',
  pid,
  id: '0x1',
  args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
});
const isOurs = (url: string) => url.startsWith('chrome-extension://');

describe('time in our scripts', () => {
  it('counts samples with one of ours anywhere on the stack, across chunks', () => {
    const events = [
      { name: 'RunTask', dur: 900 },
      chunk(1, [node(1, ''), node(2, 'chrome-extension://x/a.js', 1), node(3, '', 2)], [1, 2, 3], [100, 200, 300]),
      chunk(1, [node(4, '', 3), node(5, 'https://site/b.js', 1)], [4, 5], [1000, 5000]),
    ];
    expect(timeIn(events, isOurs)).toBe(1.5);
  });

  it('keeps processes apart, whose stacks have the same numbers', () => {
    const events = [
      chunk(1, [node(2, 'chrome-extension://x/a.js')], [2], [1000]),
      chunk(2, [node(2, 'https://site/b.js')], [2], [7000]),
    ];
    expect(timeIn(events, isOurs)).toBe(1);
  });

  it('is none without a profile', () => {
    expect(timeIn([null, 'text', { name: 'ProfileChunk' }], isOurs)).toBe(0);
  });
});
