import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TrackPart } from '../../../extension/components/track-part.tsx';
import type { TrackState } from '../../../extension/messages.ts';
import { answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { attributeOf, dangersIn, textsOf } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';

const STATE: TrackState = { on: true, models: ['acme/anvil', 'b/bolt'], compared: ['c/cog'], limit: 20 };

describe('tracked models in the options', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('say what is tracked, what that costs, and stop on request', async () => {
    const asked = answering({
      track: ({ remove, on }) => ({
        value: { ...STATE, on: on ?? true, models: STATE.models.filter((id) => id !== remove) },
      }),
    });
    const page = await mounted(<TrackPart />);
    expect(page.text()).toContain('2 of at most 20 tracked, and 1 in the compare tray.');
    expect(page.text()).toContain('none counts as a download');
    await page.click('Stop tracking b/bolt');
    expect(textsOf(page.root, '.tracked li span')).toEqual(['acme/anvil']);
    const box = page.root.querySelector('input');
    if (!box) throw new Error('there is a box');
    expect(box.checked).toBe(true);
    await page.toggle(box);
    expect(box.checked).toBe(false);
    await page.click('Delete the history');
    expect(page.text()).toContain('All scores over time were deleted.');
    expect(asked.of('track')).toEqual([{}, { remove: 'b/bolt' }, { on: false }, { forget: true }]);
  });

  it('tell of trouble', async () => {
    answering({ track: { trouble: { code: 'storage-full', message: 'No room left.', retryAt: null } } });
    const page = await mounted(<TrackPart />);
    expect(page.root.querySelector('[role="status"]')?.textContent).toBe('No room left.');
  });
});

describe('tracked models before and after trouble', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const box = (page: Awaited<ReturnType<typeof mounted>>): HTMLInputElement => {
    const found = page.root.querySelector('input');
    if (!found) throw new Error('there is a box');
    return found;
  };

  it('cannot be switched while nobody knows whether they are on', async () => {
    answering({ track: { trouble: { code: 'internal', message: 'The worker is gone.', retryAt: null } } });
    const page = await mounted(<TrackPart />);
    expect(box(page).hasAttribute('disabled')).toBe(true);
    expect(box(page).checked).toBe(false);
    expect(page.root.querySelector('.tracked')).toBeNull();
    expect(page.text()).not.toContain('of at most');
  });

  it('stay as they were where a change failed, and the reader is told', async () => {
    answering({
      track: ({ remove }) =>
        remove === undefined
          ? { value: STATE }
          : { trouble: { code: 'storage-full', message: 'No room left.', retryAt: null } },
    });
    const page = await mounted(<TrackPart />);
    await page.click('Stop tracking b/bolt');
    expect(textsOf(page.root, '.tracked li span')).toEqual(STATE.models);
    expect(page.root.querySelector('[role="status"]')?.textContent).toBe('No room left.');
  });

  it('say nothing of the compare tray while it is empty, and nothing was done when the page opens', async () => {
    answering({ track: { value: { ...STATE, models: [], compared: [] } } });
    const page = await mounted(<TrackPart />);
    expect(page.text()).toContain('0 of at most 20 tracked.');
    expect(page.text()).not.toContain('and 0 in');
    expect(page.root.querySelector('[role="status"]')?.textContent).toBe('');
  });

  it('have a button each with a name of its own, and stay text whatever they are called', async () => {
    answering({ track: { value: { ...STATE, models: [HOSTILE, 'a/b'] } } });
    const page = await mounted(<TrackPart />);
    expect([...page.root.querySelectorAll('.tracked button')].map((one) => attributeOf(one, 'aria-label'))).toEqual([
      `Stop tracking ${HOSTILE}`,
      'Stop tracking a/b',
    ]);
    expect(dangersIn(page.root)).toEqual([]);
    await page.click(`Stop tracking ${HOSTILE}`);
    expect(page.root.querySelector('[role="status"]')?.textContent).toBe(`${HOSTILE} is not tracked any more.`);
  });
});
