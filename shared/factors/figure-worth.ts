import type { CapabilityFigure } from '../facts/capability.ts';
import { type Curve, onCurve } from './curve.ts';

// Ours, and fixed: what a share of right answers is worth by how hard the benchmark is. On a hard one, where a third is
// much, the first tenths count most; on one of middle difficulty a half is middling. Nobody's figure moves them.
const HARD: Curve = [
  [0, 0],
  [0.1, 0.3],
  [0.3, 0.6],
  [0.6, 0.85],
  [1, 1],
];
const MIDDLE: Curve = [
  [0, 0],
  [0.25, 0.2],
  [0.5, 0.5],
  [0.8, 0.85],
  [1, 1],
];
// A rating runs from 1000 to 1600: a draw with a model of 1200 is middling, 1400 is far up.
const RATING: Curve = [
  [0, 0],
  [1 / 3, 0.45],
  [2 / 3, 0.85],
  [1, 1],
];
// Of words, one wrong in ten is a nuisance, one in five is not worth reading, one in twenty is good.
const ERRORS: Curve = [
  [0.5, 0],
  [0.8, 0.3],
  [0.9, 0.6],
  [0.95, 0.9],
  [1, 1],
];

/** What a figure is worth, 0 to 1, on fixed curves: by its unit, then by how hard its benchmark is. */
export function worthOfFigure({ score, unit, tier, lowerIsBetter }: CapabilityFigure): number {
  if (unit === 'elo') return onCurve(RATING, score);
  if (lowerIsBetter) return onCurve(ERRORS, score);
  return onCurve(tier === 1 ? HARD : MIDDLE, score);
}
