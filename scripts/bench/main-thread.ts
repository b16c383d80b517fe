import type { CDPSession } from 'playwright-core';
import * as z from 'zod/mini';
import { demoIds } from '#hub/demo';
import { type Measure, measure, median, times } from './measure.ts';
import { onStage, openModel, type Stage } from './stage.ts';

const RUNS = 5;

const node = z.object({
  id: z.number(),
  parent: z.optional(z.number()),
  callFrame: z.object({ url: z.optional(z.string()) }),
});

const chunk = z.object({
  name: z.literal('ProfileChunk'),
  pid: z.number(),
  id: z.string(),
  args: z.object({
    data: z.object({
      cpuProfile: z.optional(z.object({ nodes: z.optional(z.array(node)), samples: z.optional(z.array(z.number())) })),
      timeDeltas: z.optional(z.array(z.number())),
    }),
  }),
});

type Chunk = z.infer<typeof chunk>;

/**
 * Milliseconds of samples that have a script of this address anywhere on the stack, from the chunks of a CPU profile in
 * a trace. What is called by such a script counts with it; what the browser paints afterwards does not.
 */
export function timeIn(events: readonly unknown[], isOurs: (url: string) => boolean): number {
  const ours = new Set<string>();
  let microseconds = 0;
  for (const event of events) {
    const parsed = chunk.safeParse(event);
    if (parsed.success) microseconds += timeInChunk(parsed.data, isOurs, ours);
  }
  return microseconds / 1000;
}

function timeInChunk({ pid, id, args: { data } }: Chunk, isOurs: (url: string) => boolean, ours: Set<string>): number {
  const key = (nodeId: number): string => `${pid} ${id} ${nodeId}`;
  for (const { id: nodeId, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
    const inherits = parent !== undefined && ours.has(key(parent));
    if (inherits || isOurs(callFrame.url ?? '')) ours.add(key(nodeId));
  }
  const samples = data.cpuProfile?.samples ?? [];
  return samples.reduce((sum, sample, at) => sum + (ours.has(key(sample)) ? (data.timeDeltas?.[at] ?? 0) : 0), 0);
}

async function trace(session: CDPSession, work: () => Promise<void>): Promise<unknown[]> {
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['disabled-by-default-v8.cpu_profiler'];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await work();
  await session.send('Tracing.end');
  await complete;
  return events;
}

const visit = (): Promise<number> =>
  onStage(0, async ({ page, browser }: Stage) => {
    const session = await browser.context.newCDPSession(page);
    const events = await trace(session, async () => {
      await openModel(page, demoIds.wellKept);
      await page.waitForTimeout(1_000);
    });
    return timeIn(events, (url) => url.startsWith('chrome-extension://') && url.includes('/content-scripts/'));
  });

/** Main-thread time of the content script on a first visit to a model's page, by sampling. */
export async function mainThread(): Promise<Measure[]> {
  return [measure('main-thread time of the content script', median(await times(RUNS, visit)), 'ms', 50)];
}
