import type { Score } from './entry.ts';
import { FEEDS } from './feeds.ts';
import { cutOf, isStale, TIERS, type Tier } from './tiers.ts';

/** How fresh one feed of facts is over the models that are tracked. */
export interface Freshness {
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  readonly row: string | null;
  readonly why: string;
  /** Models whose latest score rests on it. */
  readonly models: number;
  /** Models whose reading is older than twice the tier. */
  readonly stale: number;
  /** When the oldest and the newest of the readings were made; null when there is none. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Age of the oldest reading in milliseconds; null when there is none. */
  readonly age: number | null;
  /** When the tier asks next: the end of the period that the moment lies in. */
  readonly next: string;
  /** Whether every reading is within twice its tier; null when nothing was read. */
  readonly met: boolean | null;
}

/** The freshness of every feed at a moment, from the latest score of each model. */
export const freshnessOf = (latest: readonly Score[], moment: string): Freshness[] =>
  FEEDS.map(({ id, title, tier, row, why }) => {
    const read = latest.flatMap((score) => score.read[id] ?? []).toSorted();
    const [oldest = null, newest = null] = [read[0], read.at(-1)];
    const stale = read.filter((at) => isStale(tier, at, moment)).length;
    return {
      id,
      title,
      tier,
      row,
      why,
      models: read.length,
      stale,
      oldest,
      newest,
      age: oldest === null ? null : Date.parse(moment) - Date.parse(oldest),
      next: new Date(Date.parse(cutOf(tier, moment)) + TIERS[tier].period).toISOString(),
      met: read.length === 0 ? null : stale === 0,
    };
  });
