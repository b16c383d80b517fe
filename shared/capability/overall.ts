import type { Benchmark } from './benchmark.ts';
import { benchmarksOfOverall } from './categories.ts';
import { exclusionOf } from './exclusions.ts';
import { grouped } from './grouped.ts';
import type { Holding, Holdings } from './holdings.ts';
import type { Model } from './model.ts';

/** The weight of each tier in the Overall list. */
export const TIER_WEIGHT = { 1: 3, 2: 2, 3: 1 } as const;

/** Benchmarks a model needs for the Overall list. */
export const LEAST = 3;

/**
 * Ours: one of them must be hard. By the count alone, three easy exams of years ago would stand above everything, which
 * the rule against easy benchmarks forbids.
 */
const hasHard = (parts: OverallRow['parts']): boolean => parts.some(({ benchmark }) => benchmark.tier === 1);

/** One model in the Overall list. Its mean is over its own benchmarks, so the list compares unlike evidence. */
export interface OverallRow {
  readonly rank: number;
  readonly model: Model;
  readonly score: number;
  readonly parts: readonly { readonly benchmark: Benchmark; readonly holding: Holding }[];
}

/** The mean of all available results weighted 3, 2, 1 by tier, for models with three benchmarks or more, a hard one among them. */
export function overall(models: readonly Model[], holdings: Holdings): OverallRow[] {
  const families = newestOfEach(benchmarksOfOverall());
  const rows = models.flatMap((model): Omit<OverallRow, 'rank'>[] => {
    const held = holdings.get(model.key);
    if (!held || exclusionOf(model, { chat: true }) !== null) return [];
    const parts = families.flatMap((versions) => firstHeld(versions, held));
    return parts.length < LEAST || !hasHard(parts) ? [] : [{ model, score: meanOf(parts), parts }];
  });
  rows.sort((a, b) => b.score - a.score || (a.model.name < b.model.name ? -1 : 1));
  let rank = 0;
  return rows.map((row, index) => {
    if (row.score !== rows[index - 1]?.score) rank = index + 1;
    return { ...row, rank };
  });
}

// The years of an exam and the versions of a board are one benchmark here: the newest that the model has.
const newestOfEach = (benchmarks: readonly Benchmark[]): Benchmark[][] => [
  ...grouped(benchmarks, ({ title }) => title).values(),
];

function firstHeld(versions: readonly Benchmark[], held: ReadonlyMap<string, Holding>): OverallRow['parts'][number][] {
  const benchmark = versions.find(({ id }) => held.has(id));
  const holding = benchmark && held.get(benchmark.id);
  return benchmark && holding ? [{ benchmark, holding }] : [];
}

function meanOf(parts: OverallRow['parts']): number {
  let [sum, weights] = [0, 0];
  for (const { benchmark, holding } of parts) {
    const weight = TIER_WEIGHT[benchmark.tier];
    sum += weight * holding.score;
    weights += weight;
  }
  return sum / weights;
}
