import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { demoHub, demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import type { HubModel } from '#hub/model';
import { catalogModels, loadRecordings, mergeModels } from '#hub/recordings';
import { type Serving, serveHub } from '#hub/server';
import { extensionOrigin, launch } from './browser.ts';
import { extremeModels } from './extremes.ts';
import { standIn } from './stand-in.ts';

/** The recorded data beside the checkout; undefined where there is none. */
export function recordings(): string | undefined {
  const folder = process.env.ASSAY_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
  return existsSync(folder) ? folder : undefined;
}

/** Leaves a test out where there are no recordings, which is told and counted; with `CI` set it fails instead. */
export function needsRecordings(): void {
  if (recordings() === undefined && process.env.CI)
    throw new Error('This test reads recorded data: put it at ../shared/data or name its folder in ASSAY_DATA.');
  test.skip(recordings() === undefined, 'recorded data is absent');
}

/** 200 models of the recorded catalogs, evenly from the most to the least downloaded; none where there are no recordings. */
export function catalogSample(): readonly HubModel[] {
  const folder = recordings();
  if (folder === undefined) return [];
  return (['radar', 'saranscript'] as const).flatMap((source) => {
    const named = catalogModels(folder, { sources: [source] }).filter(({ id }) => id.includes('/'));
    return Array.from({ length: 100 }, (_, n) => named[Math.floor((n * named.length) / 100)]).filter(
      (m) => m !== undefined,
    );
  });
}

interface Stand {
  readonly hub: Hub;
  readonly port: number;
}

interface Fixtures {
  readonly hub: Hub;
  readonly profile: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The address of the extension's own pages. */
  readonly own: string;
  /** Starts the browser again with the same profile, as after a restart. */
  readonly relaunch: () => Promise<BrowserContext>;
}

export const test = base.extend<Fixtures, { readonly stand: Stand }>({
  stand: [
    async ({}, use) => {
      const stand = await serveStandIn();
      await use({ hub: stand.hub, port: stand.serving.port });
      await stand.serving.close();
    },
    { scope: 'worker' },
  ],
  hub: async ({ stand }, use) => {
    stand.hub.reset();
    await use(stand.hub);
  },
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'assay-e2e-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  context: async ({ profile, stand, hub, colorScheme }, use) => {
    const context = await launch(profile, stand.port, colorScheme === 'dark' ? 'dark' : 'light');
    await extensionOrigin(context);
    hub.reset();
    await use(context);
    await context.close();
  },
  relaunch: async ({ profile, stand, context }, use) => {
    let again: BrowserContext | undefined;
    await use(async () => {
      await context.close();
      again = await launch(profile, stand.port);
      return again;
    });
    await again?.close();
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
  own: async ({ context }, use) => {
    await use(await extensionOrigin(context));
  },
});

async function serveStandIn(): Promise<{ hub: Hub; serving: Serving }> {
  const folder = recordings();
  const recorded = folder === undefined ? undefined : loadRecordings(folder);
  const extremes = demoHub()
    .models.filter(({ id }) => id === demoIds.base)
    .flatMap(extremeModels);
  const hub = standIn({
    models: mergeModels(extremes, recorded?.models ?? [], catalogSample()),
    owners: recorded?.owners ?? [],
    ...(recorded && { recordedPages: recorded.recordedPages }),
  });
  return { hub, serving: await serveHub(hub, { tls: true }) };
}

export { expect } from '@playwright/test';

export const HUB = 'https://huggingface.co';

/** The badge's button, once it shows a score. */
export const badgeOf = (page: Page) => page.locator('assay-badge button.badge[data-state="report"]');

/** Requests that the background made: the pages, their pictures and scripts left out. */
export const apiRequests = (hub: Hub) => hub.log.filter(({ bucket }) => bucket === 'api');
