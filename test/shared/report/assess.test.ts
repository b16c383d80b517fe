import { describe, expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import type { Inspection } from '#shared/facts/inspection';
import { FACT_NAMES } from '#shared/facts/plans';
import { PROFILES, type Profile, withUserWeights } from '#shared/methodology/profiles';
import { assess, reweigh } from '#shared/report/assess';
import { reportSchema } from '#shared/report/report';
import { inspected, READINGS } from '../../inspected.ts';
import { GOOD, sheet } from '../../sheet.ts';

const DEFAULT = PROFILES[0] as Profile;
const unsafe = GOOD.scans.map((scan) => ({ ...scan, status: 'unsafe' as const }));

describe('assess', () => {
  it('makes a Report that its own schema accepts', () => {
    expect(() => reportSchema.parse(assess(sheet()))).not.toThrow();
    expect(() => reportSchema.parse(assess(sheet({}, { plan: 'full' })))).not.toThrow();
    expect(() => reportSchema.parse(assess(sheet({}, { without: FACT_NAMES })))).not.toThrow();
  });

  it('F1-33 contributions sum to the uncapped composite exactly, in either order', () => {
    for (const plan of ['list', 'core', 'full'] as const) {
      const report = assess(sheet({}, { plan }));
      const contributions = report.findings.map(({ contribution }) => contribution);
      expect(contributions.reduce((a, b) => a + b, 0)).toBe(report.composite.uncapped);
      expect([...contributions].reverse().reduce((a, b) => a + b, 0)).toBe(report.composite.uncapped);
    }
  });

  it('F1-33 the composite is the weighted mean of the categories', () => {
    const { categories, composite } = assess(sheet());
    const known = categories.filter(({ value }) => value !== null);
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    const mean = known.reduce((sum, { weight, value }) => sum + (weight / total) * (value ?? 0), 0);
    expect(composite.uncapped).toBeCloseTo(mean, 2);
  });

  it('F0-03 the composite lies between 0 and 100 for the best and the worst facts', () => {
    const worst = assess(sheet({ downloads: 0, downloadsAllTime: 0, likes: 0, scans: unsafe }));
    for (const report of [assess(sheet()), worst]) {
      expect(report.composite.value).toBeGreaterThanOrEqual(0);
      expect(report.composite.value).toBeLessThanOrEqual(100);
    }
  });

  it('F1-01 shows the four sub-scores together, and F1-02 a composite with a security score of its own', () => {
    const report = assess(sheet());
    const value = (id: string) => report.categories.find((category) => category.id === id)?.value;
    for (const id of ['popularity', 'activity', 'operational', 'security']) expect(value(id)).toBeGreaterThan(0);
    expect(report.security.value).toBe(value('security'));
    expect(report.composite.value).not.toBeNull();
  });

  it('has no capability or expert score yet: absent, not zero', () => {
    const report = assess(sheet());
    for (const id of ['capability', 'expert'])
      expect(report.categories.find((category) => category.id === id)).toMatchObject({ value: null, coverage: 0 });
  });

  it('F0-04 withholds the composite when only one category is known', () => {
    const report = assess(
      sheet({}, { without: FACT_NAMES.filter((name) => name !== 'downloads' && name !== 'likes') }),
    );
    expect(report.composite).toEqual({ value: null, uncapped: null });
    expect(report.categories.find(({ id }) => id === 'popularity')?.value).toBeGreaterThan(0);
  });

  it('an unknown fact leaves the mean, stays listed with 0, and lowers the coverage', () => {
    const whole = assess(sheet());
    const part = assess(sheet({}, { without: ['owner'] }));
    const provider = part.findings.find(({ id }) => id === 'provider');
    expect(provider).toMatchObject({ status: 'unknown', score: null, contribution: 0 });
    expect(part.findings).toHaveLength(whole.findings.length);
    expect(part.coverage).toBeLessThan(whole.coverage);
  });

  it('F1-34 a dangerous file caps composite and security, and the caps are lines of their own', () => {
    const report = assess(sheet({ scans: unsafe }));
    expect(report.security.verdict).toBe('dangerous');
    expect(report.composite.value).toBe(20);
    expect(report.composite.uncapped).toBeGreaterThan(20);
    expect(report.ceilings.map(({ id, on, limit }) => [id, on, limit])).toEqual([
      ['dangerous-file', 'composite', 20],
      ['dangerous-file', 'security', 10],
    ]);
  });

  it('a file nobody scanned is not-scanned, and the verdict over all is never green then', () => {
    const none = assess(sheet({ scans: [] }));
    expect(new Set(none.files.map(({ verdict }) => verdict))).toEqual(new Set(['not-scanned']));
    expect(none.security.verdict).toBe('not-scanned');
    const weightless = assess(sheet({ scans: GOOD.scans.slice(0, 2) }));
    expect(weightless.security.verdict).toBe('incomplete');
    expect(weightless.findings.find(({ id }) => id === 'hub-scans')?.status).toBe('unknown');
    const textless = assess(sheet({ scans: GOOD.scans.slice(2) }));
    expect(textless.security.verdict).toBe('incomplete');
    expect(textless.findings.find(({ id }) => id === 'hub-scans')?.status).toBe('scored');
    const risky = assess(sheet({ files: [...GOOD.files, { path: 'run.py', size: 1, sha256: null }] }));
    expect(risky.findings.find(({ id }) => id === 'hub-scans')?.status).toBe('unknown');
  });

  it('factors of the full plan stay out of the core score', () => {
    const core = assess(sheet());
    expect(core.findings.some(({ id }) => id === 'repository-stars')).toBe(false);
    const full = assess(sheet({}, { plan: 'full' }));
    expect(full.findings).toHaveLength(FACTORS.length);
  });

  it('same facts, same bytes', () => {
    expect(JSON.stringify(assess(sheet()))).toBe(JSON.stringify(assess(structuredClone(sheet()))));
  });

  it('the time of day changes nothing but the stamp', () => {
    const morning = { ...sheet(), observedAt: '2026-11-21T00:00:01.000Z' };
    const evening = { ...sheet(), observedAt: '2026-11-21T23:59:59.000Z' };
    expect({ ...assess(morning), observedAt: '' }).toEqual({ ...assess(evening), observedAt: '' });
  });

  it('F1-35 says in one sentence what lifts the score and what holds it down', () => {
    const report = assess(sheet({ metadata: { ...GOOD.metadata, licence: { ids: [], name: null, link: null } } }));
    expect(report.verdict).toMatch(/^For it: .+\. Against it: .*licence.*\.$/);
  });

  it('F1-25 lists what is missing with how to mend it, and F1-31 the merits too', () => {
    const { findings } = assess(sheet({ card: { exists: false, text: '', truncated: false } }));
    expect(findings.find(({ id }) => id === 'documentation')).toMatchObject({
      score: 0,
      fix: expect.stringMatching(/Write/),
    });
    expect(findings.find(({ id }) => id === 'safetensors')).toMatchObject({ score: 1, fix: null });
  });

  it('F0-26 F1-37 stamps the version of the methodology', () => {
    expect(assess(sheet()).methodology).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('reweigh', () => {
  it('F0-07 names the profile, and equals a fresh assessment to the last digit', () => {
    const custom = withUserWeights(DEFAULT, { name: 'mine', categories: { popularity: 60 }, factors: { likes: 1 } });
    expect(assess(sheet()).profile).toBe('default');
    for (const facts of [sheet(), sheet({ scans: unsafe }), sheet({}, { without: ['card', 'owner'] })])
      expect(JSON.stringify(reweigh(assess(facts), custom))).toBe(JSON.stringify(assess(facts, custom)));
  });

  it('F0-06 the scale of user weights is no matter, only their proportions', () => {
    const scaled = withUserWeights(DEFAULT, {
      name: 'mine',
      categories: Object.fromEntries(Object.entries(DEFAULT.categories).map(([id, weight]) => [id, weight * 7])),
      factors: {},
    });
    expect(assess(sheet(), scaled).composite.uncapped).toBeCloseTo(assess(sheet()).composite.uncapped ?? 0, 2);
  });
});

describe('a Report that rests on contents', () => {
  // A reading that reaches no end has the format that it began as.
  const named = (read: Inspection): Inspection =>
    read.verdict === 'incomplete' ? { ...read, format: 'safetensors' } : read;
  const read = (kind: keyof typeof READINGS) =>
    assess(sheet({ inspections: inspected({ 'model.safetensors': named(READINGS[kind]) }) }));
  const file = (report: ReturnType<typeof read>) => report.files.find(({ path }) => path === 'model.safetensors');

  it('says so: on how many files, how many of them were known by their hash, and since when', () => {
    const report = reportSchema.parse(read('safetensors'));
    expect(report.inspections).toEqual({ files: 1, fromCache: 1, observedAt: '2026-11-20T00:00:00.000Z' });
    expect(file(report)).toMatchObject({ verdict: 'no-issues-found', inspected: 'no-issues-found' });
    expect(assess(sheet())).not.toHaveProperty('inspections');
    expect(file(assess(sheet()))).not.toHaveProperty('inspected');
  });

  it('without readings every score is what it was, with them unknown ones too', () => {
    const before = assess(sheet());
    expect(before.findings.find(({ id }) => id === 'file-contents')).toMatchObject({ status: 'unknown', weight: 0 });
    const numbers = ({ composite, security, coverage, confidence }: typeof before) => ({
      composite,
      security: security.value,
      coverage,
      confidence,
    });
    expect(numbers(read('incomplete'))).toEqual(numbers(before));
    expect(read('incomplete').security.verdict).toBe('incomplete');
  });

  it('F1-34 a finding of our own bounds the score, on a line of its own, whatever the Hub says', () => {
    for (const kind of ['calls', 'imports'] as const) {
      const report = read(kind);
      expect(report.composite.value).toBeLessThanOrEqual(20);
      expect(report.security).toMatchObject({ verdict: 'dangerous', value: 10 });
      expect(report.ceilings.map(({ id, on }) => `${id} ${on}`)).toEqual([
        'dangerous-file composite',
        'dangerous-file security',
      ]);
    }
  });

  it('F1-31 F1-32 what was read raises or lowers security, in the order of what would happen', () => {
    const values = (['safetensors', 'vetted', 'unfamiliar', 'imports', 'calls'] as const).map(
      (kind) => read(kind).security.uncapped ?? Number.NaN,
    );
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThanOrEqual(assess(sheet()).security.uncapped ?? 0);
  });
});
