import { describe, expect, it } from 'vitest';
import { createStreamOut } from '#scanner/cli/inspect/stream-out';
import { paper } from '../desk.ts';

describe('the writer of many rows', () => {
  it('hands everything on, in order', async () => {
    const sink = paper();
    const out = createStreamOut(sink);
    for (let index = 0; index < 300; index += 1) await out.write(`${index}\n`);
    await out.flushed();
    expect(sink.text.split('\n')).toHaveLength(301);
    expect(sink.text.startsWith('0\n1\n2\n')).toBe(true);
  });

  it('waits for a slow reader', async () => {
    let waiting = 0;
    let most = 0;
    const slow = {
      ...paper(),
      write: async () => {
        waiting += 1;
        most = Math.max(most, waiting);
        await new Promise((resolve) => setImmediate(resolve));
        waiting -= 1;
      },
    };
    const out = createStreamOut(slow);
    for (let index = 0; index < 1_000; index += 1) await out.write('x');
    expect(most).toBeLessThanOrEqual(64);
  });

  it('throws what went wrong with an earlier text', async () => {
    const full = { ...paper(), write: () => Promise.reject(new Error('the disk is full')) };
    const out = createStreamOut(full);
    out.write('x');
    await expect(out.flushed()).rejects.toThrow('the disk is full');
  });
});
