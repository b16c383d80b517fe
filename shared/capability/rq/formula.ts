/** f(A) where nothing of A is left, and what a perfect A adds: the formula’s bounds, 0.92 and 1.02 (not the prose’s 1.05). */
export const MODULATOR = { floor: 0.92, span: 0.1, ceiling: 1.02, neutral: 1 } as const;

/** Highest values with every input at its best and k_epoch at 1. The scale itself is open: a core of 11 would make 2000. */
export const SCALE = { intrinsicCeiling: 1000, effectiveCeiling: 1020, frontier: { low: 850, high: 965 } } as const;

/** The core of the three dimensions: their geometric mean. */
export const core = (ig: number, f: number, u: number): number => Math.cbrt(ig * f * u);

/** RQ_intrinsic of a core. Takes cores above 1 too, which no input of today can make. */
export const intrinsic = (mean: number, kEpoch = 1): number => 1000 * Math.log10(1 + 9 * mean) * kEpoch;

/** f(A) of the three parts of accessibility, each 0 to 1. */
export const modulator = (a1: number, a2: number, a3: number): number =>
  MODULATOR.floor + MODULATOR.span * Math.cbrt(a1 * a2 * a3);

/** What the arithmetic mean would have made of the same dimensions: shown only to say why it is not used. */
export const intrinsicByArithmetic = (ig: number, f: number, u: number): number => intrinsic((ig + f + u) / 3);

/** The document’s own examples of the two means, with what it prints. */
export const EXAMPLES = [
  { name: 'Frontier model', ig: 0.93, f: 0.84, u: 0.87, arithmetic: 950.36, geometric: 950.02 },
  { name: 'Unreliable model', ig: 0.93, f: 0.05, u: 0.87, arithmetic: 816.24, geometric: 611.68 },
  { name: 'Narrow specialist', ig: 0.5, f: 0.5, u: 0.5, arithmetic: 740.36, geometric: 740.36 },
] as const;
