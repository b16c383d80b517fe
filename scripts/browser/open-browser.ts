import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

/** How the browser is opened. */
export interface BrowserOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port of a stand-in Hub that speaks TLS: huggingface.co leads there, and no other host exists. */
  readonly hubPort?: number;
  readonly headless?: boolean;
  /** Null leaves the size to the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly colorScheme?: 'light' | 'dark';
  /** Permissions that every page has without asking, such as `clipboard-read`. */
  readonly permissions?: readonly string[];
  /** False where the caller closes it at Ctrl-C; else that closes it and ends this process with a failure. */
  readonly endsAtSignals?: boolean;
}

/** A browser with the extension in it, on an empty profile. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Closes the browser and forgets its profile. */
  close(): Promise<void>;
}

/** Starts a Chromium with the extension on a profile, which may be from an earlier start. */
export const launch = (profile: string, options: BrowserOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    args: argumentsOf(options),
    ignoreDefaultArgs: ['--disable-extensions'],
    // Chromium refuses to run as root inside its sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    permissions: [...(options.permissions ?? [])],
    handleSIGINT: options.endsAtSignals ?? true,
    handleSIGTERM: options.endsAtSignals ?? true,
    handleSIGHUP: options.endsAtSignals ?? true,
  });

/** Opens a Chromium with the extension on an empty profile. */
export async function openBrowser(options: BrowserOptions): Promise<OpenBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'assay-profile-'));
  const context = await launch(profile, options);
  return {
    context,
    extensionId: await extensionIdOf(context),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The extension's id, which is the host of its own pages. */
export async function extensionIdOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** Chromium's arguments: without a stand-in Hub nothing but the extension, so that it is a plain browser. */
export function argumentsOf({ extension, hubPort, headless = true }: BrowserOptions): string[] {
  return [
    // The whole browser without a window: Chromium's smaller headless shell has no extensions.
    ...(headless ? ['--headless=new'] : []),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(hubPort === undefined ? [] : towardsHub(hubPort)),
  ];
}

// The names of the real sites lead to the stand-in, whose certificate is made when it starts; nothing else resolves.
const towardsHub = (port: number): string[] => {
  const hosts = ['*.huggingface.co', 'huggingface.co', '*.hf.co', 'hf.co', 'api.github.com'];
  const rules = hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--ignore-certificate-errors',
  ];
};
