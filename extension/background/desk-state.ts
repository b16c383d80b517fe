import * as z from 'zod/mini';
import { inspectionSchema } from '#shared/facts/inspection';

const path = z.string().check(z.maxLength(4_000));

/** What is under way for one revision of one model, as it is kept for the next life of the worker. */
const deskState = z.object({
  /** Files still to be read, in order; one that is being read stays here until its reading ends. */
  queue: z.array(path),
  /** Files that someone asked for: they are read beyond the budget. */
  asked: z.array(path),
  /** Whether the small plan was queued, so that what was cancelled does not begin again by itself. */
  begun: z.boolean(),
  /** Bytes read by itself. */
  spent: z.number(),
  /** Readings that came to no lasting end, by path. */
  unsettled: z.record(z.string(), inspectionSchema),
});

export type DeskState = z.infer<typeof deskState>;

/** All of them, by model and commit. */
export const DESK_STATES = z.record(z.string(), deskState);

/** A desk at which nothing has happened. */
export const EMPTY_DESK: DeskState = { queue: [], asked: [], begun: false, spent: 0, unsettled: {} };
