import { describe, expect, it } from 'vitest';
import { timeIn } from '../../../scripts/bench/main-thread.ts';

const OURS = 'chrome-extension://x/content-scripts/a.js';
const isOurs = (url: string) => url.startsWith('chrome-extension://');

const slice = (name: string, ts: number, dur: number, tdur: number, url = '', tid = 1) => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts,
  dur,
  tdur,
  args: { data: { url } },
});
const profile = (startTime: number) => ({ name: 'Profile', pid: 1, id: '0x1', args: { data: { startTime } } });
const chunk = (nodes: unknown[], samples: number[], timeDeltas: number[]) => ({
  name: 'ProfileChunk',
  pid: 1,
  id: '0x1',
  args: { data: { cpuProfile: { nodes, samples }, timeDeltas } },
});
const node = (id: number, url: string, parent?: number) => ({
  id,
  ...(parent !== undefined && { parent }),
  callFrame: { url },
});

describe('time in our scripts', () => {
  it('is the processor time of what enters them, not the time that passed', () => {
    expect(timeIn([slice('EvaluateScript', 0, 9_000, 2_000, OURS)], isOurs)).toBe(2);
  });

  it('does not count a call within another twice, but counts other threads', () => {
    const events = [
      slice('FunctionCall', 0, 9_000, 3_000, OURS),
      slice('FunctionCall', 1_000, 500, 500, OURS),
      slice('FunctionCall', 1_000, 500, 500, OURS, 2),
    ];
    expect(timeIn(events, isOurs)).toBe(3.5);
  });

  it('is the sampled share of what the page and we do together', () => {
    const nodes = [node(1, ''), node(2, OURS, 1), node(3, 'https://site/b.js', 1)];
    const events = [
      profile(0),
      slice('RunMicrotasks', 0, 4_000, 2_000),
      chunk(nodes, [2, 3, 2], [500, 2_500, 500]),
      chunk([node(4, '', 2)], [4], [1_000_000]),
    ];
    expect(timeIn(events, isOurs)).toBe(0.5);
  });

  it('leaves the scripts of the page out', () => {
    expect(timeIn([slice('FunctionCall', 0, 9_000, 3_000, 'https://site/b.js')], isOurs)).toBe(0);
  });

  it('is none without a profile, whatever else is in the trace', () => {
    expect(timeIn([null, 'text', { name: 'ProfileChunk' }, { name: 'FunctionCall', ph: 'B' }], isOurs)).toBe(0);
  });
});
