import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tray } from '../../extension/storage.ts';
import { changeTray, TRAY_LIMIT } from '../../extension/tray.ts';

describe('changeTray', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps models in the order they were added, each once', async () => {
    for (const add of ['a/1', 'a/2', 'a/1']) await changeTray({ add });
    expect((await changeTray({})).models).toEqual(['a/1', 'a/2']);
  });

  it('loses none of the changes that come at once, and takes no ninth', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => changeTray({ add: `a/${index}` })));
    expect((await changeTray({})).models).toHaveLength(TRAY_LIMIT);
  });

  it('removes and clears', async () => {
    await changeTray({ add: 'a/1' });
    await changeTray({ add: 'a/2' });
    expect((await changeTray({ remove: 'a/1' })).models).toEqual(['a/2']);
    expect((await changeTray({ clear: true })).models).toEqual([]);
  });

  it('starts empty where something else was stored', async () => {
    await fakeBrowser.storage.local.set({ tray: { models: 3 } });
    expect(await tray.read()).toEqual([]);
  });
});
