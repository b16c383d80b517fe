import { demoIds } from '#hub/demo';
import { createHttp } from '#scanner/gather/http';
import { scan } from '#scanner/scan';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { points } from '#shared/text/wording';
import { expect, HUB, test } from './fixtures.ts';

const HIDDEN: readonly string[] = [demoIds.private];
const MODELS = [...new Set(Object.values(demoIds))].filter((id) => !HIDDEN.includes(id));

/** What must be equal to the last digit, whoever gathered the facts; only the moments of reading may differ. */
const judged = ({ sources: _, observedAt: __, files: ___, ...rest }: Partial<Report>) => rest;

for (const id of MODELS)
  test(`the popup shows of ${id} what the scanner says`, async ({ page, own, hub }) => {
    // The page's own facts come first, so that they take part in the comparison.
    await page.goto(`${HUB}/${id}`);
    await page.locator('assay-badge button:not([data-state="loading"])').waitFor();
    await page.goto(`${own}/popup.html?model=${id}`);
    await page.locator('.scores').waitFor();
    const reply = await page.evaluate(
      (model) => chrome.runtime.sendMessage<Report>({ assay: 'report', ask: { id: model } }),
      new URL(await canonical(hub.fetch, id)).pathname.slice(1),
    );
    const fetch = createHttp({ fetch: hub.fetch, now: Date.now });
    const sheet = await scan({ id }, { hub: { endpoint: HUB, fetch }, now: Date.now, plan: 'core' });
    const report = assess(sheet);
    expect({ ...judged(reply.value), model: null }).toEqual({ ...judged(report), model: null });
    expect(reply.value.model.id).toBe(report.model.id);
    const shown = await page.locator('.scores b').allTextContents();
    expect(shown.slice(0, 2)).toEqual([points(report.composite.value), points(report.security.value)]);
    await expect(page.locator('.verdict')).toHaveText(report.verdict);
  });

async function canonical(fetch: typeof globalThis.fetch, id: string): Promise<string> {
  const answer = await fetch(`${HUB}/api/models/${id}?expand[]=sha`);
  const body: { id?: string } = await answer.json();
  return `${HUB}/${body.id ?? id}`;
}
