import { demoIds } from '#hub/demo';
import { BADGE, expect, test } from './fixtures.ts';
import { expectText, fill, soon, textsOf } from './look.ts';

const cardOf = (id: string) => `article:has(a[href="/${id}"]) assay-card >>> .card[data-state="verdict"]`;

test('a list has hollow badges for one request, solid ones for models seen, and follows a search that loads no page', async ({
  visit,
  hub,
}) => {
  const list = await visit('/models');
  await list.waitForSelector(cardOf(demoIds.wellKept));
  const models = await list.$$('article');
  expect(await textsOf(list, 'assay-card >>> .card[data-state="verdict"]:not(.solid)')).toHaveLength(models.length);
  expect(hub.counts.api).toBe(1);
  expect(hub.counts.downloads).toBe(0);
  const page = await visit(`/${demoIds.wellKept}`);
  await page.waitForSelector(BADGE);
  const [number = 'none'] = await textsOf(page, `${BADGE} b`);
  const again = await visit('/models');
  await expectText(again, `${cardOf(demoIds.wellKept)}.solid`, number);
  await fill(again, 'input[name="search"]', 'gannet');
  await again.waitForSelector(cardOf(demoIds.brandNew));
  await soon(() => textsOf(again, 'assay-card >>> .card')).toHaveLength(1);
});
