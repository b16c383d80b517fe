import { daysBetween } from '../facts/days.ts';
import type { ProviderServing, Served } from '../facts/serving.ts';
import { type Curve, onCurve } from './curve.ts';
import type { Evidence, Opinion } from './factor.ts';

/** One thing that is measured of providers, and what it is worth. */
export interface Measure {
  readonly of: 'firstToken' | 'throughput' | 'uptime';
  /** On fixed bounds, whoever is measured. */
  readonly curve: Curve;
  /** A value in words. */
  readonly text: (value: number) => string;
}

/** Days after which a measurement of speed or uptime speaks of another time. */
export const MEASURED_FOR = 30;

/** Why only some are scored, for the documentation of each factor. */
export const HOW =
  'Of the providers in the benchmark snapshot the best, which is what one can have; all are listed. A measurement counts for 30 days. Weights that nobody serves are not marked down: the question does not apply. Where a provider serves it and none was measured, it is unknown, and nobody owes it.';

/** The opinion on how a model is served, as one measure of the best provider. */
export function servedAs(
  { of, curve, text }: Measure,
  serving: Served | undefined,
  servedBy: readonly string[],
  today: string,
): Opinion {
  const measured = (serving?.providers ?? []).flatMap((one) => {
    const value = one[of];
    return value === null ? [] : [{ ...one, value, score: onCurve(curve, value) }];
  });
  const fresh = measured
    .filter(({ retrieved }) => (daysBetween(retrieved, today) ?? Number.POSITIVE_INFINITY) <= MEASURED_FOR)
    .toSorted((a, b) => b.score - a.score || (a.provider < b.provider ? -1 : 1));
  const best = fresh[0];
  if (best) {
    const evidence = fresh.map((one) => evidenceOf(one, text(one.value)));
    return { score: best.score, summary: `${text(best.value)} at ${best.provider}, read ${best.retrieved}`, evidence };
  }
  const newest = measured
    .map(({ retrieved }) => retrieved)
    .toSorted()
    .at(-1);
  if (newest !== undefined)
    return { unknown: `Not known: last measured on ${newest}, more than ${MEASURED_FOR} days ago` };
  if (servedBy.length === 0 && !serving?.providers.length)
    return { notApplicable: 'Not served: no provider offers it, the weights are for running yourself' };
  return { unknown: 'Not known: it is served, and no snapshot at hand tells how' };
}

const evidenceOf = ({ provider, url, retrieved }: ProviderServing, value: string): Evidence => ({
  label: provider,
  value: `${value}, read ${retrieved}`,
  ...(url !== '' && { url }),
});
