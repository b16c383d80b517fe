import { describe, expect, it } from 'vitest';
import { HubError } from '#scanner/gather/hub-error';
import type { Entry } from '#shared/history/entry';
import { assess } from '#shared/report/assess';
import { askedBy, dueTiers, type LastLook } from '../../../extension/background/last-looks.ts';
import { createTracker, type TrackerOptions } from '../../../extension/background/tracker.ts';
import type { Store } from '../../../extension/store.ts';
import { sheet } from '../../sheet.ts';

const NOW = '2026-11-21T12:20:00.000Z';

function memory(): Store<LastLook> {
  const rows = new Map<string, LastLook>();
  return {
    getAll: async (keys) => keys.map((key) => rows.get(key) ?? null),
    keys: async () => [...rows.keys()],
    all: async () => [...rows].map(([key, value]) => ({ key, value })),
    put: async (entries) => {
      for (const { key, value } of entries) rows.set(key, value);
      return true;
    },
    remove: async (keys) => keys.forEach((key) => void rows.delete(key)),
    stats: async () => ({ entries: rows.size, limit: 60, working: true, notice: null }),
    clear: async () => rows.clear(),
  };
}

/** A tracker whose Hub fails as it is told for each model. */
function world(
  models: readonly string[],
  failures: { readonly [id: string]: unknown } = {},
  changes: Partial<TrackerOptions> = {},
) {
  const entries: Entry[] = [];
  const noted: unknown[] = [];
  let tried = 0;
  const tracker = createTracker({
    models: async () => models,
    sheet: async ({ id }) => sheet({ id }),
    judge: async (facts) => assess(facts),
    access: async () => {
      const failure = failures[models[tried] ?? ''];
      tried += 1;
      throw failure ?? new HubError('not-found', 'There is no such model.', { status: 404 });
    },
    note: async (error) => void noted.push(error),
    looks: memory(),
    history: { append: async (entry) => void entries.push(entry) },
    now: () => Date.parse(NOW),
    ...changes,
  });
  return { tracker, entries, noted, tried: () => tried };
}

const network = () => new HubError('network', 'huggingface.co could not be reached.');

describe('looking at tracked models', () => {
  it('keeps a look that failed, and notes why', async () => {
    const { tracker, entries, noted } = world(['a/b']);
    await tracker.run();
    expect(entries).toEqual([
      {
        kind: 'failure',
        asked: 'a/b',
        observedAt: NOW,
        tier: 'weekly',
        cut: '2026-11-16T00:00:00.000Z',
        error: { code: 'not-found', message: 'There is no such model.' },
      },
    ]);
    expect(noted).toHaveLength(1);
  });

  it('gives up for this hour when nobody answers three times running', async () => {
    const ids = ['a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6'];
    const lost = world(ids, Object.fromEntries(ids.map((id) => [id, network()])));
    await lost.tracker.run();
    expect(lost.tried()).toBe(3);
    const now = world(ids, { 'a/1': network(), 'a/2': network(), 'a/4': network() });
    await now.tracker.run();
    expect(now.tried()).toBe(6);
  });

  it('stops at once while the Hub asks to wait, and keeps no failure', async () => {
    const { tracker, entries, tried } = world(['a/1', 'a/2'], { 'a/1': new HubError('rate-limited', 'Wait.') });
    await tracker.run();
    expect(tried()).toBe(1);
    expect(entries).toEqual([]);
  });

  it('looks at the others when one look fails by a fault of ours, and tells it in the end', async () => {
    const { tracker, entries } = world(['a/1', 'a/2'], { 'a/1': new TypeError('x is undefined') });
    await expect(tracker.run()).rejects.toThrow('TypeError: x is undefined');
    expect(entries.map(({ asked }) => asked)).toEqual(['a/2']);
  });

  it('runs once at a time', async () => {
    const { tracker, tried } = world(['a/1', 'a/2']);
    await Promise.all([tracker.run(), tracker.run()]);
    expect(tried()).toBe(2);
  });

  it('leaves out who was let go of meanwhile', async () => {
    let asked = 0;
    const models = async () => (asked++ === 0 ? ['a/1', 'a/2'] : ['a/2']);
    const { tracker, entries } = world(['a/2'], {}, { models });
    await tracker.run();
    expect(entries.map((entry) => entry.asked)).toEqual(['a/2']);
  });

  it('begins with the facts at hand, once', async () => {
    const { tracker, entries } = world([]);
    await tracker.begin('example-lab/plain-model');
    await tracker.begin('example-lab/plain-model');
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'score', asked: 'example-lab/plain-model', tier: 'hourly' }),
    ]);
  });
});

describe('tiers that are due', () => {
  const all = (at: string) => ({ hourly: at, nightly: at, weekly: at });

  it.each([
    [{}, ['hourly', 'nightly', 'weekly']],
    [all('2026-11-21T12:00:00.000Z'), []],
    [all('2026-11-21T11:59:59.000Z'), ['hourly']],
    [all('2026-11-20T23:59:00.000Z'), ['hourly', 'nightly']],
    [all('2026-11-15T23:59:00.000Z'), ['hourly', 'nightly', 'weekly']],
    [all('no date'), ['hourly', 'nightly', 'weekly']],
    [all('2030-01-01T00:00:00.000Z'), ['hourly', 'nightly', 'weekly']],
  ])('after %j are %j', (asked, due) => expect(dueTiers(asked, NOW)).toEqual(due));

  it('are told by the oldest reading of each', () => {
    const read = {
      serving: '2026-11-21T12:01:00.000Z',
      use: '2026-11-21T09:00:00.000Z',
      owner: '2026-11-20T09:00:00.000Z',
    };
    expect(askedBy(read, NOW)).toEqual({ hourly: read.serving, nightly: read.owner, weekly: NOW });
  });
});
