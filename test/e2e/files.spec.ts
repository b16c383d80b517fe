import type { Page } from '@playwright/test';
import { demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import { bytesByFile } from '#hub/ledger';
import { run } from '#scanner/cli/run';
import { textFiles } from '#scanner/cli/text-files';
import { wait } from '#scanner/gather/wait';
import type { Report } from '#shared/report/report';
import { paper } from '../scanner/cli/desk.ts';
import { expectAccessible } from './accessible.ts';
import { stopWorker } from './browser.ts';
import { expect, HUB, test } from './fixtures.ts';
import { hydrated, shiftsOf, watchShifts } from './page-facts.ts';

const ID = demoIds.contents;
const TREE = `${HUB}/${ID}/tree/main`;

const flagOf = (page: Page, path: string) =>
  page.locator('li', { has: page.locator(`a[href$="/main/${path}"]`) }).locator('assay-flag .flag');
const strip = (page: Page) => page.locator('assay-files .strip');
const panel = (page: Page) => page.locator('assay-run [role="dialog"]');
const read = (hub: Hub, path: string): number => bytesByFile(hub.log).get(`${ID}/${path}`) ?? 0;
/** Until the small plan is read. */
const done = async (page: Page): Promise<void> => {
  await expect(strip(page)).toContainText('would run code');
  await expect(strip(page).getByRole('button', { name: 'Cancel' })).toHaveCount(0);
};

/** What `assay scan --inspect` prints against the stand-in. */
async function inspectedScan(fetch: typeof globalThis.fetch, id: string): Promise<Report> {
  const stdout = paper();
  await run({
    argv: ['scan', id, '--inspect', '--format', 'json', '--quiet'],
    env: { HF_ENDPOINT: HUB, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
    stdout,
    stderr: paper(),
    fetch,
    now: () => new Date(),
    sleep: wait,
    files: textFiles,
    interrupted: new AbortController().signal,
  });
  return JSON.parse(stdout.text);
}

test('a malicious file of 1 GiB is flagged for at most 256 kB and no counted download', async ({ page, hub }) => {
  await page.goto(TREE);
  await expect(flagOf(page, 'pytorch_model.bin')).toHaveAttribute('data-verdict', 'dangerous');
  await done(page);
  expect(read(hub, 'pytorch_model.bin')).toBeLessThanOrEqual(256 * 1024);
  expect(hub.counts.downloads).toBe(0);
  await expect(strip(page)).toContainText(/\d files read, 2 would run code · read [\d.]+ kB of 1\.1 GB/);
  await expect(page.locator('assay-badge .segment').first()).toContainText('Dangerous');
});

test('the panel shows the call, the offset, what to load instead, and who disagrees', async ({ page }) => {
  await page.goto(TREE);
  await done(page);
  await flagOf(page, 'pytorch_model.bin').focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).locator('.evidence code').first()).toHaveText('posix.system("echo demonstration")');
  await expect(panel(page)).toContainText(/byte \d+ · in archive\/data\.pkl/);
  await expect(panel(page)).toContainText('load model.safetensors instead');
  const rows = panel(page).locator('tbody tr');
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText('disagrees');
  await expect(panel(page).locator('tbody tr', { hasText: 'Assay' })).toContainText('Dangerous');
  for (const name of ['ClamAV', 'picklescan', 'Protect AI', 'JFrog', 'VirusTotal'])
    await expect(panel(page).getByRole('rowheader', { name })).toBeVisible();
  await panel(page).getByText('Disassembly').first().click();
  await expect(panel(page).locator('pre').first()).toContainText('REDUCE');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(flagOf(page, 'pytorch_model.bin')).toBeFocused();
});

test('a file that was not read to its end is never green, whatever the Hub says', async ({ page }) => {
  await page.goto(TREE);
  await done(page);
  const flag = flagOf(page, 'optimizer.pkl');
  await expect(flag).toHaveAttribute('data-verdict', 'incomplete');
  await expect(flag).not.toHaveAttribute('data-tone', 'good');
  await expect(flag).toContainText('Incomplete');
  await flag.click();
  await expect(panel(page)).toContainText('Not all of it could be read');
});

test('a folder is flagged by the gravest file within, which is flagged on its own page', async ({ page }) => {
  await page.goto(TREE);
  await done(page);
  await expect(flagOf(page, 'steps')).toHaveAttribute('data-verdict', 'dangerous');
  await expect(flagOf(page, 'steps')).toContainText('1 dangerous file in this folder');
  await page.goto(`${TREE}/steps`);
  await expect(flagOf(page, 'steps/step-2.pt')).toHaveAttribute('data-verdict', 'dangerous');
  await expect(flagOf(page, 'steps/step-1.pt')).toHaveAttribute('data-verdict', 'no-issues-found');
  await page.goto(`${HUB}/${ID}/blob/main/steps/step-2.pt`);
  const flag = page.locator('assay-flag .flag');
  await expect(flag).toHaveAttribute('data-verdict', 'dangerous');
  await flag.click();
  await expect(panel(page).locator('.evidence code').first()).toHaveText('os.system("id")');
});

test('beyond the budget nothing is read without a click, and what counts not without a notice', async ({
  page,
  hub,
}) => {
  await page.goto(TREE);
  await done(page);
  expect(read(hub, 'history.pkl')).toBe(0);
  expect(read(hub, 'model-q4.gguf')).toBe(0);
  await flagOf(page, 'history.pkl').click();
  await panel(page).getByRole('button', { name: 'Inspect' }).click();
  await expect(panel(page)).toContainText(/Read [\d.]+ [kM]B of 6\.0 MB/);
  expect(read(hub, 'history.pkl')).toBeGreaterThan(0);
  expect(hub.counts.downloads).toBe(0);
  await page.keyboard.press('Escape');
  await flagOf(page, 'model-q4.gguf').click();
  await expect(panel(page).locator('.notice')).toContainText('counts reading this file as a download');
  expect(hub.counts.downloads).toBe(0);
  await panel(page).getByRole('button', { name: 'Inspect' }).click();
  await expect.poll(() => hub.counts.downloads).toBeGreaterThan(0);
});

test('reading can be cancelled, and does not begin again by itself', async ({ page, hub }) => {
  hub.fault = { only: /\/xet-bridge-us\//, slowMs: 3_000 };
  await page.goto(TREE);
  await strip(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(strip(page).getByRole('button', { name: /^Read \d more files/ })).toBeVisible();
  hub.fault = {};
  const asked = hub.counts.resolvers;
  await page.reload();
  await expect(strip(page)).toContainText('No file read yet');
  await page.waitForTimeout(500); // a reading that began again would ask by now
  expect(hub.counts.resolvers).toBe(asked);
  await strip(page)
    .getByRole('button', { name: /^Read \d more files/ })
    .click();
  await done(page);
});

test('a worker that is stopped in between goes on where it was', async ({ page, context, hub }) => {
  hub.fault = { only: /\/xet-bridge-us\//, slowMs: 1_500 };
  await page.goto(TREE);
  await expect(strip(page).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await stopWorker(context, page);
  hub.fault = {};
  await done(page);
  await expect(flagOf(page, 'pytorch_model.bin')).toHaveAttribute('data-verdict', 'dangerous');
});

test('what was read once is not read again, not even after a restart of the browser', async ({
  page,
  hub,
  relaunch,
}) => {
  await page.goto(TREE);
  await done(page);
  const again = await (await relaunch()).newPage();
  hub.reset();
  await again.goto(TREE);
  await done(again);
  expect(bytesByFile(hub.log).get(`${ID}/pytorch_model.bin`)).toBeUndefined();
});

test('switched off in the options, nothing is read by itself', async ({ page, own, hub }) => {
  await page.goto(`${own}/options.html`);
  await page.getByLabel(/Read files on pages of files/).uncheck();
  await page.getByText('Saved.').waitFor();
  await page.goto(TREE);
  await expect(strip(page)).toContainText('No file read yet');
  await expect(flagOf(page, 'pytorch_model.bin')).toHaveAttribute('data-verdict', 'no-issues-found');
  expect(read(hub, 'pytorch_model.bin')).toBe(0);
});

test('flags outlive hydration and rows that are drawn anew, and nothing shifts by them', async ({ page }) => {
  await watchShifts(page);
  await page.goto(TREE);
  await hydrated(page);
  await done(page);
  const rows = await page.locator('li:has(a[href*="/main/"])').count();
  await expect(page.locator('assay-flag')).toHaveCount(rows);
  await page.evaluate(() => {
    const list = document.querySelector('[data-target="ViewerIndexTreeList"]');
    list?.replaceChildren(...[...list.cloneNode(true).childNodes]);
    for (const flag of list?.querySelectorAll('assay-flag') ?? []) flag.remove();
  });
  await expect(page.locator('assay-flag')).toHaveCount(rows);
  await expect(flagOf(page, 'pytorch_model.bin')).toContainText('Dangerous');
  await page.waitForTimeout(300); // shifts are told after the frame they happened in
  expect((await shiftsOf(page)).filter(({ ours }) => ours)).toEqual([]);
});

test('popup and command line come to the same number from the same contents', async ({ page, own, hub }) => {
  await page.goto(TREE);
  await done(page);
  await page.goto(`${own}/popup.html?model=${ID}`);
  await expect(page.locator('.scores')).toContainText('Dangerous');
  const answer = (model: string) => chrome.runtime.sendMessage<Report>({ assay: 'report', ask: { id: model } });
  const { value: shown } = await page.evaluate(answer, ID);
  const printed = await inspectedScan(hub.fetch, ID);
  const told = ({ composite, security, confidence, coverage, ceilings, findings }: Partial<Report>) => ({
    composite,
    security,
    confidence,
    coverage,
    ceilings,
    findings,
  });
  expect(told(shown)).toEqual(told(printed));
  expect(shown?.inspections?.files).toBe(printed.inspections?.files);
  expect(printed.inspections?.fromCache).toBe(0);
  await page.locator('summary', { hasText: 'Security' }).click();
  await expect(page.locator('[data-factor="file-contents"]')).toContainText(
    'would call posix.system("echo demonstration")',
  );
});

test('flags, line and panel are accessible, light and dark', async ({ page }) => {
  await page.goto(TREE);
  await done(page);
  await flagOf(page, 'pytorch_model.bin').click();
  await panel(page).locator('tbody').waitFor();
  await expectAccessible(page, 'assay-run', 'assay-files', 'assay-flag');
});
