import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';
import { hydrated, shiftsOf, watchShifts } from './page-facts.ts';

const PAGES = [
  ['card', `/${demoIds.wellKept}`, 'assay-badge button[data-state="report"]'],
  ['files', `/${demoIds.wellKept}/tree/main`, 'assay-badge button[data-state="report"]'],
  ['community', `/${demoIds.wellKept}/discussions`, 'assay-badge button[data-state="report"]'],
  ['list', '/models', 'assay-card [data-state="verdict"]'],
  ['owner', '/harbor-labs', 'assay-card [data-state="verdict"]'],
  ['trending', '/', 'assay-card [data-state="verdict"]'],
] as const;

for (const [name, path, ready] of PAGES)
  for (const width of [1280, 390])
    test(`the ${name} page at ${width} pixels does not shift by what we draw`, async ({ page, hub }) => {
      hub.fault = { only: /^\/api\//, slowMs: 150 };
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      await page.goto(HUB + path);
      await page.locator(ready).first().waitFor();
      await hydrated(page);
      await page.waitForTimeout(300); // shifts are told after the frame they happened in
      const shifts = await shiftsOf(page);
      expect(shifts.filter(({ ours }) => ours)).toEqual([]);
      expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThanOrEqual(0.02);
    });

test('opening the details shifts nothing', async ({ page }) => {
  await watchShifts(page);
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).click();
  await expect(page.locator('assay-badge .actions')).toBeVisible();
  await page.waitForTimeout(300);
  expect((await shiftsOf(page)).filter(({ ours }) => ours)).toEqual([]);
});
