import { demoIds } from '#hub/demo';
import { stopWorker } from './browser.ts';
import { apiRequests, badgeOf, expect, HUB, test } from './fixtures.ts';

const troubled = 'assay-badge button[data-state="trouble"]';

test('a rate limit is told with the time of the next try, and is respected', async ({ page, hub, own }) => {
  hub.fault = { rateLimit: 'api' };
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await expect(page.locator(troubled)).toContainText('the Hub asks to wait until');
  const asked = apiRequests(hub).length;
  await page.goto(`${own}/popup.html?model=${demoIds.base}`);
  await expect(page.getByRole('alert')).toContainText('Possible again at');
  expect(apiRequests(hub).length).toBe(asked);
});

for (const [name, fault, words] of [
  ['a fault of the Hub', { status: 503 }, 'the Hub has a fault'],
  ['no connection', { network: true }, 'the Hub cannot be reached'],
  ['a page of HTML instead of JSON', { html: true }, 'the Hub answered nonsense'],
  ['JSON that breaks off', { truncate: true }, 'the Hub answered nonsense'],
  ['values of other types', { wrongTypes: true }, null],
  ['a missing model', { status: 404 }, 'not found, or private'],
] as const)
  test(`${name} is told on the badge, and trying again mends it`, async ({ page, hub }) => {
    hub.fault = { only: /^\/api\/models\//, ...fault };
    await page.goto(`${HUB}/${demoIds.wellKept}`);
    const settled = page.locator('assay-badge button.badge:not([data-state="loading"])');
    await settled.waitFor();
    // Where the page alone says enough for a score, it is shown with what is missing.
    if (words === null) return expect(settled).toHaveAttribute('data-state', 'report');
    await expect(page.locator(troubled)).toContainText(words);
    await expect(page.locator(troubled)).toHaveAccessibleName(/^Assay: No score, /);
    hub.fault = {};
    await page.locator(troubled).click();
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(/ (try again|in the options)\b/i);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(badgeOf(page)).toBeVisible();
  });

test('private, unknown, disabled, gated, renamed and taken over models are told of in the popup', async ({
  page,
  own,
}) => {
  for (const [id, words] of [
    [demoIds.private, 'If it is private, give Assay a token in the options.'],
    ['nobody/nothing', 'The Hub has no such model, or it is private.'],
    [demoIds.disabled, 'The Hub has disabled this repository.'],
    [demoIds.gatedManual, 'Gated'],
    [demoIds.renamedFrom, `The Hub moved ${demoIds.renamedFrom} to ${demoIds.renamed}.`],
    [demoIds.takenOverFrom, `The Hub moved ${demoIds.takenOverFrom} to ${demoIds.takenOver}.`],
  ] as const) {
    await page.goto(`${own}/popup.html?model=${id}`);
    await page.locator('[role="alert"], .scores').first().waitFor();
    await expect(page.locator('#root'), id).toContainText(words);
  }
});

test('a private model is scored with a token that may read it', async ({ page, own }) => {
  await page.goto(`${own}/options.html`);
  await page.getByLabel('Hugging Face token').fill('hf_test_granted');
  await page.getByRole('button', { name: 'Save tokens' }).click();
  await page.getByText('Saved.').waitFor();
  await page.goto(`${own}/popup.html?model=${demoIds.private}`);
  await expect(page.locator('.scores')).toBeVisible();
});

test('on a list trouble leaves marks that pretend nothing', async ({ page, hub }) => {
  hub.fault = { only: /^\/api\//, rateLimit: 'api' };
  await page.goto(`${HUB}/models`);
  const badge = page.locator('assay-card .card').first();
  await expect(badge).toHaveAttribute('data-state', 'trouble');
  await expect(badge).toHaveAccessibleName(/^Assay: no score\. /);
});

test('a worker that is stopped in the middle of a scan is woken, and the score comes', async ({
  page,
  hub,
  context,
}) => {
  hub.fault = { only: /^\/api\/models\/[^?]*\?/, slowMs: 1500, times: 1 };
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await page.locator('assay-badge button[data-state="loading"]').waitFor();
  // The Hub logs what it has answered: this question of the worker's is, the slow one is still open.
  await expect.poll(() => apiRequests(hub).length).toBeGreaterThan(0);
  await stopWorker(context, page);
  await expect(badgeOf(page)).toBeVisible();
});

test('a corrupt cache is rebuilt, and the score comes all the same', async ({ page, own }) => {
  await page.goto(`${own}/icon/16.png`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('assay', 2);
        open.onupgradeneeded = () => void open.result.createObjectStore('rubbish');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
  );
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await expect(badgeOf(page)).toBeVisible();
  await page.goto(`${own}/options.html`);
  await expect(page.getByText('1 of at most')).toContainText('rebuilt');
});
