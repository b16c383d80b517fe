import { LIKELY_ORGANIZATIONS } from './known.ts';

const ORGANIZATIONS: ReadonlySet<string> = new Set(LIKELY_ORGANIZATIONS.map((name) => name.toLowerCase()));

/**
 * Whether this owner is likely an organization, from recorded names. The Hub has separate addresses for users and
 * organizations, so a right guess saves a request; a wrong one costs a request and nothing else.
 */
export const likelyOwnerKind = (owner: string): 'organization' | undefined =>
  ORGANIZATIONS.has(owner.toLowerCase()) ? 'organization' : undefined;
