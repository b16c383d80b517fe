import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoIds } from '#hub/demo';
import type { Reply } from '../../extension/messages.ts';
import { type OpenBrowser, openBrowser } from '../browser/open-browser.ts';
import { serveDemo } from './demo.ts';
import { type Scores, scoreTable } from './score-table.ts';

/** Models that between them show what the badge can say; the first four are compared. */
const MODELS: readonly string[] = [
  demoIds.wellKept,
  demoIds.unsafePickle,
  demoIds.impersonation,
  demoIds.gatedManual,
  demoIds.customCode,
  demoIds.quantized,
  demoIds.noCard,
  demoIds.brandNew,
  demoIds.contents,
];
const COMPARED = MODELS.slice(0, 4);

const PAGE = { width: 1280, height: 800 };
const POPUP = { width: 420, height: 600 };

/** One picture to take. */
interface Stop {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly whole?: boolean;
  visit(page: Page, extension: string): Promise<void>;
}

const site = (address: string, ready: string) => async (page: Page) => {
  await page.goto(`https://huggingface.co/${address}`);
  await page.locator(ready).first().waitFor();
};
const BADGE = 'assay-badge [data-state=report], assay-badge [data-state=trouble]';
const CARDS = 'assay-card';

const own = (address: string, ready: string) => async (page: Page, extension: string) => {
  await page.goto(`chrome-extension://${extension}/${address}`);
  await page.locator(ready).first().waitFor();
};
const popup = (id: string) => own(`popup.html?model=${encodeURIComponent(id)}`, 'main.popup section:not(.tray)');

const withPanel = (address: string) => async (page: Page) => {
  await site(address, BADGE)(page);
  await page.locator('assay-badge button').first().click();
};

const FLAGS = 'assay-files .strip:not(:has(button:text("Cancel")))';
const whatWouldRun = async (page: Page) => {
  await site(`${demoIds.contents}/tree/main`, FLAGS)(page);
  await page.locator('assay-flag button[data-verdict=dangerous]').first().click();
  await page.locator('assay-run [role=dialog]').waitFor();
};

const STOPS: readonly Stop[] = [
  { name: 'model', size: PAGE, visit: site(demoIds.wellKept, BADGE) },
  { name: 'model-panel', size: PAGE, visit: withPanel(demoIds.wellKept) },
  { name: 'model-dangerous', size: PAGE, visit: withPanel(demoIds.unsafePickle) },
  { name: 'model-dangerous-dark', size: PAGE, dark: true, visit: withPanel(demoIds.unsafePickle) },
  { name: 'model-look-alike', size: PAGE, visit: site(demoIds.impersonation, BADGE) },
  { name: 'model-gated', size: PAGE, visit: site(demoIds.gatedManual, BADGE) },
  { name: 'files', size: PAGE, visit: site(`${demoIds.wellKept}/tree/main`, FLAGS) },
  { name: 'files-flagged', size: PAGE, visit: site(`${demoIds.contents}/tree/main`, FLAGS) },
  { name: 'what-would-run', size: PAGE, visit: whatWouldRun },
  { name: 'what-would-run-dark', size: PAGE, dark: true, visit: whatWouldRun },
  { name: 'community', size: PAGE, visit: site(`${demoIds.wellKept}/discussions`, BADGE) },
  { name: 'list', size: PAGE, visit: site('models', CARDS) },
  { name: 'list-dark', size: PAGE, dark: true, visit: site('models', CARDS) },
  { name: 'organization', size: PAGE, visit: site(demoIds.wellKept.split('/')[0] ?? '', CARDS) },
  { name: 'popup', size: POPUP, whole: true, visit: popup(demoIds.wellKept) },
  { name: 'popup-dangerous', size: POPUP, whole: true, visit: popup(demoIds.unsafePickle) },
  { name: 'popup-dark', size: POPUP, whole: true, dark: true, visit: popup(demoIds.wellKept) },
  { name: 'compare', size: PAGE, whole: true, visit: own('compare.html', 'table tbody tr') },
  { name: 'compare-dark', size: PAGE, whole: true, dark: true, visit: own('compare.html', 'table tbody tr') },
  { name: 'leaderboard', size: PAGE, visit: own('boards.html#list=coding', 'tbody tr') },
  { name: 'leaderboard-dark', size: PAGE, dark: true, visit: own('boards.html', 'tbody tr') },
  { name: 'scorecards', size: PAGE, visit: own('boards.html#tab=scorecards', 'tbody tr') },
  { name: 'options', size: PAGE, whole: true, visit: own('options.html', 'main') },
];

/** Visits the demo Hub without a window, writes a picture of each stop into the folder, and returns the scores as text. */
export async function tour(extension: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const hub = await serveDemo();
  const browser = await openBrowser({ extension, hubPort: hub.port, viewport: PAGE });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await visitModels(page, browser);
    for (const stop of STOPS) await picture(page, stop, browser.extensionId, folder);
    return scoreTable(await scoresOfAll(page, browser));
  } finally {
    await browser.close();
    await hub.close();
  }
}

async function visitModels(page: Page, { extensionId }: OpenBrowser): Promise<void> {
  for (const id of MODELS) {
    await site(id, BADGE)(page);
    await popup(id)(page, extensionId);
    if (COMPARED.includes(id)) await page.getByRole('button', { name: 'Add to compare' }).click();
    console.error(`visited ${id}`);
  }
}

// After the pictures: the score of a model whose files were read on the way rests on what they hold.
async function scoresOfAll(page: Page, { extensionId }: OpenBrowser): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (const id of MODELS) {
    await popup(id)(page, extensionId);
    scores.push(await scoresOf(page, id));
  }
  return scores;
}

// Asked of the background worker as the popup asks, so the table tells what the popup shows.
async function scoresOf(page: Page, id: string): Promise<Scores> {
  const message = JSON.stringify({ assay: 'report', ask: { id } });
  const reply = await page.evaluate<Reply<'report'>>(`chrome.runtime.sendMessage(${message})`);
  if ('trouble' in reply) throw new Error(`${id} has no score: ${reply.trouble.message}`);
  return reply.value;
}

async function picture(page: Page, stop: Stop, extension: string, folder: string): Promise<void> {
  await page.setViewportSize(stop.size);
  await page.emulateMedia({ colorScheme: stop.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await stop.visit(page, extension);
  const file = path.join(folder, `${stop.name}.png`);
  await page.screenshot({ path: file, fullPage: stop.whole ?? false });
  console.error(path.relative(process.cwd(), file));
}
