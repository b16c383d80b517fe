import { demoIds } from '#hub/demo';
import { author } from '../shared/review/sample.ts';
import { expect, test } from './fixtures.ts';

const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

test('F0-14 a signed review that is brought in the options stands in the breakdown, and goes with its key', async ({
  page,
  own,
}) => {
  const ada = await author();
  const review = await ada.sign({ model: demoIds.wellKept });
  await page.goto(`${own}/options.html`);
  const part = page.getByRole('region', { name: 'Evidence you bring' });
  await part.getByLabel('Signed reviews').setInputFiles(file('reviews.json', [review]));
  await expect(part.getByText('Of 1 review 0 count; 1 by keys that are not listed.')).toBeVisible();
  await part.getByLabel('Keys of reviewers').setInputFiles(file('keys.txt', `${ada.key} Ada Example\n`));
  await expect(part.getByText('Of 1 review 1 counts.')).toBeVisible();
  await part.getByLabel('Citations').setInputFiles(file('cited.json', '{"assayCitations": 1, "citations": [7]}'));
  await expect(part.getByRole('alert')).toHaveText('Not used: citations.0 is missing or no object.');
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  const expert = page.locator('details').filter({ has: page.getByText('What do people who know say?') });
  await expert.locator('summary').first().click();
  await expect(expert.getByText('1 review (Ada Example: with reservations; all of another revision)')).toBeVisible();
  await page.goto(`${own}/options.html`);
  await part.getByRole('button', { name: 'Remove: Keys of reviewers you trust' }).click();
  await expect(part.getByText('Of 1 review 0 count; 1 by keys that are not listed.')).toBeVisible();
});
