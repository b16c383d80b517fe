import { modulator } from './formula.ts';
import { affordability, availability, responsiveness } from './normalize.ts';
import type { Values } from './settle.ts';

/** A number that is known, or the bounds between which it lies. */
export interface Band {
  readonly low: number;
  readonly high: number;
  /** Null where low and high differ for want of data. */
  readonly value: number | null;
}

/** A1, A2, A3 and f(A). */
export interface Accessibility {
  readonly A1: Band;
  readonly A2: Band;
  readonly A3: Band;
  readonly modulator: Band;
}

const exactly = (value: number): Band => ({ low: value, high: value, value });
const ANYTHING: Band = { low: 0, high: 1, value: null };

/** Accessibility of what is known; what is not leaves a band from the worst to the best, never a point. */
export function accessibilityOf(values: Values, openWeights: boolean | undefined): Accessibility {
  const [price, ttft, uptime] = [values.get('price'), values.get('ttft'), values.get('uptime')];
  const A1 = price === undefined ? ANYTHING : exactly(affordability(price));
  const A2 = ttft === undefined ? ANYTHING : exactly(responsiveness(ttft));
  const A3 = uptime === undefined ? ANYTHING : availabilityBand(uptime, openWeights);
  const [low, high] = [modulator(A1.low, A2.low, A3.low), modulator(A1.high, A2.high, A3.high)];
  const known = [A1, A2, A3].every(({ value }) => value !== null);
  return { A1, A2, A3, modulator: { low, high, value: known ? high : null } };
}

function availabilityBand(uptime: number, openWeights: boolean | undefined): Band {
  if (openWeights !== undefined) return exactly(availability(uptime, openWeights));
  const [low, high] = [availability(uptime, false), availability(uptime, true)];
  return { low, high, value: low === high ? low : null };
}
