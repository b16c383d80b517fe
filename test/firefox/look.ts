import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';

/** Texts of all elements that the selector finds now; `>>>` leads into shadow trees. */
export const textsOf = (tab: Page, selector: string): Promise<string[]> =>
  tab.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.trim() ?? ''));

/** Waits until the text of the first element that the selector finds has this in it. */
export const expectText = async (tab: Page, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(async () => (await textsOf(tab, selector))[0] ?? '', { message: selector }).toMatch(text);

/** Waits until the element is seen and clicks on its middle, as a person does. */
export const click = (tab: Page, selector: string): Promise<void> => tab.locator(selector).click();
