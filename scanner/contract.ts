import type { Owner } from '#shared/facts/community';
import type { FactSheet, Facts, Plan, SourceId } from '#shared/facts/facts';
import type { Fetch } from './gather/attempt.ts';

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

/** Where requests go. A `fetch` made by `createHttp` keeps its tokens, limits and counts over many scans. */
export interface Access {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly fetch: Fetch;
}

/** What every scan needs to know. */
export interface ListOptions {
  readonly hub: Access;
  /** The current time in milliseconds since 1970, such as `Date.now`. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** What a scan of one model needs to know. */
export interface ScanOptions extends ListOptions {
  /** Asked by the full plan only, at `https://api.github.com` unless told otherwise; left out, nobody is asked. */
  readonly github?: { readonly fetch: Fetch; readonly endpoint?: string };
  readonly plan: Exclude<Plan, 'list'>;
  readonly given?: Given;
  /** Kinds of owners that are known without asking. */
  readonly ownerKindOf?: (name: string) => Owner['kind'] | undefined;
  readonly onProgress?: (progress: Progress) => void;
}
