import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionIdOf, launch as launchChromium } from '../../scripts/browser/open-browser.ts';

/** The folder of the built extension. */
export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** Starts Chromium with the built extension; huggingface.co is the given port of this machine, and nothing else exists. */
export async function launch(profile: string, port: number, colorScheme?: 'light' | 'dark'): Promise<BrowserContext> {
  if (!existsSync(EXTENSION)) throw new Error(`There is no build at ${EXTENSION}; run "wxt build" first.`);
  return launchChromium(profile, {
    extension: EXTENSION,
    hubPort: port,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(colorScheme !== undefined && { colorScheme }),
  });
}

/** The address of the extension's own pages, `chrome-extension://…`, without a slash at the end. */
export const extensionOrigin = async (context: BrowserContext): Promise<string> =>
  `chrome-extension://${await extensionIdOf(context)}`;

/** Stops the worker as the browser does when it needs the memory. */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('There is no worker to stop.');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
}
