import type { Credit } from '#shared/board/credit';
import type { ListId, Ranks } from '#shared/board/list';
import type { FiguresCard } from '#shared/capability/figures-card';
import type { ListRules } from '#shared/report/list-rules';
import type { Methodology } from '#shared/report/methodology-data';
import type { Report } from '#shared/report/report';

/** A model that the reader visited, as the cache of facts tells of it. */
export interface Visited extends Pick<Report, 'composite' | 'security' | 'confidence' | 'coverage' | 'ceilings'> {
  readonly id: string;
  readonly profile: string;
  readonly observedAt: string;
  /** Licences as declared; null where that is not known. */
  readonly licence: string | null;
  /** Bytes of all its weights; null where that is not known. */
  readonly bytes: number | null;
  /** Ids of the formats of its weights; null where its files are not known. */
  readonly formats: readonly string[] | null;
}

/** What the page of leaderboards asks for; `profile` weighs the models that were visited. */
export type BoardAsk =
  | { readonly show: 'list'; readonly list: ListId }
  | { readonly show: 'scorecard' }
  | { readonly show: 'methodology' }
  | { readonly show: 'visited'; readonly profile?: string };

/** One list of the snapshot in use. */
export interface ListBoard extends Ranks {
  readonly kind: 'list';
  readonly list: ListId;
  readonly snapshot: string;
  readonly credits: readonly Credit[];
}

/** The scorecard of the day. */
export interface CardBoard {
  readonly kind: 'scorecard';
  readonly card: FiguresCard;
}

/** Every weight and rule, as the worker uses them. */
export interface MethodologyBoard {
  readonly kind: 'methodology';
  readonly methodology: Methodology;
  readonly lists: ListRules;
}

/** The models that the reader visited. */
export interface VisitedBoard {
  readonly kind: 'visited';
  readonly models: readonly Visited[];
}

export type BoardAnswer = ListBoard | CardBoard | MethodologyBoard | VisitedBoard;
