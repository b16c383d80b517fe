import { demoIds } from '#hub/demo';
import { measuredIds } from '../e2e/measured.ts';
import { BADGE, expect, test } from './fixtures.ts';
import { click, expectText, fill, soon, textsOf } from './look.ts';

test('the popup breaks the score down, factor by factor', async ({ open }) => {
  const popup = await open(`/popup.html?model=${demoIds.unsafePickle}`);
  await click(popup, 'details[data-category="security"] summary');
  await expectText(popup, '[data-factor="hub-scans"]', /0\.0 of \d+\.\d points.*To mend it:/);
  await expectText(popup, '.ceilings li', 'Ceiling: composite at most 20, security at most 10.');
  await expectText(popup, '.stamp', /Methodology \d+\.\d+\.\d+ · profile default · core score/);
});

test('a setting is kept, and obeyed by the pages of the site', async ({ open, visit, hub }) => {
  const options = await open('/options.html');
  await click(options, 'label::-p-text(Badges on the models of lists)');
  await expectText(options, '[role="status"]', 'Saved.');
  const again = await open('/options.html');
  const checked = () => again.$eval('label::-p-text(Badges on the models of lists) input', (box) => box.checked);
  await soon(checked).toBe(false);
  const list = await visit('/models');
  await list.waitForSelector('article');
  // By now the list would have its badges too.
  await (await visit(`/${demoIds.wellKept}`)).waitForSelector(BADGE);
  expect(await list.$$('assay-card')).toEqual([]);
  expect(hub.log.filter(({ path }) => path.startsWith('/api/models?'))).toEqual([]);
});

test('two clicks on a page put its model into the tray, which the comparison shows', async ({ visit, open }) => {
  for (const id of [demoIds.wellKept, demoIds.unsafePickle]) {
    const tab = await visit(`/${id}`);
    await click(tab, BADGE);
    await click(tab, 'assay-badge >>> .actions button.main');
    await expectText(tab, 'assay-badge >>> .count', 'in the tray');
  }
  const comparison = await open('/compare.html');
  await soon(() => textsOf(comparison, 'thead th a')).toEqual([demoIds.wellKept, demoIds.unsafePickle]);
  await expectText(comparison, 'tr[data-row="composite"]', /≠.*★/);
});

test('the leaderboard ranks from the bundled snapshot, and asks no site', async ({ open, hub }) => {
  const board = await open('/boards.html#list=coding');
  await soon(() => textsOf(board, 'tbody tr')).toHaveLength(50);
  await expectText(board, 'tbody tr', /tier \d/);
  await fill(board, 'input[type="search"]', 'kimi-k2.5');
  await expectText(board, `[data-model="${measuredIds.chat}"]`, /SWE-bench Verified, primary, tier 1/);
  expect(hub.log).toEqual([]);
});
