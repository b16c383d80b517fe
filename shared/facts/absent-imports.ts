import type { FactName } from './facts.ts';

/** Facts that only a file of the user can tell, with what to say while there is none. */
export const ONLY_IMPORTED: { readonly [Name in FactName]?: string } = {
  reviews: 'No reviews were imported.',
  forums: 'No readings of other forums were imported.',
  citations: 'No open source counts citations, and no file of counts was imported.',
};
