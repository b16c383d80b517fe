import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { Hub } from '#hub/hub';
import { serveHub } from '#hub/server';
import { type FoundFirefox, findFirefox } from '../../scripts/browser/firefox-path.ts';
import { standIn } from '../e2e/stand-in.ts';
import { type Firefox, OWN, openFirefox } from './browser.ts';
import { soon } from './look.ts';

const HUB = 'https://huggingface.co';

/** The badge's button, once it shows a score. */
export const BADGE = 'assay-badge >>> button.badge[data-state="report"]';

interface Stand {
  readonly hub: Hub;
  readonly firefox: Firefox;
}

interface Fixtures {
  /** The extension as it was just put in, and a Hub that was not asked anything. */
  readonly stand: Stand;
  readonly hub: Hub;
  /** Opens a page of the Hub in a tab of its own, by its path. */
  readonly visit: (path: string) => Promise<Page>;
  /** Opens a page of the extension in a tab of its own, by its path. */
  readonly open: (path: string) => Promise<Page>;
}

interface WorkerFixtures {
  readonly found: FoundFirefox;
  /** One Firefox for all tests; undefined where there is none. */
  readonly started: Stand | undefined;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  found: [async ({}, use) => use(findFirefox()), { scope: 'worker' }],
  started: [
    async ({ found }, use) => {
      if ('missing' in found) return use(undefined);
      const hub = standIn();
      const serving = await serveHub(hub, { tls: true });
      const firefox = await openFirefox({ executable: found.path, hubPort: serving.port });
      await use({ hub, firefox });
      await firefox.close();
      await serving.close();
    },
    { scope: 'worker' },
  ],
  stand: async ({ found, started }, use) => {
    test.skip(started === undefined, 'missing' in found ? found.missing : '');
    if (started === undefined) return;
    await started.firefox.install();
    started.hub.reset();
    await use(started);
    const tabs = await started.firefox.browser.pages();
    await Promise.all(tabs.slice(1).map((tab) => tab.close()));
  },
  hub: async ({ stand }, use) => use(stand.hub),
  visit: async ({ stand }, use) =>
    use(async (path) => {
      const tab = await stand.firefox.browser.newPage();
      await tab.goto(HUB + path);
      return tab;
    }),
  open: async ({ stand }, use) =>
    use(async (path) => {
      const tab = await stand.firefox.browser.newPage();
      await goToOwn(tab, OWN + path);
      return tab;
    }),
});

// Firefox tells a driver nothing of what becomes of an extension's pages, so that going to one never ends by itself.
async function goToOwn(tab: Page, address: string): Promise<void> {
  const arrived = new AbortController();
  const going = tab.goto(address, { signal: arrived.signal, timeout: 0 }).catch((error) => {
    if (!arrived.signal.aborted) throw error;
  });
  const there = () => document.readyState === 'complete' && location.href;
  const watching = soon(() => tab.evaluate(there)).toBe(address);
  await Promise.race([going, watching]);
  await watching;
  arrived.abort();
  await going;
}

export { expect } from '@playwright/test';
