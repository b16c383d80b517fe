import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { createHub } from '#hub/hub';
import { core, NOW, now, standIn, told } from '../stand-in.ts';

describe('files', () => {
  it('with #, spaces, % and letters of any script in their names are asked about', async () => {
    const sheet = await core(standIn(), demoIds.strangeNames);
    const scanned = told(sheet, 'scans').map(({ path }) => path);
    expect(scanned).toEqual(
      expect.arrayContaining(['notes #1.md', 'with space.bin', 'größe/模型 weights.safetensors', 'a%2Fb.txt']),
    );
  });

  it('of 23,000 are asked about in one request of 1,000 paths, the riskiest first', async () => {
    const demo = demoHub({ now: new Date(NOW) });
    const [first] = demo.models;
    if (!first) throw new Error('the demo has no models');
    const files = Array.from({ length: 23_000 }, (_, at) => ({
      path: at % 100 === 0 ? `clip-${at}.pkl` : `clip-${at}.wav`,
      size: at,
    }));
    const hub = createHub({ models: [{ ...first, files }], owners: demo.owners, now });
    const sheet = await core(hub, first.id);
    expect(told(sheet, 'files').length).toBeGreaterThanOrEqual(23_000);
    const scans = told(sheet, 'scans');
    expect(scans).toHaveLength(1_000);
    expect(scans.filter(({ path }) => path.endsWith('.pkl'))).toHaveLength(230);
    expect(hub.log.filter(({ path }) => path.includes('paths-info'))).toHaveLength(1);
  });

  it('that nobody has scanned yet are queued or unscanned, never safe', async () => {
    const scans = told(await core(standIn(), demoIds.scansQueued), 'scans');
    expect(scans.some(({ status }) => status === 'queued' || status === 'unscanned')).toBe(true);
  });
});
