import { demoIds } from '#hub/demo';
import { expectAccessible } from './accessible.ts';
import { apiRequests, badgeOf, expect, HUB, test } from './fixtures.ts';
import { measuredIds } from './measured.ts';

test('F0-34 the leaderboard ranks models beside what visits tell, is filtered, ordered and linked to', async ({
  page,
  own,
  hub,
  context,
}) => {
  await page.goto(`${HUB}/${measuredIds.chat}`);
  await badgeOf(page).waitFor();
  await page.goto(`${own}/popup.html?model=${measuredIds.chat}`);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Leaderboards' }).click();
  const board = await opened;
  hub.reset();
  await board.getByLabel('List', { exact: true }).selectOption('coding');
  await expect(board.locator('tbody tr')).toHaveCount(50);
  await expect(board.getByText('1 to 50 of')).toBeVisible();
  await board.getByLabel('Name').fill('kimi-k2.5');
  const row = board.locator(`[data-model="${measuredIds.chat}"]`);
  await expect(row).toContainText(/SWE-bench Verified, primary, tier 1/);
  await expect(row).toContainText(/self-reported|independent/);
  await expect(row).toContainText(/days ago/);
  await expect(row).toContainText(/\$\d/);
  await expect(row.locator('th a')).toHaveAttribute('href', `https://huggingface.co/${measuredIds.chat}`);
  await expect(row.locator('.score').first()).toContainText(/\d+\.\d (Strong|Good|Fair)/);
  await expect(board).toHaveURL(/#.*list=coding.*text=kimi-k2\.5/);
  await board.getByLabel('Profile').selectOption('coding');
  await expect(row.locator('.score').first()).toContainText('profile coding');
  await board.getByLabel('Confidence').selectOption('low');
  await expect(row).toHaveCount(0);
  await board.getByLabel('Confidence').selectOption('high');
  await expect(row).toHaveCount(1);
  await board.getByLabel('Confidence').selectOption('');
  await board.reload();
  await expect(board.locator('tbody tr')).not.toHaveCount(0);
  await expect(board.getByLabel('Name')).toHaveValue('kimi-k2.5');
  await expect(board.getByLabel('List', { exact: true })).toHaveValue('coding');
  await board.getByRole('button', { name: 'Show all' }).click();
  await board.getByRole('button', { name: '$ a million tokens' }).click();
  await expect(board.locator('th[aria-sort="ascending"]')).toContainText('$ a million tokens');
  await board.getByLabel('List', { exact: true }).selectOption('visited');
  await expect(board.locator(`[data-model="${measuredIds.chat}"]`)).toContainText('safetensors');
  expect(apiRequests(hub), 'the page asks no site').toEqual([]);
});

test('F3-23 scorecards and methodology are browsed with the keyboard, dated, at 390 pixels', async ({ page, own }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${own}/boards.html#list=overall`);
  await expect(page.locator('tbody tr')).toHaveCount(50);
  const sound = async () => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  };
  // Few rows say as much of the table as fifty, and are looked at in a tenth of the time.
  await page.getByLabel('Name').fill('kimi');
  await expect(page.locator('tbody tr')).not.toHaveCount(50);
  await sound();
  await page.getByRole('tab', { name: 'Leaderboard' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#tab=scorecards/);
  const today = new Date().toISOString().slice(0, 10);
  await expect(page.locator('#card-title time')).toHaveAttribute('datetime', today);
  await expect(page.locator('#card-title time')).toHaveText(new RegExp(`^${today} \\(.*\\d{4}.*\\)$`));
  await expect(page.locator('[data-roster="GPT-5.3-Codex-Spark"]')).toContainText('no figures yet');
  await sound();
  await page.keyboard.press('End');
  await expect(page.locator('#methodology-title')).toContainText(/Methodology \d+\.\d+\.\d+, of \d{4}-\d\d-\d\d/);
  await sound();
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Scorecards' })).toHaveAttribute('aria-selected', 'true');
  await page.goto(`${own}/popup.html?model=${demoIds.wellKept}`);
  await page.locator('details[data-category="popularity"] summary').click();
  await expect(page.locator('[data-factor="downloads"] a.rule')).toHaveAttribute(
    'href',
    '/boards.html#tab=methodology&rule=downloads',
  );
  await page.goto(`${own}/boards.html#tab=methodology&rule=downloads`);
  await expect(page.locator('#rule-downloads')).toBeInViewport();
});
