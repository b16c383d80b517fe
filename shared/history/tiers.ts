const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How often a group of facts is asked for. Periods are in milliseconds; the grid begins at a moment in UTC. */
export const TIERS = {
  hourly: { period: HOUR, row: 'F0-20', begins: 'at the full hour, UTC' },
  nightly: { period: DAY, row: 'F0-23', begins: 'at 00:00 UTC' },
  weekly: { period: 7 * DAY, row: 'F0-24', begins: 'on Monday at 00:00 UTC' },
} as const;

export type Tier = keyof typeof TIERS;

/** The tiers, the quickest first. */
export const TIER_NAMES = ['hourly', 'nightly', 'weekly'] as const satisfies readonly Tier[];

/** How many periods a reading may be old before it counts as stale. */
export const STALE_AFTER = 2;

// The epoch began on a Thursday: the first Monday came four days later.
const FIRST: { readonly [Name in Tier]: number } = { hourly: 0, nightly: 0, weekly: 4 * DAY };

/** The cut of a tier that a moment belongs to: the last full hour, midnight or Monday, in UTC (ISO 8601). */
export function cutOf(tier: Tier, moment: string): string {
  const [{ period }, first] = [TIERS[tier], FIRST[tier]];
  const passed = Date.parse(moment) - first;
  return new Date(first + Math.floor(passed / period) * period).toISOString();
}

/** Whether a reading is older than its tier allows at a moment. One from the future is a clock's error, and stale. */
export function isStale(tier: Tier, readAt: string, moment: string): boolean {
  const age = Date.parse(moment) - Date.parse(readAt);
  return !(age >= 0 && age <= STALE_AFTER * TIERS[tier].period);
}

/** The ISO week of a date: `2026-W47`. */
export function isoWeek(date: string): string {
  const monday = Date.parse(cutOf('weekly', date));
  // A week belongs to the year of its Thursday.
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  const first = Date.parse(cutOf('weekly', `${year}-01-04T00:00:00.000Z`));
  return `${year}-W${String(1 + Math.round((monday - first) / (7 * DAY))).padStart(2, '0')}`;
}
