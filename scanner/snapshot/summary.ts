import type { CategoryId } from '#shared/capability/benchmark';
import { CATEGORIES } from '#shared/capability/categories';
import { overall } from '#shared/capability/overall';
import { rank } from '#shared/capability/ranking';
import type { Shelf } from '#shared/snapshot/lookup';
import type { SourceNote } from '#shared/snapshot/snapshot';

/** What a snapshot holds, in numbers. */
export interface Summary {
  readonly date: string;
  readonly seal: string;
  readonly signed: boolean;
  /** Distinct models, efforts folded, that stand in at least one list. */
  readonly rankedModels: number;
  /** Benchmarks with at least one figure. */
  readonly benchmarks: number;
  /** Repositories that a source named itself. */
  readonly exactIds: number;
  readonly models: number;
  readonly observations: number;
  readonly prices: number;
  readonly lists: Readonly<Record<CategoryId | 'overall', number>>;
  readonly sources: readonly SourceNote[];
}

/** Counts what a snapshot holds. */
export function summarize({ snapshot, holdings }: Shelf): Summary {
  const { date, seal, signed, models, observations, prices, sources } = snapshot;
  const rankings = CATEGORIES.map((category) => rank(category, models, holdings));
  const general = overall(models, holdings);
  const ranked = new Set([...rankings.flatMap(({ rows }) => rows), ...general].map(({ model }) => model.key));
  const lists = Object.fromEntries(rankings.map(({ category, rows }) => [category.id, rows.length]));
  return {
    date,
    seal,
    signed,
    rankedModels: ranked.size,
    benchmarks: new Set(observations.map(({ benchmark }) => benchmark)).size,
    exactIds: models.filter(({ exact }) => exact).length,
    models: models.length,
    observations: observations.length,
    prices: prices.length,
    lists: { ...emptyLists(), ...lists, overall: general.length },
    sources,
  };
}

const emptyLists = (): Summary['lists'] => ({
  overall: 0,
  arena: 0,
  coding: 0,
  reasoning: 0,
  knowledge: 0,
  hard: 0,
  image: 0,
  video: 0,
  speech: 0,
  embedding: 0,
});
