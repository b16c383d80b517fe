import type { Page } from '@playwright/test';
import { demoIds } from '#hub/demo';
import { expectAccessible } from './accessible.ts';
import { stopWorker } from './browser.ts';
import { apiRequests, expect, test } from './fixtures.ts';

interface Row {
  readonly value: unknown;
}

/** Changes the rows of one of the extension's databases, in its own page. `how` is told as a word: functions do not travel. */
const change = (page: Page, database: string, how: 'yesterday' | 'one-byte') =>
  page.evaluate(
    async ([name, kind]) => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open(name));
      const store = db.transaction('rows', 'readwrite').objectStore('rows');
      const now = new Date().toISOString();
      const rows: Row[] = await done(store.getAll());
      for (const row of kind === 'one-byte' ? rows.slice(-1) : rows) {
        const value =
          typeof row.value === 'string'
            ? row.value.replace('"confidence":"', '"confidence":"x')
            : {
                ...(row.value as object),
                asked: { hourly: '2020-01-01T00:00:00.000Z', nightly: now, weekly: now },
              };
        await done(store.put({ ...row, value }));
      }
      db.close();
    },
    [database, how] as const,
  );

test('a model is tracked with one click, looked at by an alarm though the worker was stopped, and a damaged history is told', async ({
  page,
  own,
  context,
  hub,
}) => {
  const history = page.locator('.history');
  const points = history.locator('.scores-over-time [data-at]');
  const popup = `${own}/popup.html?model=${demoIds.wellKept}`;
  await page.goto(popup);
  await expect(history).toContainText('No score of it was kept yet.');
  expect(await page.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  hub.reset();
  await history.getByRole('button', { name: 'Track this model' }).click();
  await expect(history).toContainText(/As of \d{4}-\d\d-\d\d \d\d:\d\d UTC: composite \d+\.\d, the first of its day/);
  expect(apiRequests(hub)).toEqual([]);
  const alarms = await page.evaluate(() => chrome.alarms.getAll());
  expect(alarms.map(({ name }) => name).toSorted()).toEqual(['assay-hourly', 'assay-nightly', 'assay-weekly']);

  await change(page, 'assay-tracked', 'yesterday');
  await stopWorker(context, page);
  await page.evaluate(() => chrome.alarms.create('assay-hourly', { when: Date.now() + 100 }));
  await expect.poll(() => apiRequests(hub).length).toBe(1);
  await expect(async () => {
    await page.goto(popup);
    await expect(history).toContainText('History: 2 scores', { timeout: 1_000 });
  }).toPass();
  for (const summary of await history.locator('summary').all()) await summary.click();
  await expect(points).toHaveCount(2);
  await expect(history.locator('[data-feed="serving"]')).toContainText('✔ fresh');
  await expectAccessible(page);

  await change(page, 'assay-history', 'one-byte');
  await page.goto(popup);
  await expect(history).toContainText('The history was damaged at line 2: its contents were changed');
  await expect(history).toContainText('History: 1 score');
});
