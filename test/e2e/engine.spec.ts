import { demoIds } from '#hub/demo';
import type { Report } from '#shared/report/report';
import { points } from '#shared/text/wording';
import { expect, HUB, test } from './fixtures.ts';
import { measuredIds } from './measured.ts';
import { judged, scanned } from './scanned.ts';

const MODELS = [...new Set<string>([...Object.values(demoIds), measuredIds.chat])].filter(
  (id) => id !== demoIds.private,
);

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
    expect(judged(value), id).toEqual(judged(expected));
    const shown = await page.locator('.scores b').allTextContents();
    expect(shown.slice(0, 2), id).toEqual([points(expected.composite.value), points(expected.security.value)]);
    await expect(page.locator('.verdict'), id).toHaveText(expected.verdict);
  }
});
