import { describe, expect, it } from 'vitest';
import { samplesIn } from '../../../scripts/bench/samples.ts';
import { outermostSlices } from '../../../scripts/bench/slices.ts';

const isOurs = (url: string) => url.startsWith('chrome-extension://');
const chunk = (pid: number, nodes: unknown[], samples: number[], timeDeltas: number[]) => ({
  name: 'ProfileChunk',
  pid,
  id: '0x1',
  args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
});
const node = (id: number, url: string, parent?: number) => ({
  id,
  ...(parent !== undefined && { parent }),
  callFrame: { url },
});

describe('samples', () => {
  it('have one of ours on the stack when a parent is, though told in an earlier chunk', () => {
    const events = [
      chunk(1, [node(1, ''), node(2, 'chrome-extension://x/a.js', 1)], [1, 2], [10, 20]),
      chunk(1, [node(3, '', 2), node(4, '', 1)], [3, 4], [30, 40]),
    ];
    expect(samplesIn(events, isOurs).map(({ ours }) => ours)).toEqual([false, true, true, false]);
  });

  it('have the time of the trace: each delta after the one before, from the start of the profile', () => {
    const start = { name: 'Profile', pid: 1, id: '0x1', args: { data: { startTime: 1_000 } } };
    const events = [start, chunk(1, [node(1, '')], [1, 1], [10, 20]), chunk(1, [], [1], [5])];
    expect(samplesIn(events, isOurs).map(({ ts }) => ts)).toEqual([1_010, 1_030, 1_035]);
  });

  it('of another process are its own, though the numbers of the stacks are the same', () => {
    const events = [
      chunk(1, [node(2, 'chrome-extension://x/a.js')], [2], [10]),
      chunk(2, [node(2, 'https://site/b.js')], [2], [10]),
    ];
    expect(samplesIn(events, isOurs).map(({ pid, ours }) => [pid, ours])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe('stretches of script', () => {
  const slice = (ts: number, dur: number, tid = 1) => ({
    name: 'FunctionCall',
    ph: 'X',
    pid: 1,
    tid,
    ts,
    dur,
    tdur: dur,
  });

  it('inside another are part of it; those that begin when it ends are not', () => {
    const found = outermostSlices([slice(5, 5), slice(0, 20), slice(20, 3), slice(5, 5, 2)]);
    expect(found.map(({ tid, ts }) => [tid, ts])).toEqual([
      [1, 0],
      [2, 5],
      [1, 20],
    ]);
  });

  it('are not what else a trace holds', () => {
    expect(outermostSlices([{ name: 'Paint', ph: 'X', pid: 1, tid: 1, ts: 0, dur: 9, tdur: 9 }, 7, null])).toEqual([]);
  });
});
