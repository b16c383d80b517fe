import type { FactSheet, Facts, SourceId } from '#shared/facts/facts';

/** A model as people name it, parsed: `owner/name` (or a legacy name without owner) and a revision. */
export interface ModelReference {
  readonly id: string;
  /** Branch, tag, commit or `refs/pr/N`; undefined means the Hub's default branch. */
  readonly revision?: string;
}

/** Facts that are known already, from the page's islands or from the cache, and so are not asked for again. */
export interface Given {
  readonly facts: Partial<Facts>;
  /** When each source among them was read (ISO 8601). Facts of a page count as read at the moment of the page. */
  readonly sources: FactSheet['sources'];
  readonly model?: Partial<FactSheet['model']>;
  /** Kind of the owner, where the page tells it: saves guessing between two addresses. */
  readonly ownerKind?: 'user' | 'organization';
}

/** What a scan is doing, for progress displays. */
export interface Progress {
  readonly model: string;
  readonly source: SourceId;
  readonly state: 'asking' | 'done' | 'absent';
}
