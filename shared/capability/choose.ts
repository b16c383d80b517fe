import type { Benchmark } from './benchmark.ts';
import { CLASSES, LINKS, type Observation } from './observation.ts';

/** The rule by which one of several figures speaks for a model, in words for readers. */
export const CHOICE = [
  'Verified goes before independent, independent before self-reported, self-reported before community.',
  'Without tools goes before with tools, unless the benchmark itself gives tools.',
  'Where the board names a scaffold to compare in, a run in it goes before all others.',
  'A figure tied to the model by an exact id goes before one by alias, by match, or by name.',
  'Of several sources, the one with the newest run speaks; of several runs at one effort, the newest.',
  'Of the efforts that remain, the best result speaks, and the effort is named.',
  'Nothing is averaged; the others stand beside it.',
] as const;

/** The figure that speaks for a model in one benchmark, and those that stand beside it. */
export interface Choice {
  readonly chosen: Observation;
  readonly others: readonly Observation[];
}

/** Picks by the written rule. The figures are all of one model and one benchmark; their order is of no account. */
export function choose(observations: readonly Observation[], benchmark: Benchmark): Choice | undefined {
  const [only, second] = observations;
  if (only !== undefined && second === undefined) return { chosen: only, others: [] };
  const ranks = [
    (one: Observation) => CLASSES.indexOf(one.class),
    (one: Observation) => (one.tools === true && !benchmark.tools ? 1 : 0),
    (one: Observation) => (benchmark.scaffold !== null && one.scaffold === benchmark.scaffold ? 0 : 1),
    (one: Observation) => LINKS.indexOf(one.link),
  ];
  const left = ranks.reduce(lowest, [...observations]);
  const fromNewest = sameSource(left);
  const chosen = newestAtEachEffort(fromNewest).toSorted((a, b) => better(a, b, benchmark) || compareText(a, b))[0];
  if (chosen === undefined) return undefined;
  return { chosen, others: observations.filter((one) => one !== chosen) };
}

function lowest(observations: Observation[], rank: (one: Observation) => number): Observation[] {
  const least = Math.min(...observations.map(rank));
  return observations.filter((one) => rank(one) === least);
}

const dated = ({ run, retrieved }: Observation): string => run ?? retrieved;

function sameSource(observations: readonly Observation[]): Observation[] {
  const newest = observations.toSorted((a, b) => compare(dated(b), dated(a)) || compare(a.source, b.source))[0];
  return observations.filter(({ source }) => source === newest?.source);
}

const settingOf = ({ effort, scaffold, setting, tools }: Observation): string =>
  JSON.stringify([effort, scaffold, setting, tools]);

function newestAtEachEffort(observations: readonly Observation[]): Observation[] {
  const newest = new Map<string, Observation>();
  for (const one of observations) {
    const known = newest.get(settingOf(one));
    if (!known || compare(dated(one), dated(known)) > 0) newest.set(settingOf(one), one);
    else if (dated(one) === dated(known) && compareText(one, known) < 0) newest.set(settingOf(one), one);
  }
  return [...newest.values()];
}

const better = (a: Observation, b: Observation, { better }: Benchmark): number =>
  better === 'higher' ? b.value - a.value : a.value - b.value;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// The last resort, so that the order of the input never decides.
const compareText = (a: Observation, b: Observation): number => compare(textOf(a), textOf(b));
const textOf = (one: Observation): string => JSON.stringify([one.value, settingOf(one), one.url, one.link]);
