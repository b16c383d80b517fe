import type { Page } from '@playwright/test';

/** Waits until the stand-in's script has taken its islands over. */
export const hydrated = (page: Page) => page.locator('html[data-hydrated]').waitFor({ state: 'attached' });

/** Boxes of the badge, of the last pill of the title, and of the title. */
export const badgePlace = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element | null | undefined) => {
      const { left, right, top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom };
    };
    const title = document.querySelector('[data-target="ModelHeader"] h1');
    return {
      badge: box(document.querySelector('assay-badge')),
      lastPill: box(title?.lastElementChild),
      title: box(title),
    };
  });

/** Records layout shifts from before the page's first line; call before going there. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: { value: number; ours: boolean; nodes: string[] }[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: readonly { readonly node: Node | null }[];
        };
        const names = sources.map(({ node }) => node?.nodeName ?? '');
        shifts.push({ value, ours: names.some((name) => name.startsWith('ASSAY-')), nodes: names });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** The shifts recorded so far. */
export const shiftsOf = (page: Page) =>
  page.evaluate(() => Reflect.get(window, 'layoutShifts') as { value: number; ours: boolean; nodes: string[] }[]);
