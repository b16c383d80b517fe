import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/methodology/categories';
import { PROFILES, type Profile } from '#shared/methodology/profiles';
import { toGrain } from '#shared/score/grain';
import { type Rules, weigh } from '#shared/score/weigh';
import { seeded } from '../seeded.ts';
import { inapplicable, scored, unknown } from './findings.ts';

const DEFAULT = PROFILES[0] as Profile;
const ruled = (weights: Rules['weights'], more: Partial<Rules> = {}): Rules => ({
  weights,
  voluntary: new Set(),
  atMost: new Map(),
  ...more,
});
const even = ruled(new Map(['a', 'b', 'c', 'd'].map((id) => [id, 10])));
const profile = (categories: Partial<Profile['categories']>, factors: Profile['factors'] = {}): Profile => ({
  ...DEFAULT,
  categories: { ...DEFAULT.categories, ...categories },
  factors,
});

describe('weigh', () => {
  it('F1-33 is the weighted mean of categories, each the weighted mean of its factors', () => {
    const found = [scored('a', 'security', 1), scored('b', 'security', 0), scored('c', 'activity', 1)];
    const { uncapped, categories } = weigh(found, profile({ security: 30, activity: 10 }), even);
    expect(uncapped).toBe(toGrain((30 * 50 + 10 * 100) / 40));
    expect(categories.find(({ id }) => id === 'security')?.value).toBe(50);
  });

  it('unknown findings leave the mean and lower the coverage, inapplicable ones leave both', () => {
    const whole = [scored('a', 'security', 0.5), scored('c', 'activity', 0.5)];
    const base = weigh(whole, DEFAULT, even);
    const gap = weigh([...whole, unknown('b', 'security')], DEFAULT, even);
    expect(gap.uncapped).toBe(base.uncapped);
    expect(gap.coverage).toBeLessThan(base.coverage);
    expect(weigh([...whole, inapplicable('b', 'security')], DEFAULT, even).coverage).toBe(1);
  });

  it('an unknown finding that nobody owes leaves the coverage as it was', () => {
    const whole = [scored('a', 'security', 0.5), unknown('d', 'security'), scored('c', 'activity', 0.5)];
    const without = weigh(whole, DEFAULT, even);
    const found = weigh([...whole, unknown('b', 'security')], DEFAULT, { ...even, voluntary: new Set(['b']) });
    expect([found.uncapped, found.coverage]).toEqual([without.uncapped, without.coverage]);
    expect(found.findings.at(-1)?.weight).toBe(0);
    const known = weigh([...whole, scored('b', 'security', 1)], DEFAULT, { ...even, voluntary: new Set(['b']) });
    expect(known.uncapped).toBeGreaterThan(without.uncapped ?? 0);
  });

  it('F0-04 withholds the composite of one category, also when the weights of the others are 0', () => {
    const found = [scored('a', 'security', 1), scored('c', 'activity', 1)];
    expect(weigh(found.slice(0, 1), DEFAULT, even).uncapped).toBeNull();
    expect(weigh(found, profile({ activity: 0 }), even).uncapped).toBeNull();
    expect(weigh([], DEFAULT, even)).toMatchObject({ uncapped: null, coverage: 0 });
  });

  it('a factor of weight 0 changes nothing', () => {
    const found = [scored('a', 'security', 1), scored('c', 'activity', 0.25)];
    const more = [...found, scored('x', 'security', 0), scored('y', 'expert', 0)];
    expect(weigh(more, DEFAULT, even).uncapped).toBe(weigh(found, DEFAULT, even).uncapped);
  });

  it('F0-03 F1-33 random findings and weights stay within 0 to 100 and add up exactly', () => {
    const random = seeded(11);
    for (let round = 0; round < 500; round++) {
      const found = Array.from({ length: 40 }, (_, i) => {
        const { id } = CATEGORIES[Math.floor(random() * CATEGORIES.length)] ?? CATEGORIES[0];
        return random() < 0.3 ? unknown(`f${i}`, id) : scored(`f${i}`, id, random() < 0.3 ? 1 : random());
      });
      const weights = new Map(found.map(({ id }) => [id, random() * 1_000]));
      const { uncapped, findings } = weigh(found, DEFAULT, ruled(weights));
      expect(findings.reduce((total, { contribution }) => total + contribution, 0)).toBe(uncapped);
      expect(uncapped).toBeGreaterThanOrEqual(0);
      expect(uncapped).toBeLessThanOrEqual(100);
    }
  });

  it('a better finding never lowers the composite', () => {
    const of = (score: number) => weigh([scored('a', 'security', score), scored('c', 'activity', 0.3)], DEFAULT, even);
    expect(of(0.4).uncapped).toBeLessThan(of(0.41).uncapped ?? 0);
  });
});
