import { describe, expect, it } from 'vitest';
import { changesBetween } from '#shared/history/change';
import { seriesOf } from '#shared/history/entry';
import { FEEDS } from '#shared/history/feeds';
import { freshnessOf } from '#shared/history/freshness';
import { seriesFrom, turningPoints } from '#shared/history/series';
import { sampleScore } from './sample.ts';

const at = (observedAt: string, composite: number | null, methodology = '1.1.0') =>
  sampleScore({ observedAt, composite, methodology });

describe('a series', () => {
  it('F0-21 tells how far the composite moved since the point before, and within its day in UTC', () => {
    const { points } = seriesFrom([
      at('2026-11-20T23:59:00.000Z', 70),
      at('2026-11-21T00:01:00.000Z', 71),
      at('2026-11-21T09:00:00.000Z', 74),
      at('2026-11-21T18:00:00.000Z', 72.5),
      at('2026-11-21T19:00:00.000Z', null),
    ]);
    expect(points.map(({ moved, movedToday }) => [moved, movedToday])).toEqual([
      [null, null],
      [1, null],
      [3, 3],
      [-1.5, 1.5],
      [null, null],
    ]);
  });

  it('F0-31 F0-32 holds every score as it was stored, with a mark where the methodology changed', () => {
    const stored = [
      at('2026-11-19T00:00:00.000Z', 90, '0.9.0'),
      at('2026-11-20T00:00:00.000Z', 60, '1.0.0'),
      at('2026-11-21T00:00:00.000Z', 61, '1.0.0'),
    ] as const;
    const { points, notes } = seriesFrom(stored);
    expect(points).toMatchObject(stored);
    expect(points.map(({ methodologyBefore }) => methodologyBefore)).toEqual([null, '0.9.0', null]);
    expect(points.map(({ likeForLike }) => likeForLike)).toEqual([true, false, true]);
    expect(notes.join(' ')).toContain('none was made again');
  });

  it.each([
    ['one point', ['2026-11-21T00:00:00.000Z'], 'span 0 of them'],
    ['six months less a day', ['2026-01-01T00:00:00.000Z', '2026-07-02T23:00:00.000Z'], 'span 182 of them'],
    ['a year without calibration', ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'], 'No calibration'],
  ])('F2-48 F2-59 says that scores are not cross-temporally normalized, over %s', (_, dates, words) => {
    const [first = '', ...rest] = dates;
    const { notes } = seriesFrom([at(first, 70), ...rest.map((date) => at(date, 70))]);
    expect(notes[0]).toContain('Not cross-temporally normalized: k_epoch is 1.0');
    expect(notes[0]).toContain(words);
  });

  it('holds what belongs together: one repository, profile and plan, whatever its name', () => {
    const key = seriesOf(sampleScore({ repoId: '1'.repeat(24) }));
    expect(seriesOf(sampleScore({ repoId: '1'.repeat(24), model: 'new/name', methodology: '9.0.0' }))).toBe(key);
    for (const over of [{ repoId: '2'.repeat(24) }, { profile: 'mine' }, { plan: 'full' as const }])
      expect(seriesOf(sampleScore({ repoId: '1'.repeat(24), ...over }))).not.toBe(key);
  });
});

describe('changes between two scores', () => {
  it('name what differs, headline first, and nothing else', () => {
    const before = sampleScore();
    expect(changesBetween(before, { ...before, observedAt: 'later', tier: 'weekly', held: ['card'] })).toEqual([]);
    const after = sampleScore({
      composite: 72,
      revision: null,
      categories: { security: 80, popularity: 61, expert: 5, capability: null },
    });
    expect(changesBetween(before, after)).toEqual([
      { what: 'composite', from: 71.5, to: 72 },
      { what: 'revision', from: 'a'.repeat(40), to: null },
      { what: 'popularity', from: 60, to: 61 },
      { what: 'expert', from: null, to: 5 },
    ]);
  });
});

describe('freshness', () => {
  const NOW = '2026-11-21T12:30:00.000Z';
  const of = (id: string, ...read: string[]) =>
    freshnessOf(
      read.map((time) => sampleScore({ read: { [id]: time } })),
      NOW,
    ).find((row) => row.id === id);

  it('F0-20 F2-22 tells of each feed its cadence, last and next reading, and whether it is within twice its tier', () => {
    expect(of('serving', '2026-11-21T11:00:00.000Z', '2026-11-21T12:00:00.000Z')).toMatchObject({
      tier: 'hourly',
      models: 2,
      oldest: '2026-11-21T11:00:00.000Z',
      newest: '2026-11-21T12:00:00.000Z',
      age: 5_400_000,
      next: '2026-11-21T13:00:00.000Z',
      stale: 0,
      met: true,
    });
    expect(of('serving', '2026-11-21T10:29:59.000Z', NOW)).toMatchObject({ stale: 1, met: false });
    expect(of('use', '2026-11-20T00:00:00.000Z')).toMatchObject({ met: true, next: '2026-11-22T00:00:00.000Z' });
    expect(of('papers', '2026-11-01T00:00:00.000Z')).toMatchObject({ met: false, next: '2026-11-23T00:00:00.000Z' });
  });

  it('lists every feed, and calls one that was never read neither fresh nor stale', () => {
    const rows = freshnessOf([], NOW);
    expect(rows.map(({ id }) => id)).toEqual(FEEDS.map(({ id }) => id));
    for (const row of rows) expect(row).toMatchObject({ models: 0, stale: 0, oldest: null, age: null, met: null });
  });
});

describe('turning points', () => {
  const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const hoursOf = (...composites: [number, ...number[]]) => {
    const [first, ...others] = composites.map((composite, n) => sampleScore({ composite, observedAt: at(n) }));
    if (!first) throw new Error('there is one at least');
    return turningPoints(seriesFrom([first, ...others]).points).map(({ observedAt }) =>
      Number(observedAt.slice(11, 13)),
    );
  };

  it('are those at which something changed, with the first and the last', () => {
    expect(hoursOf(70, 70, 71, 71, 71, 70, 70)).toEqual([0, 2, 5, 6]);
    expect(hoursOf(70, 70, 70)).toEqual([0, 2]);
    expect(hoursOf(70)).toEqual([0]);
  });
});
