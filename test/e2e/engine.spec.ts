import { demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import { createCapability } from '#scanner/cli/library';
import { createHttp } from '#scanner/gather/http';
import { scan } from '#scanner/scan';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { points } from '#shared/text/wording';
import { expect, HUB, test } from './fixtures.ts';
import { measuredIds } from './measured.ts';

const MODELS = [...new Set<string>([...Object.values(demoIds), measuredIds.chat])].filter(
  (id) => id !== demoIds.private,
);

/** What must be equal to the last digit, whoever gathered the facts; only the moments of reading may differ. */
const judged = ({ sources: _, observedAt: __, files: ___, ...rest }: Partial<Report>) => rest;

const lay = createCapability();

/** What the command line would say of the model. */
async function scanned(hub: Hub, id: string): Promise<Report> {
  const fetch = createHttp({ fetch: hub.fetch, now: Date.now });
  return assess(await lay(await scan({ id }, { hub: { endpoint: HUB, fetch }, now: Date.now, plan: 'core' })));
}

test('the popup shows of every demo model what the scanner says, to the last digit', async ({ page, own, hub }) => {
  test.setTimeout(180_000);
  for (const id of MODELS) {
    // The page comes first, so that the facts it tells take part in the comparison.
    await page.goto(`${HUB}/${id}`);
    await page.locator('assay-badge button:not([data-state="loading"])').waitFor();
    await page.goto(`${own}/popup.html?model=${id}`);
    await page.locator('.scores').waitFor();
    const answer = (model: string) => chrome.runtime.sendMessage<Report>({ assay: 'report', ask: { id: model } });
    const { value } = await page.evaluate(answer, id);
    const expected = await scanned(hub, id);
    expect({ ...judged(value), model: value.model.id }, id).toEqual({ ...judged(expected), model: expected.model.id });
    const shown = await page.locator('.scores b').allTextContents();
    expect(shown.slice(0, 2), id).toEqual([points(expected.composite.value), points(expected.security.value)]);
    await expect(page.locator('.verdict'), id).toHaveText(expected.verdict);
  }
});
