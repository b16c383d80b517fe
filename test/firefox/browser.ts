import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { serveProxy } from './proxy.ts';

/** The folder of the built extension. */
const EXTENSION = resolve(import.meta.dirname, '../../.output/firefox-mv2');

// Firefox gives each extension an address by chance; the tests choose it, and it outlives a new installation.
const ADDRESS = '6f0f5a3e-55a1-4d6b-9f0a-a55a7a55a7a5';

/** The address of the extension's own pages, without a slash at the end. */
export const OWN = `moz-extension://${ADDRESS}`;

/** A Firefox on an empty profile, for which huggingface.co is the stand-in and no other host exists. */
export interface Firefox {
  readonly browser: Browser;
  /** Puts the extension in anew: what it had stored is gone. */
  install(): Promise<void>;
  /** Ends the browser and forgets its profile. */
  close(): Promise<void>;
}

/** How Firefox is started. */
export interface FirefoxOptions {
  readonly executable: string;
  readonly hubPort: number;
}

/** Starts Firefox without a window. Throws when the extension was not built. */
export async function openFirefox({ executable, hubPort }: FirefoxOptions): Promise<Firefox> {
  if (!existsSync(EXTENSION)) throw new Error(`There is no build at ${EXTENSION}; run "wxt build -b firefox" first.`);
  const id = builtId();
  const proxy = await serveProxy(hubPort);
  const profile = await makeProfile();
  const forget = async (): Promise<void> => {
    await proxy.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const browser = await start(executable, profile, preferences(id, proxy.port)).catch(async (cause: unknown) => {
    await forget();
    throw new Error(`Firefox at ${executable} did not start; FIREFOX_PATH may name another.`, { cause });
  });
  let installed: string | undefined;
  return {
    browser,
    async install() {
      if (installed !== undefined) await browser.uninstallExtension(installed);
      installed = await browser.installExtension(EXTENSION);
    },
    async close() {
      await browser.close();
      await forget();
    },
  };
}

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
}

function builtId(): string {
  const manifest: Manifest = JSON.parse(readFileSync(resolve(EXTENSION, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

const start = (executablePath: string, profile: string, extraPrefsFirefox: Record<string, unknown>) =>
  launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it Firefox opens no pages of extensions for a driver.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    // The window's size is the page's; telling it to each tab takes longer than opening one.
    defaultViewport: null,
    acceptInsecureCerts: true,
    userDataDir: profile,
    extraPrefsFirefox,
    // The test runner tells everyone to close at Ctrl-C; the driver would end at once and leave the profile.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Firefox refuses to run as root within the home of somebody else.
    env: process.getuid?.() === 0 ? { ...process.env, HOME: profile } : process.env,
  });

// Within the checkout: a Firefox in a snap has a temporary folder of its own, where it would not find the profile. The
// test runner empties this folder when it starts, of what was killed too.
async function makeProfile(): Promise<string> {
  const place = resolve(import.meta.dirname, '../../dist/firefox');
  await mkdir(place, { recursive: true });
  return mkdtemp(resolve(place, 'profile-'));
}

const preferences = (id: string, proxyPort: number) => ({
  // Firefox has no rules for names as Chromium has.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'extensions.webextensions.uuids': JSON.stringify({ [id]: ADDRESS }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  // What one test has read must be asked for again by the next.
  'browser.cache.disk.enable': false,
  'browser.cache.memory.enable': false,
  'extensions.openPopupWithoutUserGesture.enabled': true,
  // Nobody is there to answer what the browser asks.
  'extensions.webextOptionalPermissionPrompts': false,
});
