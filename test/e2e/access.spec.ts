import { demoIds } from '#hub/demo';
import { expectAccessible } from './accessible.ts';
import { badgeOf, HUB, test } from './fixtures.ts';

test('the badge and its details are accessible, light and dark', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.unsafePickle}`);
  await badgeOf(page).click();
  await page.locator('assay-badge .actions').waitFor();
  await expectAccessible(page, 'assay-badge');
});

test('badges of a list are accessible, light and dark', async ({ page }) => {
  await page.goto(`${HUB}/models`);
  await page.locator('assay-card [data-state="verdict"]').first().waitFor();
  await expectAccessible(page, 'assay-card');
});

test('popup, options and comparison are accessible, light and dark', async ({ page, own }) => {
  for (const id of [demoIds.unsafePickle, demoIds.wellKept]) {
    await page.goto(`${own}/popup.html?model=${id}`);
    await page.getByRole('button', { name: 'Add to compare' }).click();
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectAccessible(page);
  }
  for (const [name, ready] of [
    ['options', 'form'],
    ['compare', 'table'],
  ] as const) {
    await page.goto(`${own}/${name}.html`);
    await page.locator(ready).first().waitFor();
    await expectAccessible(page);
  }
});
