import { expect, it } from 'vitest';
import expertReviews from '#shared/factors/expert/expert-reviews';
import type { ExpertReview } from '#shared/facts/imported';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask, daysAgo, rises, scores } from '../ask.ts';

const KEY = `${'A'.repeat(43)}=`;
const review = (changes: Partial<ExpertReview> = {}): ExpertReview => ({
  author: 'Ada Example',
  role: 'domain-expert',
  affiliation: 'Example Hospital',
  date: daysAgo(10).slice(0, 10),
  revision: 'c'.repeat(40),
  current: true,
  rubric: { name: 'Clinical notes', version: '2', score: 0.8 },
  rating: 'recommended',
  summary: 'Good for drafts.',
  key: KEY,
  ...changes,
});
const aged = (days: number, changes: Partial<ExpertReview> = {}) =>
  review({ date: daysAgo(days).slice(0, 10), ...changes });
const scoreOf = (...reviews: ExpertReview[]): number => ask(expertReviews, { reviews }).score ?? Number.NaN;

it('F0-14 is worth half its verdict and half its rubric, beside one undecided voice', () => {
  expect(scoreOf(review())).toBeCloseTo((0.9 + 0.5) / 2, 2);
  expect(scoreOf(review({ rating: 'with-reservations' }))).toBeCloseTo((0.65 + 0.5) / 2, 2);
  expect(scoreOf(review({ rating: 'not-recommended', rubric: { name: 'x', version: '1', score: 0 } }))).toBeCloseTo(
    0.25,
    2,
  );
  expect(scoreOf(review(), review({ key: 'B' }), review({ key: 'C' }))).toBeCloseTo((3 * 0.9 + 0.5) / 4, 2);
});

it('F0-14 shows author, date, verdict, rubric, revision and key', () => {
  const found = ask(expertReviews, { reviews: [review()] });
  expect(found.summary).toBe('1 review (Ada Example: recommended)');
  expect(found.evidence).toEqual([
    {
      label: 'Ada Example (domain-expert, Example Hospital)',
      value: `2026-11-11: recommended; rubric Clinical notes 2 80 of 100; of this revision (ccccccc); counts 100 %; key ${KEY}. Good for drafts.`,
    },
  ]);
});

it('F0-14 counts the newest review of each key, and of one day the more severe', () => {
  const old = review({ date: '2026-01-01', rating: 'recommended' });
  const now = review({ date: '2026-11-01', rating: 'not-recommended', author: 'Another name' });
  expect(scoreOf(old, now)).toBe(scoreOf(now));
  expect(scoreOf(now, old)).toBe(scoreOf(now));
  const severe = { ...now, date: old.date };
  expect(scoreOf(old, severe)).toBe(scoreOf(severe));
  expect(scoreOf(severe, old)).toBe(scoreOf(severe));
});

it('F0-14 tells a review of another revision, and counts it half', () => {
  const other = review({ current: false, revision: 'd'.repeat(40) });
  expect(scoreOf(other)).toBeCloseTo((0.5 * 0.9 + 0.5) / 1.5, 2);
  const found = ask(expertReviews, { reviews: [other] });
  expect(found.summary).toBe('1 review (Ada Example: recommended; all of another revision)');
  expect(found.evidence[0]?.value).toContain('of another revision (ddddddd); counts 50 %');
});

it('F0-14 ages: in full for half a year, then less, and gone after two', () => {
  const fading = scores(expertReviews, (days) => ({ reviews: [aged(days)] }), [730, 600, 365, 180, 0].slice(1));
  expect(rises(fading)).toBe(true);
  expect(scoreOf(aged(180))).toBe(scoreOf(aged(0)));
  expect(ask(expertReviews, { reviews: [aged(730)] })).toMatchObject({
    status: 'unknown',
    summary: 'Not known: its reviews are older than 730 days',
  });
  expect(ask(expertReviews, { reviews: [review({ date: 'once' })] }).status).toBe('unknown');
});

it('F0-14 absent reviews lower the coverage and never the score', () => {
  const facts = [sheet(), sheet({ reviews: [] }), sheet({ reviews: [aged(800)] })].map((one) => assess(one));
  expect(new Set(facts.map(({ composite }) => composite.value)).size).toBe(1);
  const told = assess(sheet({ reviews: [review()] }));
  for (const { coverage, categories } of facts) {
    expect(coverage).toBeLessThan(told.coverage);
    expect(categories.find(({ id }) => id === 'expert')?.value).toBeNull();
  }
  expect(facts[1]?.findings.find(({ id }) => id === 'expert-reviews')?.summary).toBe(
    'Not known: none of the imported reviews is of this model',
  );
  expect(told.categories.find(({ id }) => id === 'expert')?.value).toBeCloseTo(70, 0);
});
