import { demoIds } from '#hub/demo';
import type { Report } from '#shared/report/report';
import { points } from '#shared/text/wording';
import { judged, scanned } from '../e2e/scanned.ts';
import { BADGE, expect, test } from './fixtures.ts';
import { textsOf } from './look.ts';

declare const browser: { readonly runtime: { sendMessage<T>(message: unknown): Promise<{ readonly value: T }> } };

test('a model’s page has its badge, for four requests and one card at most, and no counted download', async ({
  visit,
  hub,
}) => {
  const tab = await visit(`/${demoIds.wellKept}`);
  await tab.waitForSelector(BADGE);
  expect(await textsOf(tab, `${BADGE} .segment`)).toEqual([
    expect.stringMatching(/^\d+\.\dStrong$/),
    expect.stringMatching(/^\d+\.\dNo issues$/),
    expect.stringMatching(/^\d+ %High$/),
  ]);
  expect(hub.log.filter(({ bucket }) => bucket === 'api').length).toBeLessThanOrEqual(4);
  expect(hub.log.filter(({ path }) => path.startsWith(`/${demoIds.wellKept}/resolve/`))).toHaveLength(1);
  expect(hub.counts.downloads).toBe(0);
  const { composite, security, coverage } = await scanned(hub, demoIds.wellKept);
  const numbers = [points(composite.value), points(security.value), `${Math.floor(coverage * 100)} %`];
  expect(await textsOf(tab, `${BADGE} b`)).toEqual(numbers);
});

test('badge and popup show what the scanner says, to the last digit', async ({ visit, open, hub }) => {
  for (const id of [demoIds.unsafePickle, demoIds.gatedManual]) {
    const page = await visit(`/${id}`);
    await page.waitForSelector(BADGE);
    const popup = await open(`/popup.html?model=${id}`);
    await popup.waitForSelector('.scores');
    const ask = (model: string) => browser.runtime.sendMessage<Report>({ assay: 'report', ask: { id: model } });
    const { value } = await popup.evaluate(ask, id);
    const expected = await scanned(hub, id);
    expect(judged(value), id).toEqual(judged(expected));
    const numbers = [points(expected.composite.value), points(expected.security.value)];
    expect((await textsOf(popup, '.scores b')).slice(0, 2), id).toEqual(numbers);
    expect((await textsOf(page, `${BADGE} b`)).slice(0, 2), id).toEqual(numbers);
  }
});
