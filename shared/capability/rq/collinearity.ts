/** When two signals say nearly the same, and from how many models on that can be told. */
export const COLLINEAR = { above: 0.9, fewestModels: 5 } as const;

/** How two signals go together over a set of models. */
export interface Correlation {
  readonly a: string;
  readonly b: string;
  /** Models that have both. */
  readonly models: number;
  /** Pearson’s coefficient; null where too few models have both, or one signal does not vary. */
  readonly r: number | null;
  readonly collinear: boolean;
}

/** A model's known signals by name. */
export type Signals = ReadonlyMap<string, number>;

/** Correlations of every pair of the named signals, in the order of the names. */
export const collinearity = (names: readonly string[], models: readonly Signals[]): Correlation[] =>
  names.flatMap((a, index) => names.slice(index + 1).map((b) => correlate(a, b, models)));

function correlate(a: string, b: string, models: readonly Signals[]): Correlation {
  const pairs = models.flatMap((signals) => {
    const [x, y] = [signals.get(a), signals.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  const r = pairs.length < COLLINEAR.fewestModels ? null : pearson(pairs);
  return { a, b, models: pairs.length, r, collinear: r !== null && Math.abs(r) > COLLINEAR.above };
}

function pearson(pairs: readonly (readonly [number, number])[]): number | null {
  const mean = (index: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[index], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return xx < 1e-15 || yy < 1e-15 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}
