import { describe, expect, it } from 'vitest';
import { sha256 } from '#scanner/digest';
import { FACTORS } from '#shared/factors/index';
import { isoWeek } from '#shared/history/tiers';
import { CATEGORIES } from '#shared/methodology/categories';
import { CEILINGS } from '#shared/methodology/ceilings';
import { CHANGELOG } from '#shared/methodology/changelog';
import { PROFILES } from '#shared/methodology/profiles';
import { nextReview, WEIGHT_REVIEWS } from '#shared/methodology/reviews';
import { canonicalJson } from '#shared/text/canonical-json';

/** Every number that weighs, as one text. */
const weights = (): string =>
  canonicalJson({
    categories: CATEGORIES.map(({ id, weight }) => [id, weight]),
    factors: FACTORS.filter(({ since }) => since !== 'experimental').map(({ category, id, weight }) => [
      category,
      id,
      weight,
    ]),
    ceilings: CEILINGS.map(({ id, composite, security }) => [id, composite, security]),
    profiles: PROFILES.map(({ id, categories, factors }) => [id, categories, factors]),
  });

describe('the log of weight reviews', () => {
  it('F0-25 has an entry for the weights in force: review a change, then write down week, reason and fingerprint', async () => {
    const fingerprint = (await sha256(weights())).slice(0, 16);
    expect(
      WEIGHT_REVIEWS[0].weights,
      `the weights changed: put a review with weights '${fingerprint}' first in shared/methodology/reviews.ts`,
    ).toBe(fingerprint);
  });

  it('F0-25 has an entry for every version of the methodology, and none for another', () => {
    const reviewed = new Set(WEIGHT_REVIEWS.map(({ methodology }) => methodology));
    expect([...reviewed]).toEqual(CHANGELOG.map(({ version }) => version));
  });

  it('F0-25 dates each entry by day and ISO week, newest first, with what was looked at and why', () => {
    for (const { week, date, looked, reason, weights: fingerprint } of WEIGHT_REVIEWS) {
      expect(week).toBe(isoWeek(date));
      expect(looked.length).toBeGreaterThan(40);
      expect(reason.length).toBeGreaterThan(40);
      expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    }
    const dates = WEIGHT_REVIEWS.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('says that weights changed only where their fingerprint did', () => {
    for (const [index, { decision, weights: now }] of WEIGHT_REVIEWS.entries()) {
      const before = WEIGHT_REVIEWS[index + 1];
      expect(decision).toBe(before === undefined ? 'set' : before.weights === now ? 'kept' : 'changed');
    }
  });

  it.each([
    ['2026-11-21', '2026-11-23'],
    ['2026-11-22', '2026-11-23'],
    ['2026-11-23', '2026-11-30'],
    ['2026-12-28', '2027-01-04'],
  ])('F0-25 after %s the next is due on Monday %s', (date, monday) => {
    expect(nextReview({ date })).toBe(monday);
    expect(new Date(monday).getUTCDay()).toBe(1);
  });
});
