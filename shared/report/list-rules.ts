import type { Role } from '../capability/benchmark.ts';
import { benchmarksOf, CATEGORIES } from '../capability/categories.ts';
import { CHOICE } from '../capability/choose.ts';
import { LEAST, TIER_WEIGHT } from '../capability/overall.ts';
import { LIMITATIONS } from '../capability/rq/limitations.ts';

const NAMES = ['primary', 'tiebreaker', 'supplementary'] as const satisfies readonly Role[];

/** How the lists of models are made, as plain data from the tables that rank. */
export const listRules = () => ({
  overall: { least: LEAST, weights: TIER_WEIGHT },
  lists: CATEGORIES.map(({ id, title }) => ({
    id,
    title,
    roles: NAMES.map((role) => ({
      role,
      benchmarks: benchmarksOf(id)
        .filter(({ lists }) => lists[id] === role)
        .map((one) => ({ name: one.variant === null ? one.title : `${one.title} ${one.variant}`, tier: one.tier })),
    })),
  })),
  choice: CHOICE,
  limits: LIMITATIONS,
});

export type ListRules = ReturnType<typeof listRules>;
