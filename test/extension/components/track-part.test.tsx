import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TrackPart } from '../../../extension/components/track-part.tsx';
import type { TrackState } from '../../../extension/messages.ts';
import { answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';

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
