import type { Event } from '#shared/history/event';
import type { Series } from '#shared/history/series';

/** Everything a history says of one model. */
export interface ModelHistory {
  readonly model: string;
  /** One for each repository, profile and plan that it was scored by. */
  readonly series: readonly Series[];
  /** Looks that failed. */
  readonly failures: number;
  readonly events: readonly Event[];
}
