import type { InspectFormat } from './format.ts';
import zip from './formats/zip.ts';

/** Every way of reading that is tried, in the order in which a file is named when several fit. */
export const FORMATS: readonly InspectFormat[] = [zip];
