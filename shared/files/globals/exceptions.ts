import * as z from 'zod/mini';

/**
 * What a user decided about one global: never to be warned of it, for a reason, until a day. It holds for the import and
 * for plain calls; a call with a telling constant, or one whose arguments make it dangerous, is warned of all the same.
 */
export const exceptionSchema = z.strictObject({
  module: z.string().check(z.minLength(1), z.maxLength(500)),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
  /** The last day it holds, as `YYYY-MM-DD`. */
  expires: z.optional(z.iso.date()),
});

/** The content of a file of exceptions: a list of at most 10,000. */
export const exceptionsSchema = z.array(exceptionSchema).check(z.maxLength(10_000));

export type Exception = z.infer<typeof exceptionSchema>;

/** Whether an exception still holds on a day (ISO 8601). One that expires does not where the day is not known. */
export function holds({ expires }: Exception, now: string | undefined): boolean {
  return expires === undefined || (now !== undefined && now.slice(0, 10) <= expires);
}
