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
}
