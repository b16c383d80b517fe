import { describe, expect, it } from 'vitest';
import type { scan, scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
import { assess } from '#shared/report/assess';
import type { Cache } from '../../extension/cache.ts';
import { createReports } from '../../extension/reports.ts';
import { sheet } from '../sheet.ts';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;
const ID = 'example-lab/plain-model';

const memory = (): Cache & { readonly rows: Map<string, FactSheet> } => {
  const rows = new Map<string, FactSheet>();
  return {
    rows,
    get: async (key) => rows.get(key) ?? null,
    getAll: async (keys) => keys.map((key) => rows.get(key) ?? null),
    keys: async () => [...rows.keys()],
    put: async (entries) => {
      for (const { key, sheet } of entries) rows.set(key, sheet);
      return true;
    },
    clear: async () => rows.clear(),
    stats: async () => ({ entries: rows.size, limit: 1, working: true, notice: null }),
  };
};

/** A scan that notes what it was given, and answers with a sheet of the moment. */
function world(sheetOf: (call: number) => Partial<FactSheet> = () => ({})) {
  const given: Parameters<typeof scan>[1]['given'][] = [];
  let time = NOON;
  const sources = () =>
    Object.fromEntries(
      ['model-info', 'scans', 'discussions', 'owner', 'card'].map((id) => [id, new Date(time).toISOString()]),
    );
  const asked: Parameters<typeof scanList>[0][] = [];
  const cache = memory();
  const reports = createReports({
    cache,
    readings: async () => [],
    library: { prepare: () => undefined, lay: async (sheet) => sheet },
    now: () => time,
    profile: async () => 'default',
    access: async () => ({ hub: { endpoint: 'https://hub.example', fetch } }),
    scan: async (reference, options) => {
      given.push(options.given);
      await Promise.resolve();
      return {
        ...sheet({ id: reference.id }, { plan: options.plan }),
        observedAt: new Date(time).toISOString(),
        sources: sources(),
        ...sheetOf(given.length),
      };
    },
    scanList: async function* (query) {
      asked.push(query);
      yield [sheet({ id: ID }, { plan: 'list' })];
    },
  });
  return { reports, given, asked, cache, wait: (hours: number) => (time += hours * HOUR) };
}

describe('report', () => {
  it('is the engine’s own report, without the list of files', async () => {
    const { reports, cache } = world();
    const report = await reports.report({ id: ID, plan: 'core' });
    const { files: _, ...expected } = assess([...cache.rows.values()][0] as FactSheet);
    expect(report).toEqual(expected);
  });

  it('scans once for all who ask at the same time', async () => {
    const { reports, given } = world();
    await Promise.all([1, 2, 3].map(() => reports.report({ id: ID, plan: 'core' })));
    expect(given).toHaveLength(1);
  });

  it('asks nothing while everything holds', async () => {
    const { reports, given, wait } = world();
    await reports.report({ id: ID, plan: 'core' });
    wait(0.9);
    await reports.report({ id: ID, plan: 'core' });
    expect(given).toHaveLength(1);
  });

  it('asks only for what no longer holds', async () => {
    const { reports, given, wait } = world();
    await reports.report({ id: ID, plan: 'core' });
    wait(2);
    await reports.report({ id: ID, plan: 'core' });
    const names = Object.keys(given[1]?.facts ?? {});
    expect(names).toEqual(expect.arrayContaining(['scans', 'discussions', 'owner', 'card', 'files']));
    expect(names).not.toContain('likes');
    expect(given[1]?.model).toEqual(sheet().model);
  });

  it('refreshes all sources when told to', async () => {
    const { reports, given } = world();
    await reports.report({ id: ID, plan: 'core' });
    await reports.report({ id: ID, plan: 'core', refresh: true });
    expect(given[1]?.facts).toEqual({});
  });

  it('begins the full plan with what the core plan knows', async () => {
    const { reports, given } = world();
    await reports.report({ id: ID, plan: 'core' });
    const report = await reports.report({ id: ID, plan: 'full' });
    expect(report.plan).toBe('full');
    expect(Object.keys(given[1]?.facts ?? {})).toEqual(expect.arrayContaining(['likes', 'scans', 'owner', 'card']));
  });

  it('believes no page about another revision', async () => {
    const { reports, given } = world();
    const page = { fields: { id: ID, createdAt: '2025-01-01T00:00:00.000Z', tags: [], likes: 1 } };
    await reports.report({ id: ID, plan: 'core', page, revision: 'v1' });
    expect(given[0]?.facts).toEqual({});
    await reports.report({ id: ID, plan: 'core', page });
    expect(given[1]?.facts.likes).toEqual({ value: 1 });
  });

  it('remembers a moved model under both of its names', async () => {
    const model = { ...sheet().model, id: 'new/name', renamedFrom: ID };
    const { reports, given } = world(() => ({ model }));
    await reports.report({ id: ID, plan: 'core' });
    await reports.report({ id: 'new/name', plan: 'core' });
    expect(given).toHaveLength(1);
  });

  it('asks again after a failure', async () => {
    let fail = true;
    const { reports } = world(() => {
      if (fail) throw new Error('down');
      return {};
    });
    await expect(reports.report({ id: ID, plan: 'core' })).rejects.toThrow('down');
    fail = false;
    await expect(reports.report({ id: ID, plan: 'core' })).resolves.toMatchObject({ plan: 'core' });
  });
});

describe('list', () => {
  const query = { filters: [], sort: 'trendingScore', limit: 30 } as const;

  it('costs one request for the whole page, as long as the page', async () => {
    const { reports, asked } = world();
    const verdicts = await reports.list(query, [ID, 'acme/unknown']);
    expect(verdicts.map(({ model, plan }) => [model.id, plan])).toEqual([[ID, 'list']]);
    expect(asked).toEqual([{ ...query, pageSize: 30 }]);
  });

  it('is not asked for again, also where it lacks a model', async () => {
    const { reports, asked, wait } = world();
    await reports.list(query, ['acme/unknown']);
    wait(0.5);
    await reports.list(query, ['acme/unknown']);
    expect(asked).toHaveLength(1);
    wait(1);
    await reports.list(query, ['acme/unknown']);
    expect(asked).toHaveLength(2);
  });

  it('shows the full verdict of a model seen before, without a request', async () => {
    const { reports, asked } = world();
    await reports.report({ id: ID, plan: 'core' });
    expect((await reports.list(query, [ID])).map(({ plan }) => plan)).toEqual(['core']);
    expect(asked).toEqual([]);
  });

  it('asks nothing for a list that no request can say', async () => {
    const { reports, asked } = world();
    expect(await reports.list(null, [ID])).toEqual([]);
    expect(asked).toEqual([]);
  });
});
