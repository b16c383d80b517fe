import 'fake-indexeddb/auto';
import { generateKeyPairSync } from 'node:crypto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from '#scanner/snapshot/seal';
import { sign } from '#scanner/snapshot/sign';
import { pack } from '#shared/snapshot/pack';
import type { Snapshot } from '#shared/snapshot/snapshot';
import { createSnapshots } from '../../../extension/background/snapshots.ts';
import { contents } from '../../shared/snapshot/contents.ts';

const ADDRESS = 'https://snapshots.example/latest.json';
const pair = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const [MINE, ANOTHER] = [pair(), pair()];

const signed = async (date: string, pem = MINE): Promise<Snapshot> =>
  sign(await seal(pack(contents()), date, null), pem);
const key = (await signed('2026-09-01')).signature?.key ?? '';

/** The background with an address that answers with this text. */
function world(source = { address: ADDRESS, key }) {
  const asked: string[] = [];
  let answer = new Response('');
  let said = '';
  const snapshots = createSnapshots({
    readBundled: async () => seal(pack(contents()), '2026-08-05', null),
    source: async () => source,
    notice: {
      read: async () => said,
      write: async (notice) => {
        said = notice;
      },
    },
    fetch: async (address) => {
      asked.push(address);
      return answer;
    },
    now: () => Date.parse('2026-11-21T12:00:00Z'),
    log: () => undefined,
  });
  const fetched = async (text: string, status = 200) => {
    answer = new Response(text, { status });
    await snapshots.refresh();
    return snapshots.state();
  };
  return { snapshots, asked, fetched };
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
      notice: expect.stringContaining('its signature is right'),
    });
    expect(await world().snapshots.state()).toMatchObject({ fetched: true, date: '2026-09-01' });
    expect((await world().snapshots.open()).date).toBe('2026-09-01');
  });

  it('keeps the last good one, with a notice, whatever else comes', async () => {
    const { fetched } = world();
    const good = JSON.stringify(await signed('2026-09-01'));
    await fetched(good);
    const later = JSON.stringify(await signed('2026-10-01'));
    const refused: [string, RegExp, number?][] = [
      [later.replace('"value":[0.8', '"value":[0.9'), /changed after it was made/],
      [later.slice(0, -20), /ends too early/],
      [JSON.stringify(await signed('2026-08-20')), /older than what is in use/],
      [JSON.stringify(await signed('2027-01-01')), /from the future/],
      [JSON.stringify(await signed('2026-10-01', ANOTHER)), /not by the key/],
      [JSON.stringify({ ...(await signed('2026-10-01')), signature: null }), /not signed/],
      [later.replace('"schema":1', '"schema":2'), /newer form/],
      ['', /ends too early|no JSON/],
      [later, /answered with 404/, 404],
    ];
    for (const [text, why, status] of refused) {
      const state = await fetched(text, status);
      expect(state).toMatchObject({ fetched: true, date: '2026-09-01', notice: expect.stringMatching(why) });
      expect(state.notice).toContain('the last good snapshot stays in use');
    }
    expect(await fetched(later)).toMatchObject({ date: '2026-10-01' });
  });

  it('goes back to the bundled one when another key is set or it is forgotten', async () => {
    const { fetched, snapshots } = world();
    await fetched(JSON.stringify(await signed('2026-09-01')));
    const other = world({ address: ADDRESS, key: (await signed('2026-09-01', ANOTHER)).signature?.key ?? '' });
    expect(await other.snapshots.state()).toMatchObject({ fetched: false, date: '2026-08-05' });
    await snapshots.forget();
    expect(await snapshots.state()).toMatchObject({ fetched: false, date: '2026-08-05', notice: '' });
  });

  it('tells of an address that cannot be reached', async () => {
    const { snapshots } = world();
    const failing = createSnapshots({
      readBundled: async () => seal(pack(contents()), '2026-08-05', null),
      source: async () => ({ address: ADDRESS, key }),
      notice: { read: async () => '', write: async (notice) => expect(notice).toContain('Failed to fetch') },
      fetch: async () => Promise.reject(new TypeError('Failed to fetch')),
      now: Date.now,
      log: () => undefined,
    });
    await failing.refresh();
    expect((await snapshots.open()).date).toBe('2026-08-05');
  });
});
