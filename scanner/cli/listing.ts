import type { ListQuery } from '#scanner/gather/list';
import type { FactSheet } from '#shared/facts/facts';
import type { Gatherer } from './gatherer.ts';
import type { Failed } from './outcome.ts';
import { failure } from './scan-one.ts';

/** The models of a registry as the Hub lists them, one by one. */
export interface Listing {
  readonly sheets: AsyncIterable<FactSheet>;
  /** Models listed so far, those that were skipped among them. */
  readonly seen: number;
  /** Why the list ended before its end; undefined when it did not. */
  readonly failed: Failed['error'] | undefined;
}

/** Lists models without those that are done already; ends early when the signal fires, and by itself on an error. */
export function createListing(
  gatherer: Gatherer,
  query: ListQuery,
  done: ReadonlySet<string>,
  stop: AbortSignal,
): Listing {
  const state: { seen: number; failed: Failed['error'] | undefined } = { seen: 0, failed: undefined };
  async function* sheets(): AsyncGenerator<FactSheet> {
    try {
      for await (const page of gatherer.list(query))
        for (const sheet of page) {
          if (stop.aborted) return;
          state.seen += 1;
          if (!done.has(sheet.model.id)) yield sheet;
        }
    } catch (error) {
      // Scans that are under way end as they would: what fails is told when they are done.
      state.failed = failure(error);
    }
  }
  return Object.assign(state, { sheets: sheets() });
}
