import type { Page } from 'playwright-core';
import { demoIds } from '#hub/demo';
import { openBrowser } from '../browser/open-browser.ts';
import { serveDemo } from './demo.ts';
import { catchInterruption } from './interruption.ts';

const REAL_MODEL = 'Qwen/Qwen3-Coder-30B-A3B-Instruct';

/** Opens a window on a model's page, of the real site or of the demo Hub, and waits until it is closed or Ctrl-C is pressed. */
export async function showWindow(extension: string, site: 'real' | 'demo'): Promise<void> {
  const interruption = catchInterruption(process);
  const demo = site === 'demo' ? await serveDemo() : undefined;
  try {
    const browser = await openBrowser({
      extension,
      headless: false,
      viewport: null,
      endsAtSignals: false,
      ...(demo && { hubPort: demo.port }),
    });
    try {
      const closed = new Promise((resolve) => browser.context.once('close', resolve));
      const ended = Promise.race([closed, interruption.happened]);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await Promise.race([ended, visit(page, demo ? demoIds.wellKept : REAL_MODEL)]);
      console.error('Close the window or press Ctrl-C to stop.');
      await ended;
    } finally {
      await browser.close();
    }
  } finally {
    await demo?.close();
    interruption.forget();
  }
}

async function visit(page: Page, id: string): Promise<void> {
  try {
    await page.goto(`https://huggingface.co/${id}`);
  } catch (error) {
    // Whoever closes the window while the page loads means to stop.
    if (!page.isClosed()) throw error;
  }
}
