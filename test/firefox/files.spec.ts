import { demoIds } from '#hub/demo';
import { bytesByFile } from '#hub/ledger';
import { expect, test } from './fixtures.ts';
import { expectText, soon, textsOf } from './look.ts';

const FILE = 'pytorch_model.bin';
const FLAG = `li:has(a[href$="/main/${FILE}"]) assay-flag >>> .flag[data-verdict="dangerous"]`;
const PANEL = 'assay-run >>> [role="dialog"]';

test('a dangerous file is flagged, and its panel shows the call and where it stands, all by keyboard', async ({
  visit,
  hub,
}) => {
  const tab = await visit(`/${demoIds.contents}/tree/main`);
  await expectText(tab, 'assay-files >>> .strip', /\d files read, 2 would run code/);
  await tab.focus(FLAG);
  await tab.keyboard.press('Enter');
  await expectText(tab, `${PANEL} .evidence code`, 'posix.system("echo demonstration")');
  await expectText(tab, PANEL, /byte \d+ · in archive\/data\.pkl/);
  await expectText(tab, PANEL, 'load model.safetensors instead');
  await soon(() => textsOf(tab, `${PANEL} tbody tr`)).toHaveLength(6);
  await tab.waitForSelector(`${PANEL}:popover-open`);
  await tab.keyboard.press('Escape');
  await soon(() => tab.$(`${PANEL}:popover-open`)).toBeNull();
  await tab.waitForSelector(`${FLAG}:focus`);
  expect(bytesByFile(hub.log).get(`${demoIds.contents}/${FILE}`)).toBeLessThanOrEqual(256 * 1024);
  expect(hub.counts.downloads).toBe(0);
});
