import type { Benchmark } from './benchmark.ts';
import { grouped } from './grouped.ts';
import type { Holding } from './holdings.ts';

/** The best and the worst rank that a figure allows, given its interval and those of others. */
export interface Standing {
  readonly from: number;
  readonly to: number;
}

interface Row {
  readonly rank: number;
  readonly benchmark: Benchmark;
  readonly holding: Holding;
}

/**
 * Adds to each row the ranks it may have: models whose whole interval lies above it come before, those below come
 * after, and the rest may be either. Rows are compared within one benchmark, since only there intervals mean the same.
 */
export function between<R extends Row>(rows: readonly R[]): (R & { readonly between: Standing | null })[] {
  const groups = grouped(rows, ({ benchmark }) => benchmark.id);
  const standings = new Map<Row, Standing | null>();
  for (const group of groups.values()) {
    const first = group[0]?.rank ?? 1;
    const lows = ends(group, 0);
    const highs = ends(group, 1);
    for (const row of group) standings.set(row, standingOf(row, first, lows, highs));
  }
  return rows.map((row) => ({ ...row, between: standings.get(row) ?? null }));
}

const ends = (group: readonly Row[], end: 0 | 1): number[] =>
  group.map(({ holding }) => holding.interval?.[end] ?? holding.score).sort((a, b) => a - b);

function standingOf(
  { holding }: Row,
  first: number,
  lows: readonly number[],
  highs: readonly number[],
): Standing | null {
  if (holding.interval === null) return null;
  const [low, high] = holding.interval;
  const above = lows.length - firstOver(lows, high);
  const below = firstAt(highs, low);
  return { from: first + above, to: first + lows.length - below - 1 };
}

/** Place of the first number greater than `limit` in a sorted list. */
const firstOver = (sorted: readonly number[], limit: number): number => search(sorted, (value) => value > limit);

/** Place of the first number not less than `limit`. */
const firstAt = (sorted: readonly number[], limit: number): number => search(sorted, (value) => value >= limit);

function search(sorted: readonly number[], passes: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
