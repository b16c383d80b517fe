import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that look at colours: all that can come out otherwise in the dark. */
const ON_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Fails when axe finds fault with the page, in light or in dark. With `parts`, elements of ours on the site's page,
 * only these are looked at, and the site itself is made dark. Leaves the page light.
 */
export async function expectAccessible(page: Page, ...parts: readonly string[]): Promise<void> {
  const axe = () => parts.reduce((all, part) => all.include(part), new AxeBuilder({ page }));
  await paint(page, 'light', parts);
  expect((await axe().analyze()).violations, 'light').toEqual([]);
  await paint(page, 'dark', parts);
  expect((await axe().withRules(ON_COLOURS).analyze()).violations, 'dark').toEqual([]);
  await paint(page, 'light', parts);
}

async function paint(page: Page, scheme: 'light' | 'dark', parts: readonly string[]): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  if (parts.length === 0) return;
  await page.evaluate((dark) => document.documentElement.classList.toggle('dark', dark), scheme === 'dark');
  for (const part of parts) await expect(page.locator(part).first()).toHaveAttribute('data-theme', scheme);
}
