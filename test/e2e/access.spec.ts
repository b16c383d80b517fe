import AxeBuilder from '@axe-core/playwright';
import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

for (const scheme of ['light', 'dark'] as const)
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test(`the badge and its details are accessible, ${scheme}`, async ({ page }) => {
      await page.goto(`${HUB}/${demoIds.unsafePickle}`);
      await expect(page.locator('assay-badge')).toHaveAttribute('data-theme', scheme);
      await badgeOf(page).click();
      await page.locator('assay-badge .actions').waitFor();
      expect((await new AxeBuilder({ page }).include('assay-badge').analyze()).violations).toEqual([]);
    });

    test(`badges of a list are accessible, ${scheme}`, async ({ page }) => {
      await page.goto(`${HUB}/models`);
      await page.locator('assay-card [data-state="verdict"]').first().waitFor();
      expect((await new AxeBuilder({ page }).include('assay-card').analyze()).violations).toEqual([]);
    });

    test(`popup, options and comparison are accessible, ${scheme}`, async ({ page, own }) => {
      for (const id of [demoIds.unsafePickle, demoIds.wellKept]) {
        await page.goto(`${own}/popup.html?model=${id}`);
        await page.getByRole('button', { name: 'Add to compare' }).click();
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      }
      for (const name of ['options', 'compare']) {
        await page.goto(`${own}/${name}.html`);
        await page
          .locator(name === 'compare' ? 'table' : 'form')
          .first()
          .waitFor();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      }
    });
  });
