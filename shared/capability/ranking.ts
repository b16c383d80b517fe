import type { Benchmark, Role } from './benchmark.ts';
import { benchmarksOf, type Category } from './categories.ts';
import { exclusionOf } from './exclusions.ts';
import type { Holding, Holdings } from './holdings.ts';
import type { Model } from './model.ts';
import { between, type Standing } from './ties.ts';

/** One model in a list. Its rank is shared with those that every deciding benchmark finds equal. */
export interface Ranked {
  readonly rank: number;
  readonly model: Model;
  /** What the rank rests on: models with the primary benchmark stand above all others. */
  readonly basis: Role;
  readonly benchmark: Benchmark;
  readonly holding: Holding;
  /** The ranks it may really have, where intervals overlap; null where the figure has no interval. */
  readonly between: Standing | null;
}

/** A model that stands in no list, and why. */
export interface Unranked {
  readonly model: Model;
  readonly why: string;
}

export interface Ranking {
  readonly category: Category;
  readonly rows: readonly Ranked[];
  readonly unranked: readonly Unranked[];
}

interface Entry {
  readonly model: Model;
  readonly scores: readonly (number | undefined)[];
  readonly deciding: number;
}

/**
 * Ranks by the primary benchmark; then tiebreakers in their order, then the list's other benchmarks, where a model with
 * a figure stands above one without. Easy, saturated benchmarks decide nothing. Who made a model is never looked at.
 */
export function rank(category: Category, models: readonly Model[], holdings: Holdings): Ranking {
  const deciding = benchmarksOf(category.id).filter(({ tier }) => tier < 3);
  const all = benchmarksOf(category.id);
  const entries: Entry[] = [];
  const unranked: Unranked[] = [];
  for (const model of models) {
    const held = holdings.get(model.key);
    if (!held || !all.some(({ id }) => held.has(id))) continue;
    const scores = deciding.map(({ id }) => held.get(id)?.score);
    const why = exclusionOf(model, category) ?? onlyEasy(scores);
    if (why === null) entries.push({ model, scores, deciding: scores.findIndex((score) => score !== undefined) });
    else unranked.push({ model, why });
  }
  entries.sort((a, b) => compareScores(a, b) || compareNames(a.model, b.model));
  return { category, rows: withRanks(entries, deciding, holdings, category), unranked };
}

const onlyEasy = (scores: Entry['scores']): string | null =>
  scores.every((score) => score === undefined) ? 'it has figures of easy, saturated benchmarks only' : null;

function compareScores(a: Entry, b: Entry): number {
  for (let at = 0; at < a.scores.length; at += 1) {
    const [mine, theirs] = [a.scores[at] ?? -1, b.scores[at] ?? -1];
    if (mine !== theirs) return theirs - mine;
  }
  return 0;
}

const compareNames = (a: Model, b: Model): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1;

function withRanks(
  entries: readonly Entry[],
  deciding: readonly Benchmark[],
  holdings: Holdings,
  { id }: Category,
): Ranked[] {
  const rows: Omit<Ranked, 'between'>[] = [];
  let previous: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    const benchmark = deciding[entry.deciding];
    const holding = benchmark && holdings.get(entry.model.key)?.get(benchmark.id);
    if (!benchmark || !holding) continue;
    const equal = previous !== undefined && compareScores(previous, entry) === 0;
    const place = equal ? (rows.at(-1)?.rank ?? index + 1) : index + 1;
    rows.push({ rank: place, model: entry.model, basis: benchmark.lists[id] ?? 'supplementary', benchmark, holding });
    previous = entry;
  }
  return between(rows);
}
