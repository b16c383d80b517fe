import type { InspectFormat } from './format.ts';

/** Every way of reading that is tried, in the order in which a file is named when several fit. */
export const FORMATS: readonly InspectFormat[] = [];
