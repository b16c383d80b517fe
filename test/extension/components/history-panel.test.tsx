import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '#shared/history/entry';
import { modelHistory } from '../../../extension/background/model-history.ts';
import { HistoryPanel } from '../../../extension/components/history-panel.tsx';
import type { SnapshotInUse } from '../../../extension/components/use-snapshot.ts';
import type { SnapshotState, TrackState } from '../../../extension/messages.ts';
import { sampleFailure, sampleScore } from '../../shared/history/sample.ts';
import { type Answers, answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';

const ID = 'acme/anvil';
const OFF: TrackState = { on: false, models: [], compared: [], limit: 20 };
const ON: TrackState = { ...OFF, on: true, models: [ID] };
const SNAPSHOT = { address: '', key: '', date: '2026-08-21', seal: '', fetched: false, notice: null };
const ASKED = { address: 'https://snapshots.example/', fetched: true };
const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
const score = (hour: number, composite: number | null, methodology = '1.1.0') =>
  sampleScore({ observedAt: at(hour), composite, methodology, categories: { popularity: composite } });
const told = (entries: readonly Entry[], tracking = ON, notice: { at: string; text: string } | null = null) => ({
  value: modelHistory(ID, { entries, gone: 0, notice }, tracking, at(20)),
});
const draw = async (
  history: Answers['history'],
  track: Answers['track'] = { value: ON },
  snapshot: SnapshotInUse = null,
) => {
  const asked = answering({ ...(history && { history }), ...(track && { track }) });
  return { page: await mounted(<HistoryPanel id={ID} snapshot={snapshot} now={Date.parse(at(20))} />), asked };
};

describe('the history of a model in the popup', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('F0-21 says as of when the score is, and how it changed within the day', async () => {
    const { page } = await draw(told([score(1, 70), score(3, 71.5)]));
    expect(page.text()).toContain(
      'As of 2026-11-21 03:00 UTC: composite 71.5, +1.5 within the day (methodology 1.1.0)',
    );
    const first = await draw(told([score(1, 70)]));
    expect(first.page.text()).toContain('composite 70.0, the first of its day');
  });

  it('F0-32 draws a vertical rule where the methodology changed, and says so in the table', async () => {
    const { page } = await draw(told([score(0, 70), score(5, 72), score(10, 75, '1.2.0'), score(20, 76, '1.2.0')]));
    const rule = page.root.querySelector('.line-chart line.rule');
    expect([rule?.getAttribute('x1'), rule?.getAttribute('x2')]).toEqual(['200', '200']);
    expect(page.root.querySelector('.line-chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(textsOf(page.root, '.scores-over-time tbody tr')).toEqual([
      '2026-11-21 20:0076.0+1.090.0',
      '2026-11-21 10:0075.0+3.090.0',
      'Methodology 1.1.0 → 1.2.0: what is above this line was made by another formula',
      '2026-11-21 05:0072.0+2.090.0',
      '2026-11-21 00:0070.0–90.0',
    ]);
  });

  it('draws steps, and a gap where there was no score', async () => {
    const { page } = await draw(told([score(0, 70), score(5, 72), score(10, null), score(15, 80), score(20, 80)]));
    // The axis spans 65 to 95: what both lines need, in steps of five.
    expect(textsOf(page.root, '.line-chart .high, .line-chart .low')).toEqual(['95', '65']);
    const lines = [...page.root.querySelectorAll('polyline.composite')].map((line) => line.getAttribute('points'));
    expect(lines).toEqual(['0,91.7 100,91.7 100,84.3 200,84.3', '300,55 400,55 400,55']);
  });

  it('F2-21 marks what happened, never a fall without its cause', async () => {
    const entries = [
      score(0, 70),
      sampleFailure({ observedAt: at(2) }),
      sampleFailure({ observedAt: at(3) }),
      score(5, 60),
    ];
    const { page } = await draw(told(entries));
    expect(textsOf(page.root, '.beside')).toEqual(['▼ popularity 70.0 → 60.0']);
    expect(page.root.querySelectorAll('.line-chart .mark')).toHaveLength(1);
    expect(textsOf(page.root, '[data-event]')).toEqual([
      '2026-11-21 03:00 UTC · outageThe Hub could not be reached for acme/anvil twice running.',
    ]);
    expect(page.text()).toContain('2 looks failed.');
  });

  it('F0-20 tells of each feed when it was read, when it is read next, and whether it is stale', async () => {
    const read = { serving: at(1), use: at(1) };
    const { page } = await draw(told([{ ...score(1, 70), read }]));
    const row = (feed: string) => textsOf(page.root, `[data-feed="${feed}"]`)[0];
    expect(row('serving')).toBe('Who serves it, and accesshourly11-21 01:0011-21 21:00! stale');
    expect(row('use')).toContain('nightly11-21 01:0011-22 00:00✔ fresh');
    expect(row('owner')).toContain('never');
  });

  it.each<[string, Partial<SnapshotState>, string]>([
    ['the bundled one', {}, 'with each version of Assay–––'],
    [
      'a fetched one',
      { ...ASKED, notice: { at: at(4), text: '', refused: false } },
      'weekly11-21 04:0011-23 00:00✔ fresh',
    ],
    [
      'one that was not asked for in time',
      { ...ASKED, notice: { at: '2026-11-01T00:00:00Z', text: '', refused: false } },
      'weekly11-01 00:0011-23 00:00! stale',
    ],
    [
      'one that was refused',
      { ...ASKED, notice: { at: at(4), text: '', refused: true } },
      'weekly11-21 04:0011-23 00:00–',
    ],
  ])('tells how fresh the snapshot is: %s', async (_, changes, row) => {
    const { page } = await draw(told([score(1, 70)]), undefined, { ...SNAPSHOT, ...changes });
    const [text] = textsOf(page.root, '[data-feed="snapshot"]');
    expect(text).toBe(`Benchmark results and prices: the snapshot of 2026-08-21${row}`);
  });

  it('tracks with one click, off until then, and lets go with another', async () => {
    let tracking = OFF;
    const { page, asked } = await draw(
      () => told(tracking.on ? [score(1, 70)] : [], tracking),
      ({ add }) => {
        tracking = add === undefined ? { ...OFF, on: true } : ON;
        return { value: tracking };
      },
    );
    expect(page.text()).toContain('No score of it was kept yet.');
    expect(page.text()).toContain('Nothing is asked in the background until you track a model');
    await page.click('Track this model');
    expect(page.text()).toContain('As of 2026-11-21 01:00 UTC');
    await page.click('Stop tracking');
    expect(asked.of('track')).toEqual([{ add: ID }, { remove: ID }]);
    expect(page.button('Track this model').disabled).toBe(false);
  });

  it.each([
    [{ ...OFF, models: [ID] }, 'Switch tracking on'],
    [{ ...ON, models: Array.from({ length: 20 }, (_, n) => `a/m${n}`) }, '20 models are tracked already'],
  ])('says what the button can do: %#', async (tracking, name) => {
    const { page } = await draw(told([], tracking));
    expect(page.button(name)).toBeDefined();
  });

  it('offers nothing for a model that is looked at for being compared', async () => {
    const { page } = await draw(told([], { ...ON, models: [], compared: [ID] }));
    expect(page.text()).toContain('while it is in the compare tray');
    expect(page.root.querySelector('button')).toBeNull();
  });

  it('says what became of the history, and what cannot be done', async () => {
    const notice = { at: at(4), text: 'The history was damaged at line 3.' };
    const { page } = await draw(told([score(1, 70)], OFF, notice), {
      trouble: { code: 'storage-full', message: 'No room left.', retryAt: null },
    });
    expect(page.root.querySelector('.notice')?.textContent).toBe(
      'The history was damaged at line 3. (2026-11-21 04:00 UTC)',
    );
    await page.click('Track this model');
    expect(page.root.querySelector('[role="alert"]')?.textContent).toBe('No room left.');
  });

  it('shows hostile text as text', async () => {
    const entries = [score(1, 70), { ...score(2, 60), revision: HOSTILE, profile: 'default' }];
    const { page } = await draw(told(entries));
    expect(page.root.querySelector('img, script')).toBeNull();
  });
});
