import { demoIds } from '#hub/demo';
import { author } from '../shared/review/sample.ts';
import { test } from './fixtures.ts';

const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});
for (const scheme of ['light', 'dark'] as const)
  test(`shots ${scheme}`, async ({ page, own }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const ada = await author();
    await page.goto(`${own}/options.html`);
    const part = page.getByRole('region', { name: 'Evidence you bring' });
    await part
      .getByLabel('Signed reviews')
      .setInputFiles(file('r.json', [await ada.sign({ model: demoIds.wellKept })]));
    await part.getByLabel('Keys of reviewers').setInputFiles(file('keys.txt', `${ada.key} Ada Example\n`));
    const reading = (forum: string, negative: number) => ({
      model: demoIds.wellKept,
      forum,
      positive: 40,
      neutral: 2,
      negative,
      method: 'read by hand',
      source: `https://${forum}/a`,
      licence: 'CC0-1.0',
      retrieved: '2026-11-01',
    });
    await part
      .getByLabel('What other forums')
      .setInputFiles(
        file('f.json', { assayForums: 1, readings: [reading('forum.example', 10), reading('other.example', 25)] }),
      );
    await part
      .getByLabel('Citations')
      .setInputFiles(
        file(
          'c.json',
          '{"assayCitations": 1, "citations": [{"paper": "2509.01234", "count": -4, "source": "https://a.b", "retrieved": "2026-11-01"}]}',
        ),
      );
    await part.getByRole('alert').waitFor();
    await page.screenshot({ path: `/tmp/shots/options-${scheme}.png`, fullPage: true });
    await page.setViewportSize({ width: 360, height: 700 });
    await page.screenshot({ path: `/tmp/shots/options-narrow-${scheme}.png`, fullPage: true });
    await page.setViewportSize({ width: 420, height: 700 });
    await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
    await page.locator('.scores').waitFor();
    for (const name of ['Operational', 'Popularity', 'Expert'])
      await page.locator('summary').filter({ hasText: name }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/popup-${scheme}.png`, fullPage: true });
  });
