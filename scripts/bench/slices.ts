import * as z from 'zod/mini';

/** A stretch of script on one thread: microseconds since the trace began, and the processor time it took. */
export interface Slice {
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
  /** Address of the script that was entered; empty where the trace does not say. */
  readonly url: string;
}

const event = z.object({
  name: z.enum(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']),
  ph: z.literal('X'),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number(),
  tdur: z._default(z.number(), 0),
  args: z.optional(z.object({ data: z.optional(z.object({ url: z.optional(z.string()) })) })),
});

/** The outermost stretches of script in a trace, in order of time; those inside another are part of it. */
export function outermostSlices(events: readonly unknown[]): Slice[] {
  const slices = events.flatMap((item) => {
    const parsed = event.safeParse(item);
    if (!parsed.success) return [];
    const { args, pid, tid, ts, dur, tdur } = parsed.data;
    return [{ pid, tid, ts, dur, tdur, url: args?.data?.url ?? '' }];
  });
  const ends = new Map<string, number>();
  return slices
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ pid, tid, ts, dur }) => {
      const thread = `${pid} ${tid}`;
      if (ts < (ends.get(thread) ?? Number.NEGATIVE_INFINITY)) return false;
      ends.set(thread, ts + dur);
      return true;
    });
}
