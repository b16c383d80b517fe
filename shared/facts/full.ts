import type { Gathered } from './gathered.ts';

/** A paper that the model's tags name, as the Hub's paper page tells it. */
export interface Paper {
  /** arXiv id. */
  readonly id: string;
  readonly title: string;
  readonly upvotes: number;
}

/** One ancestor, resolved. */
export interface Ancestor {
  readonly id: string;
  readonly exists: boolean;
  readonly licences: readonly string[];
}

/** An issue of a code repository. Pull requests and what bots write are none. */
export interface Issue {
  readonly number: number;
  readonly title: string;
  /** `settled`: closed as done; `dismissed`: closed as not planned or as a duplicate. */
  readonly status: 'open' | 'settled' | 'dismissed';
  readonly createdAt: string;
  /** Null for a deleted account. */
  readonly author: string | null;
  /** Whether an owner, member or collaborator of the repository opened it. */
  readonly byOwner: boolean;
  readonly reactions: number;
  /** Names of its labels. */
  readonly labels: readonly string[];
}

/** The GitHub repository that the card or the tags name. */
export interface Repository {
  /** `owner/name` as GitHub spells it now. */
  readonly fullName: string;
  readonly stars: number;
  /** SPDX id, or null when GitHub recognised none. */
  readonly licence: string | null;
  readonly archived: boolean;
  readonly pushedAt: string | null;
  readonly openPullRequests: number;
  readonly mergedPullRequests: number;
  /** The issues among its 100 newest threads; absent where it has no issues or they could not be read. */
  readonly issues: Gathered<readonly Issue[]>;
}
