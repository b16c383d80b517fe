import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/history/entry';
import { modelHistory } from '../../../extension/background/model-history.ts';
import { sampleFailure, sampleScore } from '../../shared/history/sample.ts';

const A = 'acme/anvil';
const TRACKING = { on: true, models: [A], compared: [], limit: 20 };
const NOW = '2026-11-21T18:00:00.000Z';
const at = (hour: number): string => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;
const of = (entries: readonly Entry[], id = A) => modelHistory(id, { entries, gone: 3, notice: null }, TRACKING, NOW);

describe('the history of one model', () => {
  it('is empty for a model that nothing was kept of', () =>
    expect(of([sampleScore({ model: 'b/other', asked: 'b/other' })])).toMatchObject({
      ...{ series: [], scores: 0, failures: 0, events: [], freshness: [], gone: 3, tracking: TRACKING },
    }));

  it('F0-21 has every score of the day with its change within the day', () => {
    const composites = [70, 71, 69.5];
    const { series } = of(composites.map((composite, n) => sampleScore({ composite, observedAt: at(n) })));
    expect(series[0]?.points.map(({ movedToday }) => movedToday)).toEqual([null, 1, -0.5]);
  });

  it('leaves out scores at which nothing changed, and counts them', () => {
    const entries = [70, 70, 70, 72, 72].map((composite, n) => sampleScore({ composite, observedAt: at(n) }));
    const { series, scores } = of(entries);
    expect(series[0]?.points.map(({ observedAt }) => observedAt)).toEqual([at(0), at(3), at(4)]);
    expect(scores).toBe(5);
  });

  it('sends no more points than can be drawn', () => {
    const entries = Array.from({ length: 900 }, (_, n) =>
      sampleScore({ composite: n % 2, observedAt: new Date(Date.parse(at(0)) + n * 60_000).toISOString() }),
    );
    expect(of(entries)).toMatchObject({ scores: 900, series: [{ points: { length: 400 } }] });
  });

  it('finds a model by its name now or then, and keeps ways of weighing apart, the latest first', () => {
    const entries = [
      sampleScore({ repoId: 'r', observedAt: at(0) }),
      sampleScore({ repoId: 'r', observedAt: at(1), model: 'acme/new', asked: A }),
      sampleScore({ repoId: 'r', observedAt: at(2), model: 'acme/new', asked: A, profile: 'coding' }),
      sampleFailure({ observedAt: at(3) }),
    ];
    for (const id of [A, 'acme/new']) {
      const { series, failures } = of(entries, id);
      expect(series.map(({ profile, points }) => [profile, points.length])).toEqual([
        ['coding', 1],
        ['default', 2],
      ]);
      expect(failures).toBe(1);
    }
  });

  it('F2-21 tells events of this model and those of all, none of others', () => {
    const entries = [
      sampleScore({ observedAt: at(0) }),
      sampleScore({ model: 'b/other', asked: 'b/other', composite: 60, observedAt: at(1) }),
      sampleScore({ model: 'b/other', asked: 'b/other', composite: 90, revision: 'c'.repeat(40), observedAt: at(2) }),
      sampleScore({ methodology: '1.2.0', observedAt: at(3) }),
    ];
    expect(of(entries).events.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['overtaken', at(2)],
      ['methodology', at(3)],
    ]);
  });

  it('F0-20 tells of each feed that is asked here whether it is stale', () => {
    const read = { serving: at(1), use: at(1), papers: at(1) };
    const rows = new Map(of([sampleScore({ observedAt: at(1), read })]).freshness.map((row) => [row.id, row]));
    expect(rows.get('serving')).toMatchObject({ met: false, tier: 'hourly', next: at(19) });
    expect(rows.get('use')).toMatchObject({ met: true, tier: 'nightly', newest: at(1) });
    expect(rows.has('papers')).toBe(false);
    expect(rows.get('owner')).toMatchObject({ met: null, newest: null });
  });
});
