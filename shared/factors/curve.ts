/**
 * Control points `[input, score]`, inputs rising. Between two points the score is interpolated; outside, the end
 * point's holds. Bounds are fixed, never taken from the population, so that one model's score never moves another's.
 */
export type Curve = readonly (readonly [input: number, score: number])[];

/** The score of an input on a curve, straight between control points. */
export const onCurve = (curve: Curve, input: number): number => interpolate(curve, input, (n) => n);

/**
 * The score of a count on a curve, straight in the logarithm of `1 + count`: each step of ten is worth about the same,
 * as engagement on the Hub spreads over eight orders of magnitude.
 */
export const onLogCurve = (curve: Curve, input: number): number => interpolate(curve, input, (n) => Math.log10(1 + n));

function interpolate(curve: Curve, input: number, scale: (n: number) => number): number {
  // No number, no score: the engine then reports the factor as failed instead of marking it full.
  if (Number.isNaN(input)) return Number.NaN;
  const next = curve.findIndex(([at]) => at >= input);
  const above = curve[next === -1 ? curve.length - 1 : next];
  const below = curve[next - 1];
  if (!above) return 0;
  if (!below || next === -1) return above[1];
  const part = (scale(input) - scale(below[0])) / (scale(above[0]) - scale(below[0]));
  return below[1] + part * (above[1] - below[1]);
}
