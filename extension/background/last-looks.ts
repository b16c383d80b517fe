import * as z from 'zod/mini';
import type { Known } from '#scanner/refresh';
import type { FactSheet } from '#shared/facts/facts';
import { FEEDS } from '#shared/history/feeds';
import { cutOf, TIER_NAMES, type Tier } from '#shared/history/tiers';
import { asSheet, SHEET_VERSION } from '../cache.ts';
import { createStore, type Store } from '../store.ts';

/** The last look at a tracked model: its facts, when each feed was read, and when each tier was asked last (ISO 8601). */
export interface LastLook extends Known {
  readonly asked: { readonly [Name in Tier]?: string | undefined };
}

const moment = z.string().check(z.maxLength(40));
const shape = z.object({
  sheet: z.custom<FactSheet>((value) => asSheet(value) !== null),
  read: z.record(z.string(), moment),
  asked: z.object({ hourly: z.optional(moment), nightly: z.optional(moment), weekly: z.optional(moment) }),
});

/** More than can be tracked and compared at once, so that nothing is lost to a change of mind. */
const LIMIT = 60;

/** Opens the store of last looks on first use. */
export const createLastLooks = (options: {
  readonly now: () => number;
  readonly log: (message: string) => void;
}): Store<LastLook> =>
  createStore<LastLook>({
    ...options,
    name: 'assay-tracked',
    version: SHEET_VERSION,
    noun: 'store of tracked models',
    limit: LIMIT,
    sound: (value) => shape.safeParse(value).data ?? null,
  });

/** Tiers that were not asked since their last cut. What was asked in the future was asked by a wrong clock, and is due. */
export const dueTiers = (asked: LastLook['asked'], moment: string): Tier[] =>
  TIER_NAMES.filter((tier) => {
    const at = Date.parse(asked[tier] ?? '');
    return !(at >= Date.parse(cutOf(tier, moment)) && at <= Date.parse(moment));
  });

/** When each tier was asked, as the times tell at which its feeds were read; `otherwise` for a tier of which none was. */
export const askedBy = (read: Known['read'], otherwise: string): LastLook['asked'] =>
  Object.fromEntries(
    TIER_NAMES.map((tier) => {
      const times = FEEDS.flatMap((feed) => (feed.tier === tier ? (read[feed.id] ?? []) : []));
      return [tier, times.toSorted()[0] ?? otherwise];
    }),
  );
