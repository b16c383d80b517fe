import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

test('markup of a hostile card and name stays text everywhere', async ({ page, own }) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${HUB}/${demoIds.hostileCard}`);
  await badgeOf(page).click();
  const panel = page.locator('assay-badge [role="dialog"]');
  await expect(panel).toBeVisible();
  await expect(panel.locator('img, script, iframe, object, embed, style, link')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Add to compare' }).click();
  await expect(panel.getByRole('button', { name: 'Remove from compare' })).toBeVisible();
  for (const address of [`${own}/popup.html?model=${demoIds.hostileCard}`, `${own}/compare.html`]) {
    await page.goto(address);
    await page.locator('.scores, table').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expect(page.locator('#root').locator('img, script, iframe, object, embed, style')).toHaveCount(0);
    for (const link of await page.locator('#root a').all())
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/|^\/boards\.html(#[\w=&.%-]*)?$/);
  }
  expect(alarms).toEqual([]);
});

test('a page may not ask what only the extension may', async ({ page, context }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  // The page's own scripts have no way to the background at all.
  expect(await page.evaluate(() => typeof chrome === 'undefined' || chrome.runtime === undefined)).toBe(true);
  const worker = context.serviceWorkers()[0];
  const level = await worker?.evaluate(() => chrome.storage.local.get(null));
  expect(JSON.stringify(level ?? {})).not.toContain('csrfToken');
});

test('clicks that no person made add nothing to the tray', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).click();
  const add = page.getByRole('button', { name: 'Add to compare' });
  await add.waitFor();
  await add.evaluate((button: HTMLElement) => button.click());
  await page.waitForTimeout(200);
  await expect(add).toBeVisible();
});
