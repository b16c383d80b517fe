import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

const root = resolve(import.meta.dirname, '../..');
const EXTENSION = resolve(root, '.output/chrome-mv3');

/** Starts Chromium with the built extension; huggingface.co is the given port of this machine, and nothing else exists. */
export async function launch(profile: string, port: number, colorScheme?: 'light' | 'dark'): Promise<BrowserContext> {
  if (!existsSync(EXTENSION)) throw new Error(`There is no build at ${EXTENSION}; run "wxt build" first.`);
  const hosts = ['*.huggingface.co', 'huggingface.co', 'api.github.com', '*.hf.co'];
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: { width: 1280, height: 800 },
    colorScheme: colorScheme ?? 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      '--ignore-certificate-errors',
      // Chromium's own errands: none of them belongs in a test.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--metrics-recording-only',
      '--disable-features=OptimizationHints,MediaRouter,Translate,DialMediaRouteProvider',
    ],
  });
}

function chromiumPath(): string {
  const noted = resolve(root, 'node_modules/.chromium-path');
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return existsSync(noted) ? readFileSync(noted, 'utf8').trim() : '/usr/bin/chromium';
}

/** The address of the extension's own pages, `chrome-extension://…`, without a slash at the end. */
export async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).origin === 'null'
    ? `chrome-extension://${new URL(worker.url()).host}`
    : new URL(worker.url()).origin;
}
