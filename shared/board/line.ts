import type { Model } from '../capability/model.ts';
import type { OverallRow } from '../capability/overall.ts';
import { averagePrice } from '../capability/price.ts';
import type { Ranked } from '../capability/ranking.ts';
import { roi } from '../capability/roi.ts';
import { statedSize } from '../capability/stated-size.ts';
import type { Shelf } from '../snapshot/lookup.ts';

/** One model of a list, with everything its place rests on. */
export interface Line {
  readonly rank: number;
  /** The ranks that overlapping intervals allow; null where the figure has no interval. */
  readonly between: { readonly from: number; readonly to: number } | null;
  readonly tied: boolean;
  readonly model: string;
  readonly name: string;
  readonly maker: string | null;
  readonly repository: string | null;
  /** Whether a source named that repository itself; else it was found by a reviewed alias or a match. */
  readonly exact: boolean;
  readonly openWeights: boolean | null;
  readonly licence: string | null;
  /** Billions of parameters. */
  readonly parameters: number | null;
  /** No source counts them: they are what the repository's name states, which is rounded. */
  readonly sizeByName: boolean;
  readonly basis: string;
  readonly score: number;
  readonly figures: readonly Figure[];
  /** Average US dollars per million tokens, and who asks them. */
  readonly price: { readonly average: number; readonly via: string; readonly source: string } | null;
  /** Primary score per average dollar; or why there is no such figure. */
  readonly roi: number | null;
  readonly noRoi: string | null;
}

/** One figure a place rests on. */
export interface Figure {
  /** Id of the benchmark. */
  readonly id: string;
  readonly benchmark: string;
  readonly variant: string | null;
  readonly tier: number;
  readonly value: number;
  readonly unit: string;
  readonly interval: readonly number[] | null;
  readonly effort: string | null;
  readonly scaffold: string | null;
  readonly class: string;
  readonly link: string;
  readonly source: string;
  readonly url: string;
  readonly retrieved: string;
  readonly run: string | null;
  readonly others: number;
}

/** The line of a model in a list with a primary benchmark. */
export function rankedLine({ rank, model, basis, benchmark, holding, between }: Ranked, shelf: Shelf): Line {
  const line = { rank, between, tied: between !== null && between.from !== between.to, basis, score: holding.score };
  const value =
    basis === 'primary' ? roi(holding.score, shelf.priceOf(model.key)) : { none: 'it has no primary score' };
  return {
    ...line,
    ...modelPart(model, shelf),
    figures: [figureOf({ benchmark, holding })],
    roi: 'roi' in value ? value.roi : null,
    noRoi: 'none' in value ? value.none : null,
  };
}

/** The line of a model in the Overall list. */
export const overallLine = ({ rank, model, score, parts }: OverallRow, shelf: Shelf): Line => ({
  rank,
  between: null,
  tied: false,
  basis: `${parts.length} benchmarks`,
  score,
  ...modelPart(model, shelf),
  figures: parts.map(figureOf),
  roi: null,
  noRoi: 'the Overall list has no primary score',
});

function modelPart({ key, name, maker, repository, exact, openWeights, licence, parameters }: Model, shelf: Shelf) {
  const price = shelf.priceOf(key);
  const average = price === undefined ? null : averagePrice(price);
  const stated = parameters === null && repository !== null ? statedSize(repository) : null;
  return {
    model: key,
    name,
    maker,
    repository,
    exact,
    openWeights,
    licence,
    parameters: parameters ?? stated,
    sizeByName: stated !== null,
    price: price === undefined || average === null ? null : { average, via: price.via, source: price.source },
  };
}

function figureOf({ benchmark, holding }: OverallRow['parts'][number]): Figure {
  const { chosen, others } = holding;
  return {
    id: benchmark.id,
    benchmark: benchmark.title,
    variant: benchmark.variant,
    tier: benchmark.tier,
    value: chosen.value,
    unit: chosen.unit,
    interval: chosen.interval,
    effort: chosen.effort,
    scaffold: chosen.scaffold,
    class: chosen.class,
    link: chosen.link,
    source: chosen.source,
    url: chosen.url,
    retrieved: chosen.retrieved,
    run: chosen.run,
    others: others.length,
  };
}
