import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';
import { hydrated, shiftsOf, watchShifts } from './page-facts.ts';

const ID = demoIds.contents;
const TREE = `${HUB}/${ID}/tree/main`;

const flagOf = (page: Page, path: string) =>
  page.locator('li', { has: page.locator(`a[href$="/${path}"]`) }).locator('assay-flag .flag');
const strip = (page: Page) => page.locator('assay-files .strip');
const panel = (page: Page) => page.locator('assay-run [role="dialog"]');
const done = (page: Page) =>
  expect(strip(page)).toContainText(/\d files? read, [^·]*(· read [^·]*)?(· \d+ files? read on request only)?$/);

/** Stops the worker as the browser does when it needs the memory. */
async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
}

test('a malicious file of 1 GiB is flagged for at most 256 kB and no counted download', async ({ page, hub }) => {
  await page.goto(TREE);
  await expect(flagOf(page, 'pytorch_model.bin')).toHaveAttribute('data-verdict', 'dangerous');
  await done(page);
  const bytes = hub.log
    .filter(({ path }) => path.includes('/xet-bridge-us/'))
    .reduce((sum, entry) => sum + entry.bytes, 0);
  const own = hub.log.filter(({ path, bucket }) => bucket === 'resolvers' && path.includes('pytorch_model.bin'));
  expect(own.length).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(2_500_000);
  expect(hub.counts.downloads).toBe(0);
});
