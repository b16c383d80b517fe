import type { Page } from '@playwright/test';
import { demoIds } from '#hub/demo';
import { expect, test } from './fixtures.ts';
import { served } from './measured.ts';

async function refreshFrom(page: Page, own: string, address: string, key: string): Promise<void> {
  await page.goto(`${own}/options.html`);
  await page.locator('[data-snapshot^="2"]').waitFor();
  await page.getByLabel('Address of snapshots').fill(address);
  await page.getByLabel('Public key').fill(key);
  await page.getByRole('button', { name: 'Save and refresh' }).click();
}

test('a signed snapshot is used; with one byte changed it is refused with a notice and the last good one stays', async ({
  page,
  own,
  hub,
}) => {
  const state = page.locator('[data-snapshot]');
  const popup = `${own}/popup.html?model=${demoIds.wellKept}`;
  await page.goto(popup);
  await expect(page.locator('.capability')).toContainText('It is not in the snapshot of');
  expect(hub.log.filter(({ path }) => path.includes('good.json'))).toEqual([]);

  await refreshFrom(page, own, served.tampered, served.key);
  await expect(state).toContainText('the last good snapshot stays in use: it was changed after it was made');
  await expect(state).toContainText('In use: the bundled snapshot');

  await refreshFrom(page, own, served.good, served.key);
  await expect(state).toContainText('In use: the fetched snapshot');
  await expect(state).toContainText('its signature is right');
  await page.goto(popup);
  await expect(page.locator('[data-list="coding"]')).toContainText('1 of 1');
  await expect(page.locator('.chart')).toContainText('62.5 %');
});

test('a tampered answer leaves a fetched snapshot in use', async ({ page, own, hub }) => {
  await refreshFrom(page, own, served.good, served.key);
  await expect(page.locator('[data-snapshot]')).toContainText('In use: the fetched snapshot');
  hub.fault = { only: /good\.json/, truncateAt: 300 };
  await page.getByRole('button', { name: 'Save and refresh' }).click();
  await expect(page.locator('[data-snapshot]')).toContainText('the last good snapshot stays in use');
  await expect(page.locator('[data-snapshot]')).toContainText('In use: the fetched snapshot');
});

test('an address without a key is refused, and asks nobody', async ({ page, own, hub }) => {
  await refreshFrom(page, own, served.good, '');
  await expect(page.locator('[data-snapshot]')).toContainText('Not saved:');
  expect(hub.log.filter(({ path }) => path.includes('good.json'))).toEqual([]);
});
