import { demoIds } from '#hub/demo';
import { badgeOf, expect, HUB, test } from './fixtures.ts';

const colours = (selector: string) => {
  const style = getComputedStyle(
    document.querySelector('assay-badge')?.shadowRoot?.querySelector(selector) ?? document.body,
  );
  return { ink: style.color, ground: style.backgroundColor };
};

test('the badge follows the site’s own theme while the page is open', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).click();
  const light = await page.evaluate(colours, '.panel');
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect(page.locator('assay-badge')).toHaveAttribute('data-theme', 'dark');
  const dark = await page.evaluate(colours, '.panel');
  expect(dark.ground).not.toBe(light.ground);
  expect(dark.ink).not.toBe(light.ink);
});

test.describe('dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('a site that was set to light has a light badge', async ({ page, context }) => {
    await context.addCookies([{ name: 'theme', value: 'light', url: HUB }]);
    await page.goto(`${HUB}/${demoIds.wellKept}`);
    await badgeOf(page).waitFor();
    await expect(page.locator('assay-badge')).toHaveAttribute('data-theme', 'light');
  });

  test('pages of the extension follow the system', async ({ page, own }) => {
    await page.goto(`${own}/options.html`);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).not.toBe(dark);
  });
});
