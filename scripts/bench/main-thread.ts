import type { CDPSession } from 'playwright-core';
import { demoIds } from '#hub/demo';
import { type Measure, measure, median, times } from './measure.ts';
import { type Sample, samplesIn } from './samples.ts';
import { outermostSlices, type Slice } from './slices.ts';
import { onStage, openModel, type Stage } from './stage.ts';

const RUNS = 5;

/**
 * Processor time in milliseconds that scripts of ours took in a trace: all of a stretch that enters one of them, and of
 * other stretches (callbacks shared with the page) the share of samples that have one on the stack. Waiting for the
 * processor does not count, so a busy machine does not change it; neither does what the browser paints afterwards.
 */
export function timeIn(events: readonly unknown[], isOurs: (url: string) => boolean): number {
  const samples = samplesIn(events, isOurs).filter(({ ours }) => ours);
  const shareOf = (slice: Slice): number => (isOurs(slice.url) ? 1 : sampledShare(slice, samples));
  return outermostSlices(events).reduce((sum, slice) => sum + slice.tdur * shareOf(slice), 0) / 1000;
}

function sampledShare({ pid, ts, dur }: Slice, ours: readonly Sample[]): number {
  const within = ours.filter((sample) => sample.pid === pid && sample.ts >= ts && sample.ts <= ts + dur);
  return dur === 0 ? 0 : Math.min(1, within.reduce((sum, { lasted }) => sum + lasted, 0) / dur);
}

async function trace(session: CDPSession, work: () => Promise<void>): Promise<unknown[]> {
  const events: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];
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

/** Main-thread processor time of the content script on a first visit to a model's page. */
export async function mainThread(): Promise<Measure[]> {
  return [measure('main-thread time of the content script', median(await times(RUNS, visit)), 'ms', 50)];
}
