import 'fake-indexeddb/auto';
import { generateKeyPairSync } from 'node:crypto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seal } from '#scanner/snapshot/seal';
import { sign } from '#scanner/snapshot/sign';
import { pack } from '#shared/snapshot/pack';
import type { Snapshot } from '#shared/snapshot/snapshot';
import { createSnapshots } from '../../../extension/background/snapshots.ts';
import type { SnapshotNotice } from '../../../extension/messages.ts';
import { problemWith } from '../../../extension/snapshot-source.ts';
import { contents } from '../../shared/snapshot/contents.ts';

const ADDRESS = 'https://snapshots.example/latest.json';
const KEY_OF_NOBODY = `${'A'.repeat(43)}=`;
const pair = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const [MINE, ANOTHER] = [pair(), pair()];

const signed = async (date: string, pem = MINE): Promise<Snapshot> =>
  sign(await seal(pack(contents()), date, null), pem);
/** One byte of a figure changed. */
const tampered = (text: string): string => {
  const changed = text.replace('0.76', '0.77');
  if (changed === text) throw new Error('nothing was changed');
  return changed;
};
const key = (await signed('2026-09-01')).signature?.key ?? '';

/** The background with an address that answers with this text. */
function world(first = { address: ADDRESS, key }, bundled = '2026-08-05') {
  const asked: [string, RequestInit | undefined][] = [];
  let answer: () => Response | Promise<Response> = () => new Response('');
  let said: SnapshotNotice | null = null;
  let source = first;
  const snapshots = createSnapshots({
    readBundled: async () => seal(pack(contents()), bundled, null),
    source: {
      read: async () => source,
      write: async (next) => {
        source = next;
      },
    },
    notice: {
      read: async () => said,
      write: async (notice) => {
        said = notice;
      },
    },
    fetch: async (address, init) => {
      asked.push([String(address), init]);
      return answer();
    },
    now: () => Date.parse('2026-11-21T12:00:00Z'),
    log: () => undefined,
  });
  const answered = async (by: typeof answer) => {
    answer = by;
    await snapshots.refresh();
    return snapshots.state();
  };
  const fetched = (text: string, init?: ResponseInit) => answered(() => new Response(text, init));
  return { snapshots, asked, fetched, answered };
}

describe('refreshing the snapshot', () => {
  beforeEach(() =>
    deleteDB('assay-snapshot', { blocked: (_, event) => (event.target as IDBOpenDBRequest).result?.close() }),
  );

  it.each([
    { address: '', key: '' },
    { address: ADDRESS, key: '' },
    { address: '', key },
  ])('asks nobody until address and key are set: %j', async (source) => {
    const { fetched, asked } = world(source);
    expect(await fetched(JSON.stringify(await signed('2026-09-01')))).toMatchObject({
      fetched: false,
      date: '2026-08-05',
    });
    expect(asked).toEqual([]);
  });

  it('uses what the key has signed, also after the worker was stopped', async () => {
    const state = await world().fetched(JSON.stringify(await signed('2026-09-01')));
    expect(state).toMatchObject({
      fetched: true,
      date: '2026-09-01',
      notice: { at: '2026-11-21T12:00:00.000Z', refused: false, text: expect.stringContaining('signature is right') },
    });
    expect(await world().snapshots.state()).toMatchObject({ fetched: true, date: '2026-09-01' });
    expect((await world().snapshots.open()).date).toBe('2026-09-01');
  });

  it('keeps the last good one, with a notice, whatever else comes', async () => {
    const { fetched } = world();
    const good = JSON.stringify(await signed('2026-09-01'));
    await fetched(good);
    const later = JSON.stringify(await signed('2026-10-01'));
    const refused: [string, RegExp, ResponseInit?][] = [
      [tampered(later), /changed after it was made/],
      [later.slice(0, -20), /ends too early/],
      [JSON.stringify(await signed('2026-08-20')), /older than what is in use/],
      [JSON.stringify(await signed('2027-01-01')), /from the future/],
      [JSON.stringify(await signed('2026-10-01', ANOTHER)), /not by the key/],
      [JSON.stringify({ ...(await signed('2026-10-01')), signature: null }), /not signed/],
      [later.replace('"schema":1', '"schema":2'), /newer form/],
      ['', /ends too early|no JSON/],
      [later, /answered with 404/, { status: 404 }],
      ['<!doctype html><title>Sign in</title>', /answered with a web page/],
      [later, /answered with a web page/, { headers: { 'content-type': 'text/html; charset=utf-8' } }],
      ['[]', /no snapshot/],
      ['{"schema":1,"date":"2026-10-01"}', /another form/],
      [' '.repeat(16_000_001), /far larger/],
      [later, /far larger/, { headers: { 'content-length': '99000000' } }],
    ];
    for (const [text, why, init] of refused) {
      const state = await fetched(text, init);
      expect(state).toMatchObject({ fetched: true, date: '2026-09-01', notice: { refused: true } });
      expect(state.notice?.text).toMatch(why);
      expect(state.notice?.text).toContain('the last good snapshot stays in use');
      expect((await world().snapshots.open()).date).toBe('2026-09-01');
    }
    expect(await fetched(later)).toMatchObject({ date: '2026-10-01' });
  });

  it.each([
    ['nobody there, or nobody who lets others read', new TypeError('Failed to fetch'), /Access-Control-Allow-Origin/],
    ['too slow', new DOMException('signal timed out', 'TimeoutError'), /did not answer within 20 seconds/],
  ])('tells of an address that fails: %s', async (_, failure, why) => {
    const { answered } = world();
    const state = await answered(() => Promise.reject(failure));
    expect(state).toMatchObject({ fetched: false, date: '2026-08-05', notice: { refused: true } });
    expect(state.notice?.text).toMatch(why);
  });

  it('tells of an answer that stops on its way, or is no text', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('network error')) });
    const { answered } = world();
    expect((await answered(() => new Response(broken))).notice?.text).toMatch(/cannot be reached/);
    const bytes = new Uint8Array([0x7b, 0xff, 0xfe]);
    expect((await answered(() => new Response(bytes))).notice?.text).toMatch(/no text in UTF-8/);
  });

  it('asks without cookies, tokens or referrer, and not for ever', async () => {
    const { asked, fetched } = world();
    await fetched('');
    expect(asked).toHaveLength(1);
    const [address, init] = asked[0] ?? [];
    expect(address).toBe(ADDRESS);
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', signal: expect.any(AbortSignal) });
    expect(init).not.toHaveProperty('headers');
  });

  it('goes back to the bundled one when another source is set', async () => {
    const { fetched, snapshots } = world();
    await fetched(JSON.stringify(await signed('2026-09-01')));
    const other = (await signed('2026-09-01', ANOTHER)).signature?.key ?? '';
    const changed = await world({ address: ADDRESS, key: other }).snapshots.state();
    expect(changed).toMatchObject({ fetched: false, date: '2026-08-05', notice: { refused: true } });
    await snapshots.use({ address: ADDRESS, key });
    expect(await snapshots.state()).toMatchObject({ fetched: true });
    await snapshots.use({ address: '', key: '' });
    expect(await snapshots.state()).toMatchObject({ fetched: false, date: '2026-08-05', notice: null });
    await snapshots.use({ address: ADDRESS, key });
    expect(await snapshots.state()).toMatchObject({ fetched: false });
  });

  it('uses the bundled one where an update of Assay brought a newer one', async () => {
    await world().fetched(JSON.stringify(await signed('2026-09-01')));
    const state = await world(undefined, '2026-10-10').snapshots.state();
    expect(state).toMatchObject({ fetched: false, date: '2026-10-10', notice: { refused: true } });
    expect(state.notice?.text).toContain('older than what is in use');
  });

  it('refuses what was changed where it is kept, and uses the bundled one', async () => {
    await world().fetched(JSON.stringify(await signed('2026-09-01')));
    const db = await openDB('assay-snapshot', 1);
    const row = await db.get('rows', 'kept');
    await db.put('rows', { ...row, value: tampered(row.value) });
    db.close();
    const state = await world().snapshots.state();
    expect(state).toMatchObject({ fetched: false, date: '2026-08-05', notice: { refused: true } });
    expect(state.notice?.text).toMatch(/kept is refused, and the bundled one is used: it was changed after/);
  });
});

describe('keeping the snapshot', () => {
  beforeEach(() =>
    deleteDB('assay-snapshot', { blocked: (_, event) => (event.target as IDBOpenDBRequest).result?.close() }),
  );

  it('says so where there is no room for it, and goes on with the bundled one', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const state = await world().fetched(JSON.stringify(await signed('2026-09-01')));
    full.mockRestore();
    expect(state).toMatchObject({ fetched: false, date: '2026-08-05', notice: { refused: true } });
    expect(state.notice?.text).toContain('its signature is right, but this browser has no room to keep it');
  });

  it.each([null, 7, '', { text: 'x' }, ['x']])('takes what is kept and no text for nothing: %j', async (value) => {
    await world().fetched(JSON.stringify(await signed('2026-09-01')));
    const db = await openDB('assay-snapshot', 1);
    await db.put('rows', { key: 'kept', storedAt: 1, value });
    db.close();
    expect(await world().snapshots.state()).toMatchObject({ fetched: false, date: '2026-08-05', notice: null });
  });

  it('keeps one at a time: the newest that was right', async () => {
    const { fetched } = world();
    for (const date of ['2026-09-01', '2026-10-01']) await fetched(JSON.stringify(await signed(date)));
    const db = await openDB('assay-snapshot', 1);
    expect(await db.getAllKeys('rows')).toEqual(['kept']);
    expect((await db.get('rows', 'kept')).value).toContain('"date":"2026-10-01"');
    db.close();
  });

  it('takes the same one again for right: an address need not have a newer one each week', async () => {
    const { fetched } = world();
    const text = JSON.stringify(await signed('2026-09-01'));
    await fetched(text);
    expect(await fetched(text)).toMatchObject({ fetched: true, date: '2026-09-01', notice: { refused: false } });
  });

  it('checks it once for all who ask at once, and keeps using what was checked', async () => {
    const { snapshots } = world();
    const opened = await Promise.all([snapshots.open(), snapshots.open(), snapshots.open()]);
    expect(new Set(opened).size).toBe(1);
    expect(await snapshots.open()).toBe(opened[0]);
  });

  it('keeps what it has where only the address changes: the key is what vouches', async () => {
    const { fetched, snapshots, asked } = world();
    await fetched(JSON.stringify(await signed('2026-09-01')));
    await snapshots.use({ address: 'https://mirror.example/latest.json', key });
    expect(await snapshots.state()).toMatchObject({
      ...{ fetched: true, date: '2026-09-01', address: 'https://mirror.example/latest.json' },
      notice: { refused: false },
    });
    await snapshots.refresh();
    expect(asked.at(-1)?.[0]).toBe('https://mirror.example/latest.json');
  });

  it('fails where the bundled one is damaged, and tells who refreshes rather than failing', async () => {
    const { answered, snapshots } = world(undefined, 'no day');
    await expect(snapshots.open()).rejects.toThrow();
    await expect(answered(() => new Response('{}'))).rejects.toThrow();
    await expect(snapshots.refresh()).resolves.toBeUndefined();
  });
});

describe('where snapshots come from', () => {
  it.each([
    [ADDRESS, '', /key is missing/],
    ['', KEY_OF_NOBODY, /address is missing/],
    ['http://snapshots.example/latest.json', KEY_OF_NOBODY, /https/],
    ['snapshots.example', KEY_OF_NOBODY, /https/],
    ['javascript:alert(1)', KEY_OF_NOBODY, /https/],
    ['https://me:secret@snapshots.example/', KEY_OF_NOBODY, /no password/],
    [`https://snapshots.example/${'x'.repeat(2_000)}`, KEY_OF_NOBODY, /https/],
    [ADDRESS, 'AAAA', /44 characters/],
  ])('is no address with key: %s, %s', (address, written, why) =>
    expect(problemWith({ address, key: written })).toMatch(why),
  );

  it('is an address with key, or nothing', () => {
    expect(problemWith({ address: ADDRESS, key })).toBeNull();
    expect(problemWith({ address: '', key: '' })).toBeNull();
  });
});
