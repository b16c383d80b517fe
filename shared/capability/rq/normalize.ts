import type { InputId } from './slots.ts';

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Affordability A1 of a price in dollars a million tokens: 1 for free, 0 from $100 on. */
export const affordability = (price: number): number =>
  price === 0 ? 1 : clamp(1 - Math.log10(1 + price) / Math.log10(101));

/** Responsiveness A2 of the seconds to the first token: 1 at once, 0 from 30 s on. */
export const responsiveness = (seconds: number): number => clamp(1 - Math.log10(1 + seconds) / Math.log10(31));

/** Availability A3 of an uptime (0 to 1), a tenth higher for open weights, at most 1. */
export const availability = (uptime: number, openWeights: boolean): number => clamp(uptime * (openWeights ? 1.1 : 1));

/** Coefficient of variation at which nothing of F2 is left. */
export const UNSTABLE_CV = 0.5;

/** Stability F2 of a coefficient of variation: 1 at 0, 0 from 0.5 on. The document forgets the bound below; it is ours. */
export const stability = (cv: number): number => clamp(1 - cv / UNSTABLE_CV);

/** A valid input of a structural dimension on the scale from 0 to 1. */
export const onScale = (id: InputId, value: number): number => (id === 'stability' ? stability(value) : clamp(value));

/** Part of input tokens in the blended price: three of input to one of output, as Artificial Analysis blends. */
const INPUT_SHARE = 0.75;

/** One price, in dollars a million tokens, of what input and output cost. The document does not say which it means; this is ours. */
export const blendedPrice = (input: number, output: number): number => INPUT_SHARE * input + (1 - INPUT_SHARE) * output;
