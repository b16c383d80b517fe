import { demoIds } from '#hub/demo';
import { expect, test } from './fixtures.ts';

test('the breakdown tells of each factor what was seen, its worth and how to mend it', async ({ page, own }) => {
  await page.goto(`${own}/popup.html?model=${demoIds.unsafePickle}`);
  await page.locator('details[data-category="security"] summary').click();
  const scans = page.locator('[data-factor="hub-scans"]');
  await expect(scans).toContainText(/0\.0 of \d+\.\d points/);
  await expect(scans).toContainText('To mend it:');
  await expect(page.locator('.ceilings li')).toContainText('Ceiling: composite at most 20, security at most 10.');
  await expect(page.locator('.stamp')).toContainText(/Methodology \d+\.\d+\.\d+ · profile default · core score/);
});

test('what is not known is listed with its reason', async ({ page, own, hub }) => {
  hub.fault = { only: /discussions/, status: 500 };
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.locator('details[data-category="activity"] summary').click();
  const unknown = page.locator('[data-category="activity"] .finding.unknown');
  await expect(unknown.first()).toContainText('unknown');
  await expect(unknown.first()).toContainText('Not known: ');
});

test('while the Hub is slow the popup says what it waits for', async ({ page, own, hub }) => {
  hub.fault = { only: /^\/api\//, slowMs: 1_000 };
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await expect(page.getByRole('status').first()).toContainText('Asking the Hub');
  await expect(page.locator('.scores')).toBeVisible();
});

test('a model that is not there is told, with what to do', async ({ page, own }) => {
  await page.goto(`${own}/popup.html?model=nobody/nothing`);
  await expect(page.getByRole('alert')).toContainText('No score.');
  await expect(page.getByRole('alert')).toContainText('give Assay a token');
});
