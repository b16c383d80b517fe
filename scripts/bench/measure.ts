/** One figure of the benchmark. `target` is what the project aims at: at most this much. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number;
}

/** The middle of the numbers; the mean of the two middle ones of an even count. Throws on none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('there is no median of no numbers');
  return (lower + upper) / 2;
}

/** A figure with no more digits than it deserves. */
export const measure = (name: string, value: number, unit: string, target: number): Measure => ({
  name,
  value: Number(value.toPrecision(3)),
  unit,
  target,
});

/** Does the work several times, one after the other, and collects what each gives. */
export async function times<T>(count: number, work: (run: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < count; run++) results.push(await work(run));
  return results;
}
