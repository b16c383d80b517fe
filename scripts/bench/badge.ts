import type { Page } from 'playwright-core';
import { demoIds } from '#hub/demo';
import { type Measure, measure, median, times } from './measure.ts';
import { onStage, openModel } from './stage.ts';

const RUNS = 5;

// Runs in the page before anything else: notes when the badge first shows a score, in milliseconds since the navigation
// began, and adds up how far things moved. The badge is found by looking at each frame, as a reader would.
const WATCH = `
  globalThis.seen = { badge: null, shift: 0 };
  const look = () => {
    const badge = document.querySelector('assay-badge')?.shadowRoot?.querySelector('[data-state=report]');
    if (badge) globalThis.seen.badge = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

interface Seen {
  readonly badge: number;
  readonly shift: number;
}

async function see(page: Page, id: string): Promise<Seen> {
  await openModel(page, id);
  // Whatever moves because of the badge has moved by then.
  await page.waitForTimeout(500);
  return page.evaluate<Seen>('globalThis.seen');
}

/** A visit to a model that nothing is known of, and a second visit, in a browser that was just opened. */
const visits = (latencyMs: number): Promise<{ first: Seen; second: Seen }> =>
  onStage(latencyMs, async ({ page }) => {
    await page.addInitScript(WATCH);
    return { first: await see(page, demoIds.wellKept), second: await see(page, demoIds.wellKept) };
  });

/**
 * Time from the start of the navigation to a score in the badge: on a first visit with 100 ms for each answer of the
 * Hub (the page's own included), and on a second visit with facts from the cache, where the page comes without delay.
 */
export async function badgeTimes(): Promise<Measure[]> {
  const cold = await times(RUNS, () => visits(100));
  const warm = await times(RUNS, () => visits(0));
  const shifts = [...cold, ...warm].flatMap(({ first, second }) => [first.shift, second.shift]);
  return [
    measure('time to badge, cold, 100 ms per request', median(cold.map(({ first }) => first.badge)), 'ms', 1_200),
    measure('time to badge, cached', median(warm.map(({ second }) => second.badge)), 'ms', 150),
    measure('layout shift of a model page, worst of all visits', Math.max(...shifts), 'score', 0.02),
  ];
}
