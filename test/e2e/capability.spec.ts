import { demoIds } from '#hub/demo';
import { expectAccessible } from './accessible.ts';
import { apiRequests, badgeOf, expect, HUB, test } from './fixtures.ts';
import { measuredIds } from './measured.ts';

test('a model with figures shows its ranks, RQ and sources in the popup', async ({ page, own }) => {
  await page.goto(`${HUB}/${measuredIds.chat}`);
  await badgeOf(page).waitFor();
  await page.goto(`${own}/popup.html?model=${measuredIds.chat}`);
  const panel = page.locator('.capability');
  await expect(panel.locator('[data-list="coding"]')).toContainText(/\d+ of \d+/);
  await expect(panel.locator('[data-list="overall"]')).toContainText(/\d+ of \d+/);
  await expect(panel.locator('.rq')).toContainText(/RQ \d+ \(\d+ to \d+\), provisional/);
  await expect(panel.locator('.rq')).toContainText('missing: ');
  await expect(panel.locator('.rq-chart s')).toBeVisible();
  await expect(panel.locator('.chart .bar').first()).toBeVisible();
  const details = panel.locator('summary', { hasText: 'figures with sources' });
  await details.focus();
  await page.keyboard.press('Enter');
  const figure = panel.locator('[data-figure="swe-bench-verified"]');
  await expect(figure).toContainText(/tier 1, primary of coding/);
  await expect(figure).toContainText(/self-reported|independent|verified/);
  await expect(figure).toContainText(/days ago/);
  await expect(figure.locator('a')).toHaveAttribute('href', /^https:\/\//);
  await expect(page.locator('details[data-category="capability"] b')).toHaveText(/^\d+\.\d$/);
  await expectAccessible(page);
});

test('a model that the snapshot does not know says so, with its day, and no site is asked', async ({
  page,
  own,
  hub,
}) => {
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await expect(page.locator('.capability')).toContainText(/It is not in the snapshot of \d{4}-\d\d-\d\d\./);
  await expect(page.locator('details[data-category="capability"] b')).toHaveText('–');
  expect(apiRequests(hub).length).toBeLessThanOrEqual(4);
});

test('the comparison has ranks, RQ and price as rows of their own', async ({ page, own }) => {
  for (const id of [measuredIds.chat, demoIds.wellKept]) {
    await page.goto(`${own}/popup.html?model=${id}`);
    await page.getByRole('button', { name: 'Add to compare' }).click();
    await expect(page.locator('.tray li')).not.toHaveCount(0);
  }
  await page.goto(`${own}/compare.html`);
  await expect(page.locator('[data-row="rank-coding"]')).toContainText(/\d+ of \d+/);
  await expect(page.locator('[data-row="rq"]')).toContainText('provisional');
  await expect(page.locator('[data-row="rq"]')).toContainText('unknown');
});
