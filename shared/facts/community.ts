/** A discussion or pull request on the repository's Community tab. */
export interface Discussion {
  readonly number: number;
  readonly title: string;
  readonly pullRequest: boolean;
  readonly status: 'draft' | 'open' | 'closed' | 'merged';
  readonly createdAt: string;
  readonly comments: number;
  /** Null for a deleted account. */
  readonly author: string | null;
  /** Whether the repository's owner took part; null when the Hub did not say. */
  readonly ownerTookPart: boolean | null;
  /** Whether the owner opened it; null when the Hub did not say. */
  readonly byOwner: boolean | null;
  /** People who reacted to it. */
  readonly reactions: number;
}

/** The first page of the Community tab: newest first, at most 50, with the total of all pages. */
export interface Discussions {
  readonly total: number;
  readonly recent: readonly Discussion[];
}

/** The account that owns the repository. */
export interface Owner {
  readonly name: string;
  readonly kind: 'user' | 'organization';
  readonly fullName: string | null;
  readonly followers: number | null;
  /** Number of models it publishes. */
  readonly models: number | null;
  readonly verified: boolean;
  /** Paid plan of an organization (`team`, `enterprise`, …). */
  readonly plan: string | null;
  /** When the account was made. */
  readonly createdAt: string | null;
}

/** The text of the model card, without front matter. */
export interface Card {
  /** False: the repository has no README.md, a fact in itself. */
  readonly exists: boolean;
  readonly text: string;
  /** Whether the text was cut at the reader's limit. */
  readonly truncated: boolean;
}
