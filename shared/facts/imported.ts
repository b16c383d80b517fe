/** What a trusted reviewer said of one revision: their signature was verified before it became a fact. */
export interface ExpertReview {
  readonly author: string;
  readonly role: string;
  readonly affiliation: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The commit that was assessed. */
  readonly revision: string;
  /** Whether that is the commit this sheet is of. */
  readonly current: boolean;
  /** Name and version of the rubric, and the mean of its answers, 0 to 1. */
  readonly rubric: { readonly name: string; readonly version: string; readonly score: number };
  readonly rating: 'recommended' | 'with-reservations' | 'not-recommended';
  readonly summary: string;
  /** The Ed25519 public key that signed it, in base64: what an author is known by. */
  readonly key: string;
}

/** What one forum said of a model in one period, as somebody counted it. */
export interface ForumReading {
  /** The site, by its host name. */
  readonly forum: string;
  /** Posts for it, neither, and against it. */
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  /** How the posts were told apart, in a sentence. */
  readonly method: string;
  readonly source: string;
  readonly licence: string;
  /** `YYYY-MM-DD`. */
  readonly retrieved: string;
}

/** How often a paper was cited, by somebody’s count. */
export interface Citation {
  /** arXiv id without version. */
  readonly paper: string;
  readonly count: number;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly retrieved: string;
}
