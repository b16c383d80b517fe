import { benchmarksOf, CATEGORIES, IN_OVERALL } from '#shared/capability/categories';
import type { Held } from '#shared/capability/holdings';
import type { Model } from '#shared/capability/model';
import { LEAST } from '#shared/capability/overall';
import type { Ranked } from '#shared/capability/ranking';
import { roi } from '#shared/capability/roi';
import type { CapabilityRank } from '#shared/facts/capability';
import type { Shelf } from './lookup.ts';
import type { Rankings, Standings } from './rankings.ts';

/** The places of a model in every list of which it has a figure, the Overall list first. */
export function ranksOf(model: Model, held: Held, rankings: Rankings, shelf: Shelf): CapabilityRank[] {
  const ranks = CATEGORIES.flatMap((category) => {
    const benchmarks = benchmarksOf(category.id).filter(({ id }) => held.has(id));
    if (benchmarks.length === 0) return [];
    return placeIn(
      rankings.list(category),
      model,
      benchmarks.map(({ id }) => id),
      shelf,
    );
  });
  return [...overallOf(model, ranks, rankings), ...ranks];
}

function placeIn(list: Standings, model: Model, benchmarks: string[], shelf: Shelf): CapabilityRank {
  const { id, title } = list.category;
  const row = list.rows.get(model.key);
  const why = row ? null : (list.unranked.get(model.key) ?? 'its figures cannot be compared');
  return {
    list: id,
    title,
    rank: row?.rank ?? null,
    of: list.rows.size,
    between: row?.between ? { ...row.between } : null,
    basis: row?.basis ?? '',
    benchmarks,
    ...worthOf(row, model, shelf),
    why,
  };
}

function worthOf(row: Ranked | undefined, model: Model, shelf: Shelf): Pick<CapabilityRank, 'roi' | 'noRoi'> {
  if (row?.basis !== 'primary') return { roi: null, noRoi: 'it has no primary score' };
  const worth = roi(row.holding.score, shelf.priceOf(model.key));
  return 'roi' in worth ? { roi: worth.roi, noRoi: null } : { roi: null, noRoi: worth.none };
}

// The Overall list takes every model’s figures together, so it is only made for a model that can stand in it.
function overallOf(model: Model, ranks: readonly CapabilityRank[], rankings: Rankings): CapabilityRank[] {
  const inIt = ranks.filter(({ list }) => IN_OVERALL.some((id) => id === list));
  const benchmarks = [...new Set(inIt.flatMap((rank) => rank.benchmarks))];
  if (benchmarks.length < LEAST) return [];
  const row = rankings.overall().get(model.key);
  if (!row) return [];
  return [
    {
      list: 'overall',
      title: 'Overall',
      rank: row.rank,
      of: rankings.overall().size,
      between: null,
      basis: `${row.parts.length} benchmarks`,
      benchmarks: row.parts.map(({ benchmark }) => benchmark.id),
      roi: null,
      noRoi: 'it has no primary score',
      why: null,
    },
  ];
}
