import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PROFILES } from '#shared/methodology/profiles';
import { setGithub } from '../../../extension/components/github-permission.ts';
import { Options } from '../../../extension/components/options.tsx';
import { TokensPart } from '../../../extension/components/tokens-part.tsx';
import type { AllStats, Reply } from '../../../extension/messages.ts';
import { DEFAULT_SETTINGS, settings, tokens } from '../../../extension/storage.ts';
import { answering } from '../answering.ts';
import { type Mounted, mounted } from '../mounted.ts';
import { attributeOf, parsed, textsOf } from '../parsed-markup.ts';

const STATS: AllStats = { entries: 12, limit: 600, working: true, notice: null, readings: 3 };
const background = (cache: Reply<'cache'> | (() => Reply<'cache'>) = { value: STATS }) =>
  answering({
    cache,
    track: { value: { on: false, models: [], compared: [], limit: 20 } },
    snapshot: { value: { address: '', key: '', date: '2026-08-21', seal: '', fetched: false, notice: null } },
  });
const input = (page: Mounted, label: RegExp): HTMLInputElement => {
  const found = [...page.root.querySelectorAll('label')].find(({ textContent }) => label.test(textContent ?? ''));
  const field = found?.querySelector('input');
  if (!field) throw new Error(`no field ${label}`);
  return field;
};

describe('Options', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('F0-07 offer every profile by its name', async () => {
    background();
    const page = await mounted(<Options />);
    const titles = ['By the task of each model', ...PROFILES.map(({ title }) => title)];
    expect(textsOf(page.root, 'option').slice(0, titles.length)).toEqual(titles);
  });

  it('offer a switch and a budget for reading files, and keep what is chosen', async () => {
    background();
    const page = await mounted(<Options />);
    expect(textsOf(page.root, 'option')).toContain('4.0 MB a model');
    expect(input(page, /Read files/).checked).toBe(true);
  });

  it('show what was chosen before', async () => {
    background();
    await settings.write({ ...DEFAULT_SETTINGS, listBadges: false, github: true });
    const page = await mounted(<Options />);
    expect(input(page, /Badges on/).checked).toBe(false);
    expect(input(page, /Ask GitHub/).checked).toBe(true);
  });

  it('keep what is chosen, and say so', async () => {
    background();
    const page = await mounted(<Options />);
    await page.toggle(input(page, /Badges on/));
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, listBadges: false });
    expect(textsOf(page.root, 'header [role="status"]')).toEqual(['Saved.']);
  });

  it('say so when the browser does not keep it', async () => {
    background();
    const page = await mounted(<Options />);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await page.toggle(input(page, /Badges on/));
    expect(textsOf(page.root, 'header [role="status"]')).toEqual(['Not saved: Error: disk full']);
  });

  it('name the sites that tokens go to', async () => {
    background();
    const page = await mounted(<Options />);
    expect(page.text()).toContain('the first to huggingface.co, the second to api.github.com');
  });
});

describe('the choice of GitHub', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const permissions = (granted: boolean) => {
    const request = vi.fn(async () => granted);
    const remove = vi.fn(async () => true);
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request);
    vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(remove);
    return { request, remove };
  };

  it('asks for api.github.com alone', async () => {
    const { request } = permissions(true);
    expect(await setGithub(true)).toBe(true);
    expect(request).toHaveBeenCalledWith({ origins: ['https://api.github.com/*'] });
  });

  it('gives the permission back', async () => {
    const { request, remove } = permissions(true);
    expect(await setGithub(false)).toBe(false);
    expect(remove).toHaveBeenCalledWith({ origins: ['https://api.github.com/*'] });
    expect(request).not.toHaveBeenCalled();
  });

  it.each([true, false])('is on only if the reader permits it: %s', async (granted) => {
    background();
    permissions(granted);
    const page = await mounted(<Options />);
    await page.toggle(input(page, /Ask GitHub/));
    expect((await settings.read()).github).toBe(granted);
  });
});

describe('access tokens', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('are shown as dots and offered to no password manager', async () => {
    background();
    await tokens.write({ hub: 'hf_secret', github: '' });
    const page = await mounted(<Options />);
    expect(input(page, /Hugging Face token/).getAttribute('type')).toBe('password');
    expect(input(page, /GitHub token/).getAttribute('type')).toBe('password');
    expect(page.text()).not.toContain('hf_secret');
    const fields = [...parsed(renderToStaticMarkup(<TokensPart />)).querySelectorAll('input')];
    expect(fields.map((field) => attributeOf(field, 'autocomplete'))).toEqual(['off', 'off']);
  });

  it('are kept only when saved, without the spaces of a sloppy copy', async () => {
    background();
    await tokens.write({ hub: ' hf_copied\n', github: '' });
    const page = await mounted(<Options />);
    await page.submit();
    expect(await tokens.read()).toEqual({ hub: 'hf_copied', github: '' });
    expect(textsOf(page.root, '[aria-labelledby="tokens"] [role="status"]')).toEqual(['Saved.']);
  });

  it('are not saved when no request could carry them', async () => {
    background();
    await tokens.write({ hub: '', github: 'ghp “quoted”' });
    const page = await mounted(<Options />);
    const write = vi.spyOn(fakeBrowser.storage.local, 'set');
    await page.submit();
    expect(textsOf(page.root, '[aria-labelledby="tokens"] [role="status"]')).toEqual([
      'Not saved: the GitHub token holds characters that no token has.',
    ]);
    expect(write).not.toHaveBeenCalled();
  });
});

describe('the cache', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const status = (page: Mounted) => textsOf(page.root, '[aria-labelledby="cache"] [role="status"]')[0];

  it('tells how full it is', async () => {
    background();
    expect(status(await mounted(<Options />))).toBe('12 of at most 600 fact sheets, 3 files read.');
  });

  it('tells when it no longer works, and why', async () => {
    background({ value: { ...STATS, working: false, notice: 'The browser’s storage is full.' } });
    expect(status(await mounted(<Options />))).toBe(
      '12 of at most 600 fact sheets, 3 files read. Nothing new is kept. The browser’s storage is full.',
    );
  });

  it('is emptied on demand', async () => {
    const asked = background();
    const page = await mounted(<Options />);
    await page.click('Empty the cache');
    expect(asked.of('cache')).toEqual([{ clear: false }, { clear: true }]);
  });

  it('tells what failed, and no longer once it works', async () => {
    let fails = true;
    const trouble = { code: 'internal', message: 'It broke.', retryAt: null };
    background(() => (fails ? { trouble } : { value: STATS }));
    const page = await mounted(<Options />);
    expect(status(page)).toBe('It broke.');
    fails = false;
    await page.click('Empty the cache');
    expect(status(page)).toBe('12 of at most 600 fact sheets, 3 files read.');
  });
});
