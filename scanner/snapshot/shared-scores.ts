import type { Observation } from '#shared/capability/observation';

/** Models of one maker that may have one and the same score by chance; more are an inheritance by name. */
const MOST = 4;

/**
 * Figures that were copied from one model to others whose names begin alike: the same score, to the last digit, of more
 * than four models of one maker in one benchmark of one source. Nothing and all right are reached by many.
 */
export function sharedScores(observations: readonly Observation[]): Set<Observation> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.unit !== 'share' || one.value === 0 || one.value === 1 || isRound(one.value)) continue;
    const key = JSON.stringify([one.benchmark, one.source, one.value, one.model.split('/')[0]]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shared = [...groups.values()].filter((group) => new Set(group.map(({ model }) => model)).size > MOST);
  return new Set(shared.flat());
}

// With few questions many models give the same number of right answers.
const isRound = (value: number): boolean => Number.isInteger(Math.round(value * 1e6) / 1e4);
