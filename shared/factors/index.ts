import type { Factor } from './factor.ts';

/** Every factor, in the order it is shown. Adding one: its file, its test, one line here. */
export const FACTORS: readonly Factor[] = [];
