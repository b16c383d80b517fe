import { demoIds } from '#hub/demo';
import { openBrowser } from '../browser/open-browser.ts';
import { serveDemo } from './demo.ts';

const REAL_MODEL = 'Qwen/Qwen3-Coder-30B-A3B-Instruct';

/** Opens a window on a model's page, of the real site or of the demo Hub, and waits until it is closed. */
export async function showWindow(extension: string, site: 'real' | 'demo'): Promise<void> {
  const demo = site === 'demo' ? await serveDemo() : undefined;
  const browser = await openBrowser({
    extension,
    headless: false,
    viewport: null,
    ...(demo && { hubPort: demo.port }),
  });
  const closed = new Promise((resolve) => browser.context.once('close', resolve));
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`https://huggingface.co/${demo ? demoIds.wellKept : REAL_MODEL}`);
  console.error('Close the window to stop.');
  await closed;
  await browser.close();
  await demo?.close();
}
