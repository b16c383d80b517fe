import { benchmarkOf } from './benchmarks.ts';
import { type Choice, choose } from './choose.ts';
import { grouped } from './grouped.ts';
import { isRefusal, normalize } from './normalize.ts';
import type { Observation } from './observation.ts';

/** The figure of a model in one benchmark, on the scale from 0 to 1 with its interval. */
export interface Holding extends Choice {
  readonly score: number;
  readonly clamped: boolean;
  readonly interval: readonly [number, number] | null;
}

/** What one model holds: the figure of each benchmark. */
export type Held = ReadonlyMap<string, Holding>;

/** What each model holds, by its key. */
export type Holdings = Pick<ReadonlyMap<string, Held>, 'get' | 'has'>;

/** Sorts figures by model and benchmark and picks the one that speaks for each. Unknown benchmarks are left out. */
export function hold(observations: readonly Observation[]): ReadonlyMap<string, Held> {
  const heaps = grouped(observations, ({ model }) => model);
  return new Map([...heaps].map(([model, heap]) => [model, ofModel(heap)]));
}

/** The same, made for each model when it is first asked for: most questions are about one. */
export function holdLazily(observations: readonly Observation[]): Holdings {
  const heaps = grouped(observations, ({ model }) => model);
  const made = new Map<string, Held>();
  return {
    has: (key) => heaps.has(key),
    get(key) {
      const heap = heaps.get(key);
      const known = made.get(key);
      if (known || !heap) return known;
      const held = ofModel(heap);
      made.set(key, held);
      return held;
    },
  };
}

function ofModel(heap: readonly Observation[]): Map<string, Holding> {
  const held = new Map<string, Holding>();
  for (const [id, observations] of grouped(heap, ({ benchmark }) => benchmark)) {
    const holding = ofBenchmark(id, observations);
    if (holding) held.set(id, holding);
  }
  return held;
}

function ofBenchmark(id: string, observations: readonly Observation[]): Holding | undefined {
  const benchmark = benchmarkOf(id);
  const choice = benchmark && choose(observations, benchmark);
  if (!choice) return undefined;
  const { value, unit, interval } = choice.chosen;
  const result = normalize(value, unit, benchmark);
  if (isRefusal(result)) return undefined;
  const ends = (interval ?? []).map((end) => scoreOf(end, choice.chosen, benchmark));
  const [a, b] = ends;
  return {
    ...choice,
    ...result,
    interval: a === undefined || b === undefined ? null : [Math.min(a, b), Math.max(a, b)],
  };
}

// The end of an interval may pass what is possible, where the figure itself may not.
function scoreOf(end: number, { unit }: Observation, benchmark: Parameters<typeof normalize>[2]): number {
  const result = normalize(end, unit, benchmark);
  if (!isRefusal(result)) return result.score;
  const top = unit === 'percent' ? 100 : benchmark.high;
  return end > top === (benchmark.better === 'higher') ? 1 : 0;
}
