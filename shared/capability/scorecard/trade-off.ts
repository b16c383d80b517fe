import type { Standing } from './standing.ts';

/** A model in the trade-off of score, cost and time. */
export interface TradeOff {
  readonly model: string;
  readonly score: number;
  /** Dollars a run. */
  readonly cost: number | null;
  /** Seconds to the whole answer, median. */
  readonly seconds: number | null;
  /** The model that is at least as good in all three and better in one; null when there is none, or data are missing. */
  readonly dominatedBy: string | null;
  /** Why not to take it, with the numbers; null when nothing speaks against it. */
  readonly whyNot: string | null;
}

/** Marks the models that another one beats in every respect. Models without cost or time are neither beaten nor beat. */
export const tradeOffs = (standings: readonly Standing[]): TradeOff[] =>
  standings.map((standing) => {
    const better = standings
      .filter((other) => dominates(other, standing))
      .toSorted((a, b) => b.score - a.score || (a.model < b.model ? -1 : 1))[0];
    return {
      model: standing.model,
      score: standing.score,
      cost: standing.costPerRun,
      seconds: standing.total.p50,
      dominatedBy: better?.model ?? null,
      whyNot: better ? sentence(better, standing) : null,
    };
  });

function dominates(a: Standing, b: Standing): boolean {
  const [left, right] = [measures(a), measures(b)];
  if (left === null || right === null) return false;
  return left.every((value, at) => value >= (right[at] ?? 0)) && left.some((value, at) => value > (right[at] ?? 0));
}

// All three so that more is better.
const measures = ({ score, costPerRun, total }: Standing): number[] | null =>
  costPerRun === null || total.p50 === null ? null : [score, -costPerRun, -total.p50];

const sentence = (better: Standing, worse: Standing): string =>
  `${better.model} scores ${better.score.toFixed(3)} against ${worse.score.toFixed(3)}, costs ${dollars(better.costPerRun)} against ${dollars(worse.costPerRun)} a run and takes ${seconds(better.total.p50)} against ${seconds(worse.total.p50)}.`;

/** Dollars as people read them: `$0.0123`. */
export const dollars = (value: number | null): string => (value === null ? 'an unknown sum' : `$${value.toFixed(4)}`);

/** Seconds as people read them: `3.2 s`. */
export const seconds = (value: number | null): string => (value === null ? 'an unknown time' : `${value.toFixed(1)} s`);
