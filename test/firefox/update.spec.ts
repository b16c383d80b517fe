import { demoIds } from '#hub/demo';
import { expect, test } from './fixtures.ts';
import { click, expectText, soon, textsOf } from './look.ts';

test('after an update every badge stands once on the pages that are open, and works', async ({ stand, visit, hub }) => {
  const tab = await visit(`/${demoIds.contents}/tree/main`);
  const strip = 'assay-files >>> .strip';
  await expectText(tab, strip, 'would run code');
  const count = async () =>
    (await Promise.all(['badge', 'files', 'flag'].map((it) => tab.$$(`assay-${it}`)))).map(({ length }) => length);
  const before = await count();
  hub.reset();
  await stand.firefox.install();
  await soon(async () => hub.counts.resolvers).toBeGreaterThan(0);
  await soon(() => textsOf(tab, strip)).toEqual([expect.stringContaining('would run code')]);
  await soon(count).toEqual(before);
  await click(tab, 'assay-badge >>> button.badge[data-state="report"]');
  await expectText(tab, 'assay-badge >>> .count', '0 of 8 in the tray');
});
