import type { Outcome } from './outcome.ts';

/** Turns outcomes into one format's text, one by one, so that a long list streams in constant memory. */
export interface Renderer {
  /** Text before the first outcome. */
  readonly open: string;
  /** Text of one outcome; `index` counts from 0. */
  one(outcome: Outcome, index: number): string;
  /** Text after the last outcome. */
  readonly close: string;
}
