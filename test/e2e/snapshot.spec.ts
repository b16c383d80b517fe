import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { demoIds } from '#hub/demo';
import { EXTENSION } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { bundledSeal, served } from './measured.ts';

async function refreshFrom(page: Page, own: string, address: string, key: string): Promise<void> {
  await page.goto(`${own}/options.html`);
  await page.locator('[data-snapshot]').waitFor();
  await page.getByLabel('Address of snapshots').fill(address);
  await page.getByLabel('Public key').fill(key);
  await page.getByRole('button', { name: 'Save and refresh' }).click();
}

test('no script carries the snapshot: it lies beside them, packed', () => {
  const scripts = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) expect(readFileSync(join(EXTENSION, name), 'utf8'), name).not.toContain(bundledSeal);
  const packed = readFileSync(join(EXTENSION, 'snapshot.packed'));
  expect(packed.length).toBeLessThan(300_000);
  expect(gunzipSync(packed).toString()).toContain(bundledSeal);
});

test('a signed snapshot is used; with one byte changed it is refused with a notice and the last good one stays', async ({
  page,
  own,
  hub,
  relaunch,
}) => {
  const state = page.locator('[data-snapshot]');
  const popup = `${own}/popup.html?model=${demoIds.wellKept}`;
  const asked = () => hub.log.filter(({ path }) => path.includes('/resolve/main/good.json'));
  await page.goto(popup);
  await expect(page.locator('.capability')).toContainText('It is not in the snapshot of');
  await refreshFrom(page, own, served.good, '');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved: the public key is missing' })).toBeVisible();
  expect(asked()).toEqual([]);

  await refreshFrom(page, own, served.tampered, served.key);
  await expect(state).toContainText('the last good snapshot stays in use: it was changed after it was made');
  await expect(state).toContainText('which came with Assay');

  await refreshFrom(page, own, served.good, served.key);
  await expect(state).toContainText('its signature is right');
  await page.goto(popup);
  await expect(page.locator('[data-list="coding"]')).toContainText('1 of 1');
  await expect(page.locator('.chart')).toContainText('62.5 %');

  await refreshFrom(page, own, served.tampered, served.key);
  await expect(state).toContainText('the last good snapshot stays in use');
  await expect(state).toContainText('fetched, and signed by that key');
  const again = await (await relaunch()).newPage();
  await again.goto(popup);
  await expect(again.locator('.capability')).toContainText('the last good snapshot stays in use');
  await expect(again.locator('[data-list="coding"]')).toContainText('1 of 1');
});
