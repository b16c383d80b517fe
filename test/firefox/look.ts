import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** Asks every 50 ms; what is asked is near, and most of it is there at once. */
export const soon = <T>(look: () => Promise<T>, message = '') => expect.poll(look, { intervals: [50], message });

/** Texts of all elements that the selector finds now; `>>>` leads from hosts into what they hold. */
export const textsOf = (tab: Page, selector: string): Promise<string[]> =>
  // In one go within the page: the driver's own way asks for each element by itself.
  tab.evaluate((steps) => {
    const within = (roots: readonly ParentNode[], step: string) =>
      roots.flatMap((root) => [...((root instanceof Element && root.shadowRoot) || root).querySelectorAll(step)]);
    return steps
      .reduce<readonly ParentNode[]>(within, [document])
      .map((found) => (found instanceof Element ? (found.textContent?.trim() ?? '') : ''));
  }, selector.split('>>>'));

/** Waits until the text of the first element that the selector finds has this in it. */
export const expectText = (tab: Page, selector: string, text: string | RegExp): Promise<void> =>
  soon(async () => (await textsOf(tab, selector))[0] ?? '', selector).toMatch(text);

/** Waits until the element is seen and clicks on its middle, as a person does. */
export const click = (tab: Page, selector: string): Promise<void> => tab.locator(selector).click();

/** Puts a text into a field in place of what it held. */
export const fill = (tab: Page, selector: string, text: string): Promise<void> => tab.locator(selector).fill(text);
