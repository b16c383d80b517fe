import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoHub } from '#hub/demo';
import { createHub } from '#hub/hub';
import { serveHub } from '#hub/server';
import { type OpenBrowser, openBrowser } from '../browser/open-browser.ts';
import { ROOT } from '../checks/command.ts';

/** Folder of the built extension. */
export const EXTENSION = path.join(ROOT, '.output', 'chrome-mv3');

/** Where measurements are taken: a page of a fresh browser, in front of the demo Hub. */
export interface Stage {
  readonly page: Page;
  readonly browser: OpenBrowser;
}

/** Opens a fresh browser and a Hub whose every answer takes `latencyMs`, does the work, and clears up. */
export async function onStage<T>(latencyMs: number, work: (stage: Stage) => Promise<T>): Promise<T> {
  const serving = await serveHub(createHub({ ...demoHub(), latencyMs, limits: { enforce: false } }), { tls: true });
  const browser = await openBrowser({ extension: EXTENSION, hubPort: serving.port });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    return await work({ page, browser });
  } finally {
    await browser.close();
    await serving.close();
  }
}

/** Opens a page of the site and waits until its badge shows a score. */
export async function openModel(page: Page, id: string): Promise<void> {
  await page.goto(`https://huggingface.co/${id}`);
  await page.locator('assay-badge [data-state=report]').first().waitFor();
}
