import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

test('a token is kept, sent to the Hub, and out of reach of pages', async ({ page, own, hub, context }) => {
  await page.goto(`${own}/options.html`);
  await page.getByLabel('Hugging Face token').fill(' hf_test_reader ');
  await page.getByRole('button', { name: 'Save tokens' }).click();
  await expect(page.locator('form').getByRole('status').first()).toHaveText('Saved.');
  await page.reload();
  await expect(page.getByLabel('Hugging Face token')).toHaveValue('hf_test_reader');
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  expect(hub.counts.api).toBeGreaterThan(0);
  // Content scripts live in worlds of their own; each is asked what it sees of the storage.
  const session = await context.newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: world }) => {
    if (world.origin.startsWith('chrome-extension://')) worlds.push(world.id);
  });
  await session.send('Runtime.enable');
  expect(worlds.length).toBeGreaterThan(0);
  for (const contextId of worlds) {
    const expression =
      'chrome.storage.local.get(null).then((all) => JSON.stringify(all), (error) => "refused: " + error)';
    const { result } = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
    expect(result.value).toMatch(/^refused: .*not allowed/);
  }
});

test('the cache is counted and emptied', async ({ page, own }) => {
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.locator('.scores').waitFor();
  await page.goto(`${own}/options.html`);
  await expect(page.getByText('1 of at most 600 fact sheets, 0 files read.')).toBeVisible();
  await page.getByRole('button', { name: 'Empty the cache' }).click();
  await expect(page.getByText('0 of at most 600 fact sheets, 0 files read.')).toBeVisible();
});

test('settings outlive a restart', async ({ page, own, relaunch }) => {
  await page.goto(`${own}/options.html`);
  await page.getByLabel('Badges on the models of lists').uncheck();
  await expect(page.getByRole('status').first()).toHaveText('Saved.');
  const again = await (await relaunch()).newPage();
  await again.goto(`${own}/options.html`);
  await expect(again.getByLabel('Badges on the models of lists')).not.toBeChecked();
});
