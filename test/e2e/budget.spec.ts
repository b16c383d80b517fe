import { demoIds } from '#hub/demo';
import { apiRequests, badgeOf, expect, HUB, needsRecordings, test } from './fixtures.ts';
import { hydrated } from './page-facts.ts';

const verdicts = 'assay-card [data-state="verdict"]';

test('a model seen for the first time costs at most four requests and one card, and no download', async ({
  page,
  hub,
}) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  expect(apiRequests(hub).length).toBeLessThanOrEqual(4);
  const cards = hub.log.filter(
    ({ path, bucket }) => bucket === 'resolvers' && /^\/harbor-labs.*README\.md$/.test(path),
  );
  expect(cards).toHaveLength(1);
  expect(hub.counts.downloads).toBe(0);
});

test('a model seen before costs no request, on any of its pages or in the popup', async ({ page, hub, own }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  const first = await badgeOf(page).textContent();
  hub.reset();
  await page.goto(`${HUB}/${demoIds.wellKept}/discussions`);
  await expect(badgeOf(page)).toHaveText(first ?? 'nothing');
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.locator('.scores').waitFor();
  expect(apiRequests(hub)).toEqual([]);
  expect(hub.counts.resolvers).toBe(0);
});

test('a list of 30 costs one request, and none when seen again', async ({ page, hub }) => {
  await page.goto(`${HUB}/models`);
  await expect(page.locator('assay-card')).toHaveCount(Math.min(30, await page.locator('article').count()));
  await page.locator(verdicts).first().waitFor();
  await hydrated(page);
  expect(apiRequests(hub)).toHaveLength(1);
  await page.reload();
  await page.locator(verdicts).first().waitFor();
  expect(apiRequests(hub)).toHaveLength(1);
});

test('the recorded list of 30 costs one request, and no download', async ({ page, hub }) => {
  needsRecordings();
  await page.goto(`${HUB}/models?search=liquid`);
  await expect(page.locator('article')).toHaveCount(30);
  await expect(page.locator('assay-card')).toHaveCount(30);
  await expect(page.locator(verdicts)).toHaveCount(30);
  await expect(page.locator('assay-card .solid')).toHaveCount(0);
  for (const badge of await page.locator(verdicts).all())
    await expect(badge).toHaveAccessibleName(/^Assay: Preliminary, from the list alone: composite /);
  expect(apiRequests(hub)).toHaveLength(1);
  expect(hub.counts.downloads).toBe(0);
});

test('badge and popup at once ask only once', async ({ page, hub, own, context }) => {
  hub.fault = { only: /^\/api\//, slowMs: 300 };
  const popup = await context.newPage();
  await Promise.all([page.goto(`${HUB}/${demoIds.base}`), popup.goto(`${own}/popup.html?model=${demoIds.base}`)]);
  await badgeOf(page).waitFor();
  await popup.locator('.scores').waitFor();
  expect(apiRequests(hub).length).toBeLessThanOrEqual(4);
});

test('refresh in the popup asks every source again', async ({ page, hub, own }) => {
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.locator('.scores').waitFor();
  hub.reset();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => apiRequests(hub).length).toBe(4);
  await page.locator('.scores').waitFor();
});
