import * as z from 'zod/mini';

/** One look of the sampling profiler at what runs: when (microseconds), for how long, and whether it is ours. */
export interface Sample {
  readonly pid: number;
  readonly ts: number;
  readonly lasted: number;
  readonly ours: boolean;
}

const begin = z.object({
  name: z.literal('Profile'),
  pid: z.number(),
  id: z.string(),
  args: z.object({ data: z.object({ startTime: z.number() }) }),
});

const chunk = z.object({
  name: z.literal('ProfileChunk'),
  pid: z.number(),
  id: z.string(),
  args: z.object({
    data: z.object({
      cpuProfile: z.optional(
        z.object({
          nodes: z._default(
            z.array(
              z.object({
                id: z.number(),
                parent: z.optional(z.number()),
                callFrame: z.object({ url: z._default(z.string(), '') }),
              }),
            ),
            [],
          ),
          samples: z._default(z.array(z.number()), []),
        }),
      ),
      timeDeltas: z._default(z.array(z.number()), []),
    }),
  }),
});

type Chunk = z.infer<typeof chunk>;

/** The samples of a trace; a sample is ours when a script of ours is anywhere on its stack. */
export function samplesIn(events: readonly unknown[], isOurs: (url: string) => boolean): Sample[] {
  const clocks = new Map<string, number>();
  const ours = new Set<string>();
  return events.flatMap((item) => {
    const start = begin.safeParse(item);
    if (start.success) clocks.set(`${start.data.pid} ${start.data.id}`, start.data.args.data.startTime);
    const parsed = chunk.safeParse(item);
    if (!parsed.success) return [];
    noteOurs(parsed.data, isOurs, ours);
    return samplesOf(parsed.data, clocks, ours);
  });
}

const keyOf = ({ pid, id }: Chunk, node: number): string => `${pid} ${id} ${node}`;

// A node's parent is told before it, perhaps in an earlier chunk.
function noteOurs(part: Chunk, isOurs: (url: string) => boolean, ours: Set<string>): void {
  for (const { id, parent, callFrame } of part.args.data.cpuProfile?.nodes ?? [])
    if (isOurs(callFrame.url) || (parent !== undefined && ours.has(keyOf(part, parent)))) ours.add(keyOf(part, id));
}

function samplesOf(part: Chunk, clocks: Map<string, number>, ours: ReadonlySet<string>): Sample[] {
  const { pid, id, args } = part;
  let ts = clocks.get(`${pid} ${id}`) ?? 0;
  const samples = (args.data.cpuProfile?.samples ?? []).map((node, at) => {
    const lasted = args.data.timeDeltas[at] ?? 0;
    ts += lasted;
    return { pid, ts, lasted, ours: ours.has(keyOf(part, node)) };
  });
  clocks.set(`${pid} ${id}`, ts);
  return samples;
}
