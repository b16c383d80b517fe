import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { READINGS } from '../../inspected.ts';
import { entries, world } from './memory.ts';

const ID = 'example-lab/plain-model';
const ask = { id: ID, at: '' };
const FILES = entries({
  'a.bin': 1_000,
  'b.safetensors': 1_000,
  'huge.pkl': 90_000_000,
  'm.gguf': 1_000,
  'sub/c.bin': 1_000,
  'README.md': 10,
});

describe('reading files in the background', () => {
  beforeEach(() =>
    deleteDB('assay-contents', { blocked: (_version, event) => (event.target as IDBOpenDBRequest).result?.close() }),
  );

  it('reads the small plan by itself: nothing beyond the budget, nothing that counts, nothing of no interest', async () => {
    const { start, asked, finish } = world(FILES);
    const inspecting = start();
    const begun = await inspecting.files(ask);
    expect(begun.left).toBe(3);
    await finish();
    expect(asked().toSorted()).toEqual(['a.bin', 'b.safetensors', 'sub/c.bin']);
    const ended = await inspecting.files(ask);
    expect(ended).toMatchObject({ read: 3, dangerous: 0, left: 0, offered: ['huge.pkl'], onRequest: 1 });
  });

  it('reads nothing by itself where that is switched off', async () => {
    const { start, asked, finish } = world(FILES, false);
    expect((await start().files(ask)).left).toBe(0);
    await finish();
    expect(asked()).toEqual([]);
  });

  it('unites what it read with what the Hub says, for files and for folders by the gravest within', async () => {
    const { start, finish, answers } = world(FILES);
    answers((path) => (path === 'sub/c.bin' ? READINGS.calls : READINGS.vetted));
    const inspecting = start();
    await inspecting.files(ask);
    await finish();
    const { rows, dangerous } = await inspecting.files(ask);
    const verdicts = Object.fromEntries(rows.map(({ path, verdict }) => [path, verdict]));
    expect(verdicts).toMatchObject({ 'a.bin': 'no-issues-found', 'sub/': 'dangerous', 'm.gguf': 'not-scanned' });
    expect(rows.find(({ path }) => path === 'sub/')?.dangerous).toBe(1);
    expect(dangerous).toBe(1);
    expect((await inspecting.files({ ...ask, at: 'sub' })).rows.map(({ path }) => path)).toEqual(['sub/c.bin']);
    expect((await inspecting.files({ ...ask, at: 'sub/c.bin' })).rows.map(({ path }) => path)).toEqual(['sub/c.bin']);
  });

  it('reads what is asked for beyond the budget, and first', async () => {
    const { start, requests, finish } = world(FILES, false);
    const inspecting = start();
    await inspecting.files({ ...ask, read: ['huge.pkl', 'README.md', 'not there'] });
    await finish();
    expect(requests.map(({ file, budget }) => [file.path, budget > 90_000_000])).toEqual([['huge.pkl', true]]);
  });

  it('goes on after the worker was stopped, and keeps what was read', async () => {
    const { start, asked, finish, kept } = world(FILES);
    await start().files(ask);
    expect(Object.values(kept.states)[0]?.queue).toHaveLength(3);
    const begun = asked().length;
    const woken = start();
    await woken.files(ask);
    expect(asked().length).toBeGreaterThan(begun);
    await finish();
    expect(await woken.files(ask)).toMatchObject({ read: 3, left: 0 });
    const before = asked().length;
    await start().files(ask);
    expect(asked()).toHaveLength(before);
  });

  it('stops when it is cancelled, and does not begin again by itself', async () => {
    const { start, asked, requests, finish } = world(FILES);
    const inspecting = start();
    await inspecting.files(ask);
    await inspecting.files({ ...ask, cancel: true });
    expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
    const before = asked().length;
    expect(await inspecting.files(ask)).toMatchObject({ left: 0, read: 0 });
    await start().files(ask);
    await finish();
    expect(asked()).toHaveLength(before);
  });

  it('a reading that failed on the way is incomplete, never green, is not kept, and may be tried again', async () => {
    const { start, finish, answers } = world(FILES);
    const inspecting = start();
    answers((path) => {
      if (path === 'a.bin') throw new Error('a fault of ours');
      return READINGS.vetted;
    });
    await inspecting.files(ask);
    await finish();
    const state = await inspecting.files(ask);
    expect(state.rows.find(({ path }) => path === 'a.bin')).toMatchObject({ verdict: 'incomplete', read: false });
    expect(state.offered).toContain('a.bin');
    expect(await inspecting.file({ id: ID, path: 'a.bin' })).toMatchObject({ observedAt: null, verdict: 'incomplete' });
    answers(() => READINGS.vetted);
    await inspecting.files({ ...ask, read: ['a.bin'] });
    await finish();
    expect((await inspecting.files(ask)).rows.find(({ path }) => path === 'a.bin')?.verdict).toBe('no-issues-found');
  });

  it('tells all of one file: reading, plan, and what to load instead', async () => {
    const { start, finish, answers } = world(FILES);
    answers((path) => (path === 'a.bin' ? READINGS.calls : READINGS.safetensors));
    const inspecting = start();
    await inspecting.files(ask);
    await finish();
    expect(await inspecting.file({ id: ID, path: 'a.bin' })).toMatchObject({
      verdict: 'dangerous',
      inspection: { findings: [{ call: 'os.system("id")' }] },
      twin: 'b.safetensors',
      plan: { when: 'now' },
    });
    expect(await inspecting.file({ id: ID, path: 'm.gguf' })).toMatchObject({
      inspection: null,
      plan: { when: 'counted', reason: expect.stringContaining('counts') },
    });
    await expect(inspecting.file({ id: ID, path: 'nowhere' })).rejects.toThrow('no such file');
  });
});
