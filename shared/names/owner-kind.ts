import { LIKELY_ORGANIZATIONS } from './known.ts';

/** Organizations to which the Hub moved the models that once had no owner (`bert-base-uncased`, `gpt2`, …). */
const OF_LEGACY_NAMES =
  'albert almanach distilbert FacebookAI google-bert google-t5 openai-community transfo-xl xlnet'.split(' ');

const ORGANIZATIONS: ReadonlySet<string> = new Set(
  [...LIKELY_ORGANIZATIONS, ...OF_LEGACY_NAMES].map((name) => name.toLowerCase()),
);

/**
 * Whether this owner is likely an organization, from recorded names. The Hub has separate addresses for users and
 * organizations, so a right guess saves a request; a wrong one costs a request and nothing else.
 */
export const likelyOwnerKind = (owner: string): 'organization' | undefined =>
  ORGANIZATIONS.has(owner.toLowerCase()) ? 'organization' : undefined;
