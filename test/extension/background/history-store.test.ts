import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistoryStore } from '../../../extension/background/history-store.ts';
import { sampleScore } from '../../shared/history/sample.ts';

const NAME = 'assay-history';
const at = (minute: number): string => `2026-11-21T12:${String(minute).padStart(2, '0')}:00.000Z`;
const entry = (minute: number) => sampleScore({ observedAt: at(minute), composite: 70 + minute });
type Notice = { readonly at: string; readonly text: string } | null;

/** One life of the worker; what outlives it is handed on. */
function life(kept: { notice: Notice } = { notice: null }, limit = 1_000) {
  const log = vi.fn();
  const history = createHistoryStore({
    notice: {
      read: async () => kept.notice,
      write: async (notice) => {
        kept.notice = notice;
      },
    },
    now: () => Date.parse(at(59)),
    log,
    limit,
  });
  return { history, log, kept };
}

const minutes = async ({ history }: ReturnType<typeof life>): Promise<string[]> =>
  (await history.read()).entries.map(({ observedAt }) => observedAt.slice(14, 16));

/** Changes the rows on the disk, as a fault or somebody else would. */
async function tamper(change: (rows: { key: string; value: unknown }[]) => unknown[]): Promise<void> {
  const db = await openDB(NAME, 1);
  const rows = await db.getAll('rows');
  await db.clear('rows');
  for (const row of change(rows)) await db.put('rows', row);
  db.close();
}

describe('the history of scores in the browser', () => {
  beforeEach(() => deleteDB(NAME, { blocked: (_, event) => (event.target as IDBOpenDBRequest).result?.close() }));

  it('F0-31 keeps what was appended, in order, over lives of the worker', async () => {
    const { history } = life();
    await history.append(entry(1));
    await history.append(entry(2));
    await life().history.append(entry(3));
    expect(await life().history.read()).toEqual({ entries: [entry(1), entry(2), entry(3)], gone: 0, notice: null });
  });

  it('appends one after another, also when asked at once', async () => {
    const { history } = life();
    await Promise.all([1, 2, 3, 4].map((minute) => history.append(entry(minute))));
    expect(await minutes(life())).toEqual(['01', '02', '03', '04']);
  });

  it.each<[string, (rows: { key: string; value: unknown }[]) => unknown[], RegExp]>([
    [
      'changed',
      (rows) => rows.map((row, n) => (n === 2 ? { ...row, value: String(row.value).replace('73', '99') } : row)),
      /line 3: its contents were changed/,
    ],
    ['taken out', (rows) => rows.filter((_, n) => n !== 2), /line 3: it says it is line 4/],
    [
      'no text',
      (rows) => rows.map((row, n) => (n === 2 ? { ...row, value: { a: 1 } } : row)),
      /line 3: it cannot be read/,
    ],
    [
      'cut short',
      (rows) => rows.map((row, n) => (n === 2 ? { ...row, value: '{"assay' } : row)),
      /line 3: it is no line/,
    ],
  ])('tells of a line that was %s, keeps what is sound and goes on', async (_, change, why) => {
    const first = life();
    for (const minute of [1, 2, 3, 4, 5]) await first.history.append(entry(minute));
    await tamper(change as never);
    const later = life();
    const read = await later.history.read();
    expect(read.entries).toEqual([entry(1), entry(2)]);
    expect(read.notice?.at).toBe(at(59));
    expect(read.notice?.text).toMatch(why);
    expect(later.log).toHaveBeenCalledWith(read.notice?.text);
    await later.history.append(entry(9));
    expect(await minutes(life(later.kept))).toEqual(['01', '02', '09']);
    expect((await life(later.kept).history.read()).notice).toEqual(read.notice);
  });

  it('goes on after damage that an append comes upon', async () => {
    const first = life();
    for (const minute of [1, 2]) await first.history.append(entry(minute));
    await tamper((rows) => rows.map((row) => ({ ...row, value: 'x' })));
    const { history, kept } = life();
    await history.append(entry(3));
    expect(kept.notice?.text).toMatch(/damaged at line 1: it is no line of a history of Assay. 2 lines/);
    expect((await history.read()).entries).toEqual([entry(3)]);
  });

  it('lets go of the oldest where there is no more room, and says how many', async () => {
    const { history } = life(undefined, 3);
    for (const minute of [1, 2, 3, 4, 5]) await history.append(entry(minute));
    const read = await life(undefined, 3).history.read();
    expect(read).toEqual({ entries: [entry(3), entry(4), entry(5)], gone: 2, notice: null });
  });

  it('rebuilds a database that is not ours, and says nothing is known', async () => {
    const db = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore('others') });
    db.close();
    const { history, log } = life();
    expect((await history.read()).entries).toEqual([]);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('was rebuilt'));
    await history.append(entry(1));
    expect(await minutes(life())).toEqual(['01']);
  });

  it('says so where the browser keeps nothing, and never fails', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('not allowed');
    });
    const { history } = life();
    await history.append(entry(1));
    const read = await history.read();
    expect(read.entries).toEqual([]);
    expect(read.notice?.text).toContain('This browser keeps no history of scores');
  });

  it('is emptied on request', async () => {
    const { history } = life({ notice: { at: at(1), text: 'damaged' } });
    await history.append(entry(1));
    await history.clear();
    expect(await history.read()).toEqual({ entries: [], gone: 0, notice: null });
    await history.append(entry(2));
    expect(await minutes(life())).toEqual(['02']);
  });
});
