import type { BrowserContext } from '@playwright/test';
import { demoIds } from '#hub/demo';
import { extensionOrigin } from './browser.ts';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

async function add(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${HUB}/${id}`);
  await badgeOf(page).click(); // the first click
  await page.getByRole('button', { name: 'Add to compare' }).click(); // the second
  await expect(page.locator('assay-badge .count')).toContainText('in the tray');
  await expect(page.getByRole('button', { name: 'Remove from compare' })).toBeVisible();
  await page.close();
}

test('two clicks put a model into the tray, which outlives a restart of the browser', async ({ context, relaunch }) => {
  await add(context, demoIds.wellKept);
  await add(context, demoIds.unsafePickle);
  const again = await relaunch();
  const page = await again.newPage();
  await page.goto(`${await extensionOrigin(again)}/compare.html`);
  await expect(page.locator('thead th a')).toHaveText([demoIds.wellKept, demoIds.unsafePickle]);
});

test('the comparison marks what differs and what is best, in signs and words', async ({ context, own, page }) => {
  await add(context, demoIds.wellKept);
  await add(context, demoIds.unsafePickle);
  await page.goto(`${own}/compare.html`);
  const row = page.locator('tr[data-row="composite"]');
  await expect(row.locator('th')).toHaveText(/Composite\s+≠\s+\(differs\)/);
  await expect(row.locator('td').first()).toHaveText(/Strong ★ \(best\)/);
  await expect(row.locator('td').nth(1)).not.toContainText('★');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.top').getByRole('status')).toHaveText('Copied as Markdown.');
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain('| Composite ≠ |');
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.top').getByRole('status')).toHaveText('Copied as CSV.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^kind,id,title,/);
  await page.getByLabel('Chosen').selectOption(demoIds.unsafePickle);
  await page.getByLabel('For', { exact: true }).selectOption('lead');
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect(page.locator('.decision').getByRole('status')).toHaveText('Copied the report as Markdown.');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain(`# Report for a decision: ${demoIds.unsafePickle}`);
  expect(report).toContain(`- ${demoIds.wellKept} is better in composite`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save report to print' }).click();
  expect((await download).suggestedFilename()).toBe('assay-quickweights-sentiment-classifier.html');
  await page.getByRole('button', { name: `Remove ${demoIds.wellKept}` }).click();
  await expect(page.locator('thead th a')).toHaveText([demoIds.unsafePickle]);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByText('The tray is empty.')).toBeVisible();
});

test('the popup adds its model and opens the comparison', async ({ own, page, context }) => {
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.getByRole('button', { name: 'Add to compare' }).click();
  await expect(page.getByText('1 of 8 in the tray')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Compare 1 model' }).click();
  await expect((await opened).locator('thead th a')).toHaveText([demoIds.wellKept]);
});

test('a full tray takes no ninth model', async ({ own, page }) => {
  await page.goto(`${own}/compare.html`);
  const state = await page.evaluate(async () => {
    const add = (id: string) => chrome.runtime.sendMessage({ assay: 'tray', ask: { add: id } });
    await Promise.all(Array.from({ length: 9 }, (_, index) => add(`acme/model-${index}`)));
    return chrome.runtime.sendMessage<{ models: string[] }>({ assay: 'tray', ask: {} });
  });
  expect(state.value.models).toHaveLength(8);
});

test('without a model the popup says so and still shows the tray', async ({ own, page }) => {
  await page.goto(`${own}/popup.html`);
  await expect(page.getByText('This tab shows no model.')).toBeVisible();
  await expect(page.getByText('0 of 8 in the tray')).toBeVisible();
});
