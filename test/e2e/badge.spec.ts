import { demoIds } from '#hub/demo';
import { apiRequests, badgeOf, expect, HUB, needsRecordings, test } from './fixtures.ts';
import { badgePlace, hydrated } from './page-facts.ts';

const QWEN = 'Qwen/Qwen3-Coder-30B-A3B-Instruct';

test('card, files, one file and community carry composite, security and confidence as word, number and shape', async ({
  page,
}) => {
  for (const path of ['', '/tree/main', '/blob/main/config.json', '/discussions']) {
    await page.goto(`${HUB}/${demoIds.wellKept}${path}`);
    const segments = badgeOf(page).locator('.segment');
    await expect(segments, path).toHaveCount(3);
    await expect(segments, path).toHaveText([/^\d+\.\dStrong$/, /^\d+\.\dNo issues$/, /^\d+ %High$/]);
    await expect(segments.locator('svg'), path).toHaveCount(3);
    await expect(badgeOf(page), path).toHaveAccessibleName(
      /^Assay: Composite [\d.]+ of 100, Strong\. Security [\d.]+ of 100, No issues\. Confidence high, .* Show details\.$/,
    );
  }
});

test('the badge stands behind the last pill of the title, before and after hydration', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  await hydrated(page);
  await expect(page.locator('assay-badge')).toHaveCount(1);
  const { badge, lastPill, title } = await badgePlace(page);
  expect(badge.left).toBeGreaterThan(lastPill.right);
  expect(badge.right).toBeLessThanOrEqual(title.right + 1);
  expect(Math.abs((badge.top + badge.bottom) / 2 - (lastPill.top + lastPill.bottom) / 2)).toBeLessThanOrEqual(1);
});

test('on a narrow screen the badge has a line of its own within the title', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  const { badge, lastPill, title } = await badgePlace(page);
  expect(badge.top).toBeGreaterThanOrEqual(lastPill.bottom - 1);
  expect(badge.bottom).toBeLessThanOrEqual(title.bottom + 1);
  expect(badge.right).toBeLessThanOrEqual(390);
});

for (const width of [1280, 390])
  test(`at ${width} pixels every word of the badge is readable, and all have one size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const id of [demoIds.wellKept, demoIds.unsafePickle, demoIds.scansQueued, demoIds.noCard]) {
      await page.goto(`${HUB}/${id}`);
      await badgeOf(page).waitFor();
      const boxes = await badgeOf(page)
        .locator('.segment')
        .evaluateAll((segments) =>
          segments.map((segment) => ({
            cut: segment.scrollWidth - segment.clientWidth,
            size: getComputedStyle(segment).fontSize,
          })),
        );
      expect(
        boxes.filter(({ cut }) => cut > 1),
        id,
      ).toEqual([]);
      expect(new Set(boxes.map(({ size }) => size)).size, id).toBe(1);
    }
  });

test('the badge outlives the rebuilding of its island, and is not doubled', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).waitFor();
  await hydrated(page);
  await page.evaluate(() => {
    const island = document.querySelector('[data-target="ModelHeader"]');
    island?.parentElement?.replaceChildren(
      ...[...island.parentElement.children].filter((e) => e.tagName !== 'ASSAY-BADGE'),
    );
    island?.replaceChildren(...[...island.cloneNode(true).childNodes]);
  });
  await expect(badgeOf(page)).toBeVisible();
  await expect(page.locator('assay-badge')).toHaveCount(1);
});

test('details open from the keyboard, close on Escape and give the focus back', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.wellKept}`);
  await badgeOf(page).focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('assay-badge [role="dialog"]');
  await expect(panel).toBeVisible();
  await expect(panel).toContainText(demoIds.wellKept);
  await expect(panel.locator('.bars li')).toHaveCount(6);
  await expect(panel).toContainText('Methodology');
  const box = await panel.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(badgeOf(page)).toBeFocused();
});

test('a dangerous file is named, and its ceiling has a line of its own', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.unsafePickle}`);
  await expect(badgeOf(page).locator('.segment').first()).toContainText('Dangerous');
  await badgeOf(page).click();
  await expect(page.locator('assay-badge .ceiling')).toContainText('No more than 20 points');
});

test('files that are not scanned yet are never toned good', async ({ page }) => {
  await page.goto(`${HUB}/${demoIds.scansQueued}`);
  await expect(badgeOf(page).locator('.segment').nth(1)).toHaveAttribute('data-tone', /^(unknown|poor|bad)$/);
  await badgeOf(page).click();
  await expect(page.locator('assay-badge .bars li').first()).toHaveAttribute('data-tone', /^(unknown|poor|bad)$/);
});

test('other pages of the site carry nothing of ours', async ({ page }) => {
  await page.goto(`${HUB}/datasets`);
  await page.waitForLoadState('load');
  await expect(page.locator('assay-badge, assay-card')).toHaveCount(0);
});

test('a recorded page tells its facts: they are not asked for again', async ({ page, hub }) => {
  needsRecordings();
  await page.goto(`${HUB}/${QWEN}/blob/main/qwen3coder_tool_parser.py`);
  await badgeOf(page).waitFor();
  const info = apiRequests(hub).find(({ path }) => path.startsWith(`/api/models/${QWEN}?`));
  const asked = new URL(info?.path ?? '', HUB).searchParams.getAll('expand[]');
  expect(asked).toContain('siblings');
  const told = 'downloads downloadsAllTime likes tags cardData config createdAt lastModified pipeline_tag library_name';
  for (const field of told.split(' ')) expect(asked, field).not.toContain(field);
});
