import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, pause, settings, tokens } from '../../extension/storage.ts';

describe('stored items', () => {
  beforeEach(() => fakeBrowser.reset());

  it('begin with defaults', async () => {
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
    expect(await tokens.read()).toEqual({ hub: '', github: '' });
    expect(await pause.read()).toBeNull();
  });

  it('give back what was written', async () => {
    const chosen = { profile: 'default', listBadges: false, github: true, readFiles: false, readBudget: 1_000_000 };
    await settings.write(chosen);
    expect(await settings.read()).toEqual(chosen);
  });

  it('settings of an earlier version keep what was chosen', async () => {
    await fakeBrowser.storage.local.set({ settings: { profile: 'default', listBadges: false, github: true } });
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, profile: 'default', listBadges: false, github: true });
  });

  it.each([null, 3, 'x', [], { profile: 3 }, { listBadges: true }])('take %j for never stored', async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await settings.read()).toEqual(DEFAULT_SETTINGS);
  });

  it('tell listeners of changes, checked as well', async () => {
    const seen: unknown[] = [];
    const stop = settings.watch((value) => seen.push(value));
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, github: true } });
    await fakeBrowser.storage.local.set({ settings: 'rubbish' });
    stop();
    await fakeBrowser.storage.local.set({ settings: DEFAULT_SETTINGS });
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, github: true }, DEFAULT_SETTINGS]);
  });

  it('keep tokens out of what pages are told', async () => {
    await tokens.write({ hub: 'secret', github: 'secret' });
    expect(JSON.stringify(await settings.read())).not.toContain('secret');
  });
});
