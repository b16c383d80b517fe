import { ADVISED } from './dangerous/advised.ts';
import { LEARNING } from './dangerous/learning.ts';
import { STDLIB_DANGEROUS, STDLIB_NAMES } from './dangerous/stdlib.ts';
import { TOOLS } from './dangerous/tools.ts';
import type { DangerLine } from './tables.ts';

/** Every line of danger. */
export const DANGEROUS: readonly DangerLine[] = [
  ...STDLIB_DANGEROUS,
  ...STDLIB_NAMES,
  ...TOOLS,
  ...LEARNING,
  ...ADVISED,
];
