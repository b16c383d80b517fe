import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoHub, demoIds } from '#hub/demo';
import { createHub, type Hub } from '#hub/hub';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import { type Background, createBackground } from '../../../extension/handlers.ts';
import { snapshotNotice, snapshotSource, tracking, tray } from '../../../extension/storage.ts';
import { contents } from '../../shared/snapshot/contents.ts';

const ID = demoIds.wellKept;
const HOUR = 3_600_000;
/** A Saturday, so that the next hour, midnight and Monday are three moments. */
const START = Date.parse('2026-11-21T12:20:00.000Z');

describe('what is done by the clock, against a stand-in Hub', () => {
  let hub: Hub;
  let time = START;
  let background: Background;
  const wakeUp = () =>
    createBackground(
      () => time,
      undefined,
      async () => seal(pack(contents()), '2026-08-05', null),
    );
  const asked = () => hub.log.map(({ path }) => path);
  const history = (id: string = ID) => background.handlers.history({ id }, 'extension');
  const points = async (id: string = ID) => (await history(id)).series.flatMap(({ points: all }) => all);
  const track = (ask: Parameters<Background['handlers']['track']>[0]) => background.handlers.track(ask, 'extension');
  const ring = (tier = 'hourly') => background.alarm(`assay-${tier}`);
  const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).toSorted();

  beforeEach(async () => {
    fakeBrowser.reset();
    for (const name of ['assay', 'assay-history', 'assay-tracked', 'assay-snapshot'])
      await deleteDB(name, { blocked: (_, event) => (event.target as IDBOpenDBRequest).result?.close() });
    time = START;
    hub = createHub({ ...demoHub({ now: new Date(START) }), limits: { enforce: false } });
    vi.stubGlobal('fetch', hub.fetch);
    vi.stubGlobal('navigator', { onLine: true });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    background = wakeUp();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks nobody and sets no alarm until somebody asked for it', async () => {
    await tray.write([demoIds.base]);
    await background.wake();
    await ring();
    expect(await names()).toEqual([]);
    expect(asked()).toEqual([]);
    expect(await history()).toMatchObject({ series: [], freshness: [], tracking: { on: false, models: [] } });
  });

  it('F0-20 F0-23 F0-24 sets the alarms of the tiers on their grid in UTC', async () => {
    await track({ add: ID });
    const alarms = new Map((await fakeBrowser.alarms.getAll()).map((alarm) => [alarm.name, alarm]));
    for (const [name, due, period] of [
      ['assay-hourly', '2026-11-21T13:00:00Z', 60],
      ['assay-nightly', '2026-11-22T00:00:00Z', 1_440],
      ['assay-weekly', '2026-11-23T00:00:00Z', 10_080],
    ] as const) {
      const alarm = alarms.get(name);
      const late = (alarm?.scheduledTime ?? 0) - Date.parse(due);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(5 * 60_000);
      expect(alarm?.periodInMinutes).toBe(period);
    }
    await track({ on: false });
    expect(await names()).toEqual([]);
  });

  it('makes the first score of what the popup knows already, without asking again', async () => {
    const report = await background.handlers.report({ id: ID }, 'extension');
    hub.reset();
    expect(await track({ add: ID })).toMatchObject({ on: true, models: [ID] });
    expect(asked()).toEqual([]);
    expect(await points()).toEqual([
      expect.objectContaining({ composite: report.composite.value, methodology: report.methodology, moved: null }),
    ]);
    await track({ add: ID });
    expect(await points()).toHaveLength(1);
  });

  it('asks one question in the next hour, also after the worker was stopped, and none twice', async () => {
    await track({ add: ID });
    hub.reset();
    await ring();
    expect(asked()).toEqual([]);
    time += HOUR;
    background = wakeUp();
    await ring();
    await ring('nightly');
    expect(asked()).toHaveLength(1);
    expect((await history()).scores).toBe(2);
  });

  it('after 00:00 UTC asks for the night’s facts, and counts nothing as a download', async () => {
    await track({ add: ID });
    hub.reset();
    time = Date.parse('2026-11-22T00:03:00.000Z');
    await ring('nightly');
    expect(asked().length).toBeGreaterThan(1);
    expect(asked().length).toBeLessThanOrEqual(4);
    expect(hub.counts.downloads).toBe(0);
    const { freshness, series } = await history();
    expect(series[0]?.points.at(-1)).toMatchObject({ tier: 'nightly', cut: '2026-11-22T00:00:00.000Z' });
    expect(freshness.find(({ id }) => id === 'use')).toMatchObject({ newest: new Date(time).toISOString(), met: true });
  });

  it('looks at models of the compare tray as well, once tracking is on', async () => {
    await tray.write([ID, demoIds.base]);
    await track({ add: ID });
    await ring();
    expect((await history(demoIds.base)).scores).toBe(1);
    await track({ on: false });
    hub.reset();
    time += 48 * HOUR;
    await ring();
    expect(asked()).toEqual([]);
  });

  it('stops while the Hub asks to wait, and asks nothing until then', async () => {
    await tray.write([demoIds.base]);
    await track({ add: ID });
    hub.reset();
    time += HOUR;
    hub.fault = { rateLimit: 'api' };
    await ring();
    const once = asked().length;
    await ring();
    expect(asked()).toHaveLength(once);
    expect(asked().filter((path) => !path.includes(ID))).toEqual([]);
    expect(await history()).toMatchObject({ scores: 1, failures: 0 });
    hub.fault = {};
    time += HOUR;
    await ring();
    expect((await history()).scores).toBe(2);
  });

  it('keeps a failed look, tells an outage when it fails twice, and never fails itself', async () => {
    await track({ add: ID });
    hub.fault = { status: 500 };
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    for (const _ of [1, 2]) {
      time += HOUR;
      let done = false;
      const rung = ring().finally(() => {
        done = true;
      });
      while (!done) {
        await vi.advanceTimersByTimeAsync(1_000);
        await new Promise((resolve) => setImmediate(resolve));
      }
      await rung;
    }
    vi.useRealTimers();
    const { failures, events, scores } = await history();
    expect({ failures, scores, events: events.map(({ kind }) => kind) }).toEqual({
      failures: 2,
      scores: 1,
      events: ['outage'],
    });
  });

  it('is silent without a network of our own, and about alarms of others', async () => {
    await track({ add: ID });
    hub.reset();
    time += HOUR;
    await background.alarm('somebody-else');
    vi.stubGlobal('navigator', { onLine: false });
    await ring();
    expect(asked()).toEqual([]);
    expect((await history()).failures).toBe(0);
  });

  it('tells the change within the day, and what happened', async () => {
    await track({ add: ID });
    hub.reset();
    vi.stubGlobal(
      'fetch',
      createHub({
        ...demoHub({ now: new Date(START) }),
        models: demoHub({ now: new Date(START) }).models.map((model) =>
          model.id === ID ? { ...model, inferenceProviderMapping: [], sha: 'c'.repeat(40) } : model,
        ),
        limits: { enforce: false },
      }).fetch,
    );
    time += HOUR;
    await ring();
    const last = (await points()).at(-1);
    expect(last?.movedToday).toBe((last?.composite ?? 0) - ((await points())[0]?.composite ?? 0));
    expect((await history()).events.map(({ kind }) => kind)).toContain('revision');
  });

  it('lets go of a model, and forgets all scores on request', async () => {
    await track({ add: ID });
    expect(await track({ remove: ID })).toMatchObject({ models: [] });
    expect((await history()).scores).toBe(1);
    await track({ forget: true });
    expect((await history()).scores).toBe(0);
  });

  it('tracks a bounded number of models', async () => {
    await tracking.write({ on: true, models: Array.from({ length: 20 }, (_, n) => `acme/model-${n}`) });
    expect((await track({ add: ID })).models).not.toContain(ID);
    expect(asked()).toEqual([]);
  });

  it('refreshes the snapshot once a week, only where an address is set', async () => {
    const address = 'https://huggingface.co/snapshots/latest.json';
    const fetched = () => asked().filter((path) => path.includes('latest.json')).length;
    const source = { address, key: `${'A'.repeat(43)}=` };
    await background.handlers.snapshot({ source }, 'extension');
    expect(await snapshotSource.read()).toEqual(source);
    expect(await names()).toEqual(['assay-weekly']);
    await ring('weekly');
    expect(fetched()).toBe(1);
    const { notice, date } = await background.handlers.snapshot({}, 'extension');
    expect(notice).toMatchObject({ refused: true });
    expect(date).toBe('2026-08-05');
    await ring('weekly');
    expect(fetched()).toBe(1);
    time += 7 * 24 * HOUR;
    await ring('weekly');
    expect(fetched()).toBe(2);
    await background.handlers.snapshot({ source: { address: '', key: '' } }, 'extension');
    expect(await names()).toEqual([]);
  });

  it('takes a day of the last refresh that is none for no refresh, and one of the future for done', async () => {
    const address = 'https://huggingface.co/snapshots/latest.json';
    const fetched = () => asked().filter((path) => path.includes('latest.json')).length;
    await snapshotSource.write({ address, key: `${'A'.repeat(43)}=` });
    await snapshotNotice.write({ at: 'yesterday', text: '', refused: false });
    await ring('weekly');
    expect(fetched()).toBe(1);
    await snapshotNotice.write({ at: '2027-01-01T00:00:00.000Z', text: '', refused: false });
    await ring('weekly');
    expect(fetched()).toBe(1);
  });

  it('rings for the names of its own alarms only', async () => {
    await track({ add: ID });
    hub.reset();
    time += HOUR;
    for (const name of ['assay', 'assay-', 'hourly', 'assay-hourly ', 'Assay-hourly', 'assay-__proto__'])
      await background.alarm(name);
    expect(asked()).toEqual([]);
  });

  it('sets each alarm once, however often the worker wakes', async () => {
    await track({ add: ID });
    const before = await fakeBrowser.alarms.getAll();
    for (const _ of [1, 2, 3]) {
      background = wakeUp();
      await background.wake();
    }
    expect(await fakeBrowser.alarms.getAll()).toEqual(before);
  });

  it('remembers what was tracked while it is off, and makes no score meanwhile', async () => {
    await track({ add: ID });
    expect(await track({ on: false })).toMatchObject({ on: false, models: [ID] });
    time += 24 * HOUR;
    await ring('nightly');
    expect((await history()).scores).toBe(1);
    expect(await track({ on: true })).toMatchObject({ on: true, models: [ID] });
    await ring('nightly');
    expect((await history()).scores).toBe(2);
  });
});
