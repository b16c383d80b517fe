import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Helpful } from '../../../extension/components/helpful.tsx';
import { helpful } from '../../../extension/storage.ts';
import { type Mounted, mounted } from '../mounted.ts';

describe('Helpful', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());
  const pressed = (page: Mounted): string[] =>
    ['Yes', 'No'].filter((name) => page.button(name).getAttribute('aria-pressed') === 'true');
  const draw = () => mounted(<Helpful about="security" note={() => 'a note'} />);

  it('F1-38 takes whether an explanation helped, keeps it in the browser, and shows it again', async () => {
    const asked = vi.fn(() => Promise.reject(new Error('no network')));
    const page = await draw();
    vi.stubGlobal('fetch', asked);
    expect(pressed(page)).toEqual([]);
    await page.click('No');
    expect(await helpful.read()).toEqual({ security: 'no' });
    expect(asked).not.toHaveBeenCalled();
    await page.leave();
    expect(pressed(await draw())).toEqual(['No']);
  });

  it('keeps what was said of the others', async () => {
    await helpful.write({ popularity: 'yes' });
    const page = await draw();
    await page.click('Yes');
    expect(await helpful.read()).toEqual({ popularity: 'yes', security: 'yes' });
  });

  it('F1-38 copies a note for the project, and says when the browser refuses', async () => {
    const copied: string[] = [];
    const page = await draw();
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
    await page.click('Copy a note for the project');
    expect(copied).toEqual(['a note']);
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    await page.click('Copy a note for the project');
    expect(page.text()).toContain('Not copied: denied');
  });

  it('says so when the browser keeps nothing', async () => {
    const page = await draw();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await page.click('Yes');
    expect(page.text()).toContain('Not kept: disk full');
  });
});
