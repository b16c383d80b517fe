import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import type { FactTypes } from '#shared/facts/facts';
import { FACT_NAMES } from '#shared/facts/plans';
import { CATEGORIES } from '#shared/methodology/categories';
import { assess } from '#shared/report/assess';
import { reportSchema } from '#shared/report/report';
import { askWithout } from './shared/factors/ask.ts';
import { EXTREMES } from './shared/factors/extremes.ts';
import { seeded } from './shared/seeded.ts';
import { GOOD, sheet } from './sheet.ts';

const ROOT = resolve(import.meta.dirname, '..');

function filesOf(folder: string, ending: string): string[] {
  const found = CATEGORIES.map(({ id }) => id).filter((id) => existsSync(resolve(ROOT, folder, id)));
  return found
    .flatMap((id) => readdirSync(resolve(ROOT, folder, id)).map((name) => `${id}/${name}`))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

const SENTENCES = /^[A-Z`].*\.$/;

describe('every factor', () => {
  const listed = FACTORS.map(({ category, id }) => `${category}/${id}`).sort();

  it('is listed once, in a file of its name in the folder of its category', () => {
    expect(listed).toEqual(filesOf('shared/factors', '.ts'));
    expect(new Set(FACTORS.map(({ id }) => id)).size).toBe(FACTORS.length);
  });

  it('has a test of its own', () => {
    expect(filesOf('test/shared/factors', '.test.ts')).toEqual(listed);
  });

  it.each(FACTORS)('$id says what, why and how in whole sentences', ({ title, docs, since, weight, needs }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const text of [docs.why, docs.how, docs.fix ?? 'Nothing.']) expect(text).toMatch(SENTENCES);
    expect(since).toMatch(/^(\d+\.\d+\.\d+|experimental)$/);
    expect(weight > 0).toBe(since !== 'experimental');
    expect(needs.length).toBeGreaterThan(0);
    expect(FACT_NAMES).toEqual(expect.arrayContaining([...needs]));
  });

  it.each(FACTORS)('F0-05 $id declares its kind of evidence', ({ evidence }) => {
    expect(['benchmark', 'adoption', 'maintenance', 'documentation', 'inspection', 'expert']).toContain(evidence);
  });

  it.each(FACTORS)('$id is unknown and adds nothing when a fact it needs is missing', (factor) => {
    expect(askWithout(factor)).toMatchObject({ status: 'unknown', score: null, fix: null, ceiling: null });
    for (const fact of factor.needs) {
      const found = assess(sheet({}, { plan: 'full', without: [fact] })).findings.find(({ id }) => id === factor.id);
      expect(found).toMatchObject({ status: 'unknown', contribution: 0 });
      expect(found?.summary).toBe(`Not known: ${fact} was not asked for`);
    }
  });
});

/** Facts of which each is an extreme or, as often, the plain model's. */
function mixed(random: () => number): Partial<FactTypes> {
  const drawn = Object.entries(EXTREMES).flatMap(([name, values]) => {
    const value: unknown = values[Math.floor(random() * values.length)];
    return random() < 0.5 ? [] : [[name, value] as const];
  });
  return Object.fromEntries(drawn);
}

describe('over hostile and extreme facts', () => {
  const alone = Object.entries(EXTREMES).flatMap(([name, values]) =>
    values.map((value: unknown, index) => ({ name: `${name} ${index}`, facts: { [name]: value } })),
  );

  function holds(facts: Partial<FactTypes>): void {
    const report = assess(sheet(facts, { plan: 'full' }));
    expect(() => reportSchema.parse(report)).not.toThrow();
    for (const { id, summary, evidence } of report.findings) {
      expect(summary, id).not.toMatch(/factor failed|undefined|NaN|\[object/);
      expect(summary, id).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      for (const { label, value, url } of evidence) {
        expect(label + value, id).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(url ?? 'https://', id).toMatch(/^https:\/\//);
      }
    }
  }

  it.each(alone)('no factor fails or leaves 0 to 1: $name', ({ facts }) => holds(facts));

  it('nor over 20 mixtures of them', { timeout: 60_000 }, () => {
    const random = seeded(1);
    for (let round = 0; round < 20; round++) holds(mixed(random));
  });

  it('a factor changes nothing of what it is given, and says the same again', { timeout: 60_000 }, () => {
    const random = seeded(2);
    for (let round = 0; round < 4; round++) {
      const facts = sheet(mixed(random), { plan: 'full' });
      const before = structuredClone(facts);
      const report = JSON.stringify(assess(facts));
      expect(facts).toEqual(before);
      expect(JSON.stringify(assess(facts))).toBe(report);
    }
  });
});

describe('the documents’ rules across factors', () => {
  const popularity = (facts: Partial<FactTypes>): number =>
    assess(sheet(facts, { plan: 'full' })).categories.find(({ id }) => id === 'popularity')?.value ?? Number.NaN;

  const engagement = (of: (name: string) => number): Partial<FactTypes> => ({
    downloads: of('downloads'),
    downloadsAllTime: of('downloadsAllTime'),
    likes: of('likes'),
    spacesTotal: of('spacesTotal'),
    descendants: { adapter: 0, finetune: of('finetune'), merge: 0, quantized: of('quantized') },
    spaces: { ids: Array.from({ length: of('spaces') % 101 }, (_, i) => `lab/demo-${i}`), atLeast: false },
    papers: [{ id: '2501.01234', title: 'A paper', upvotes: of('upvotes') }],
  });

  it.each<[string, Partial<FactTypes>]>([
    ['downloads of 30 days', { downloads: 9_000_000 }],
    ['downloads since the start', { downloadsAllTime: 90_000_000 }],
    ['likes', { likes: 4_000 }],
    ['Spaces', { spaces: { ids: Array.from({ length: 80 }, (_, n) => `lab/demo-${n}`), atLeast: false } }],
    ['models built on it', { descendants: { adapter: 40, finetune: 90, merge: 9, quantized: 200 } }],
    ['stars of its code repository', { repository: { ...(GOOD.repository ?? never()), stars: 60_000 } }],
  ])('F0-13 adoption is %s: more of it raises the popularity', (_, more) => {
    expect(popularity(more)).toBeGreaterThan(popularity({}));
  });

  it('F1-09 fewer engagements never raise popularity, whichever and from wherever', () => {
    const random = seeded(3);
    for (let round = 0; round < 300; round++) {
      const counts = new Map<string, number>();
      const high = engagement((name) => {
        const n = Math.floor(10 ** (random() * (name === 'spaces' ? 2 : 9)));
        counts.set(name, n);
        return n;
      });
      const share = random();
      const touched = random() < 0.5 ? null : [...counts.keys()][Math.floor(random() * counts.size)];
      const fewer = (name: string): number => {
        const n = counts.get(name) ?? 0;
        return touched === null || touched === name ? Math.floor(n * share) : n;
      };
      expect(popularity(engagement(fewer))).toBeLessThanOrEqual(popularity(high));
    }
  });

  it('F1-16 gated feeds two factors with opposite signs', () => {
    const of = (gated: false | 'auto' | 'manual') => {
      const { findings } = assess(sheet({ access: { gated, private: false, disabled: false } }));
      const points = (id: string) => findings.find((finding) => finding.id === id)?.contribution ?? Number.NaN;
      return { access: points('access'), gate: points('gated-release') };
    };
    expect(of('manual').access).toBeLessThan(of('auto').access);
    expect(of('auto').access).toBeLessThan(of(false).access);
    expect(of(false).gate).toBe(0);
    expect(of('auto').gate).toBeGreaterThan(0);
    expect(of('manual').gate).toBeGreaterThan(0);
  });
});

function never(): never {
  throw new Error('the plain model has a repository');
}
