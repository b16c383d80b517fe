import type { Page } from 'puppeteer-core';
import { demoIds } from '#hub/demo';
import { BADGE, expect, test } from './fixtures.ts';
import { click, expectText, soon, textsOf } from './look.ts';

declare const browser: {
  readonly browserAction: { openPopup(): Promise<void> };
  readonly extension: { getViews(of: { readonly type: 'popup' }): Window[] };
};

/** What the open popup shows: a driver sees no popups, but any page of the extension does. */
const popupSeenFrom = (own: Page) =>
  own.evaluate(() =>
    browser.extension.getViews({ type: 'popup' }).map(({ document, innerWidth, innerHeight }) => ({
      model: document.querySelector('h1')?.textContent,
      numbers: [...document.querySelectorAll('.scores b')].slice(0, 2).map(({ textContent }) => textContent),
      sideBySide:
        new Set([...document.querySelectorAll('.score')].map((it) => it.getBoundingClientRect().top)).size === 1,
      wider: document.documentElement.scrollWidth > innerWidth,
      size: [innerWidth, innerHeight],
    })),
  );

test('the button of the toolbar opens the popup on the model of the tab, as wide as it is meant', async ({
  visit,
  open,
}) => {
  const own = await open('/compare.html');
  const tab = await visit(`/${demoIds.wellKept}`);
  await tab.waitForSelector(BADGE);
  const numbers = (await textsOf(tab, `${BADGE} b`)).slice(0, 2);
  await tab.bringToFront();
  await own.evaluate(() => browser.browserAction.openPopup());
  await soon(() => popupSeenFrom(own)).toEqual([
    { model: demoIds.wellKept, numbers, sideBySide: true, wider: false, size: [460, expect.any(Number)] },
  ]);
});

test('GitHub is asked once the browser has given the permission, for a full score beside the core score', async ({
  open,
  hub,
}) => {
  const options = await open('/options.html');
  await click(options, 'label::-p-text(Ask GitHub as well)');
  await expectText(options, '[role="status"]', 'Saved.');
  const popup = await open(`/popup.html?model=${demoIds.wellKept}`);
  await popup.waitForSelector('.scores');
  expect(hub.log.filter(({ path }) => path.startsWith('/repos/'))).toEqual([]);
  await click(popup, '.full button');
  await soon(() => textsOf(popup, '.scores dt')).toContain('Composite, full');
  expect(hub.log.filter(({ path }) => path.startsWith('/repos/'))).not.toEqual([]);
});
