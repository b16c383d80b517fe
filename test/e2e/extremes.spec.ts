import { demoIds } from '#hub/demo';
import { extremeIds } from './extremes.ts';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

test('a card of 10 MB is read as far as it helps, and the score comes', async ({ page, own }) => {
  await page.goto(`${own}/popup.html?model=${extremeIds.bigCard}`);
  await page.locator('.scores').waitFor();
  await expect(page.locator('#root')).not.toContainText('card could not be read');
});

test('23,000 files leave page and popup with a score', async ({ page, own }) => {
  await page.goto(`${HUB}/${extremeIds.manyFiles}`);
  const number = await badgeOf(page).locator('b').first().textContent();
  await page.goto(`${own}/popup.html?model=${extremeIds.manyFiles}`);
  await expect(page.locator('.scores')).toContainText(number ?? 'none');
});

test('file names with #, spaces and Unicode stay whole', async ({ page, own }) => {
  await page.goto(`${own}/popup.html?model=${demoIds.strangeNames}`);
  await page.locator('.scores').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  for (const name of ['folder/# heading.py', 'with space.bin']) await expect(page.locator('#root')).toContainText(name);
});

test('a browser without room keeps nothing, scores all the same, and says so', async ({ page, own, context }) => {
  await page.goto(`${own}/options.html`);
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: own, quotaSize: 1 });
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await expect(badgeOf(page)).toBeVisible();
  await page.goto(`${own}/options.html`);
  await expect(page.getByText('fact sheets')).toContainText('storage is full');
});
