import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHubAccess } from '../../extension/hub.ts';
import { DEFAULT_SETTINGS, pause, settings, tokens, tray } from '../../extension/storage.ts';
import { changeTray, TRAY_LIMIT } from '../../extension/tray.ts';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');

describe('what another version, or a fault, left in the storage', () => {
  beforeEach(() => fakeBrowser.reset());

  it.each([null, 'hf_x', { hub: 'hf_x' }, { hub: 5, github: '' }, ['hf_x']])(
    '%j is no pair of tokens',
    async (value) => {
      await fakeBrowser.storage.local.set({ tokens: value });
      expect(await tokens.read()).toEqual({ hub: '', github: '' });
    },
  );

  it.each([{ models: [] }, 'a/b', [1, 2], [['a/b']], null])('%j is no tray', async (value) => {
    await fakeBrowser.storage.local.set({ tray: value });
    expect(await tray.read()).toEqual([]);
    expect((await changeTray({ add: 'a/b' })).models).toEqual(['a/b']);
  });

  it.each([5, {}, ['2026-11-21']])('%j is no pause', async (value) => {
    await fakeBrowser.storage.session.set({ pause: value });
    expect(await pause.read()).toBeNull();
  });

  it.each(['never', '', 'Infinity', '2026-99-99T00:00:00Z'])(
    'the pause %j, which is no date, stops nothing',
    async (value) => {
      await fakeBrowser.storage.session.set({ pause: value });
      await expect(createHubAccess(() => NOON).access()).resolves.toBeDefined();
    },
  );

  it('keeps the known part of settings that a later version has added to', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, github: true, later: 'x' } });
    expect(await settings.read()).toEqual({ ...DEFAULT_SETTINGS, github: true });
  });

  it('removes models from a tray that is longer than the limit, and adds none', async () => {
    const many = Array.from({ length: TRAY_LIMIT + 3 }, (_, at) => `a/${at}`);
    await tray.write(many);
    expect((await changeTray({ add: 'b/1' })).models).toEqual(many);
    expect((await changeTray({ remove: 'a/0' })).models).toHaveLength(TRAY_LIMIT + 2);
  });
});

describe('the tray', () => {
  beforeEach(() => fakeBrowser.reset());

  it('takes a model in the place of one that leaves at the same time', async () => {
    await tray.write(Array.from({ length: TRAY_LIMIT }, (_, at) => `a/${at}`));
    const { models } = await changeTray({ remove: 'a/3', add: 'b/1' });
    expect(models).toHaveLength(TRAY_LIMIT);
    expect(models.at(-1)).toBe('b/1');
    expect(models).not.toContain('a/3');
  });

  it('begins anew with one model when it is cleared with it', async () => {
    await tray.write(['a/1', 'a/2']);
    expect((await changeTray({ clear: true, add: 'a/2' })).models).toEqual(['a/2']);
  });

  it('tells those who watch of changes only', async () => {
    const seen: string[][] = [];
    const stop = tray.watch((models) => seen.push(models));
    await changeTray({ add: 'a/1' });
    await changeTray({ add: 'a/1' });
    await changeTray({ remove: 'a/none' });
    await changeTray({});
    stop();
    expect(seen).toEqual([['a/1']]);
  });

  it('goes on after a change that the browser refused', async () => {
    const set = fakeBrowser.storage.local.set;
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('disk full'));
    await expect(changeTray({ add: 'a/1' })).rejects.toThrow('disk full');
    fakeBrowser.storage.local.set = set;
    expect((await changeTray({ add: 'a/2' })).models).toEqual(['a/2']);
  });
});
