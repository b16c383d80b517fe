import { browser } from 'wxt/browser';
import { scan, scanList } from '#scanner/scan';
import { createContents } from './background/contents.ts';
import { createLibrarian, type Librarian } from './background/library.ts';
import { createReader } from './background/reader.ts';
import { createInspecting } from './background/service.ts';
import { createSnapshots, type Snapshots } from './background/snapshots.ts';
import { createWatch, type Watch } from './background/watch.ts';
import { createCache } from './cache.ts';
import { createHubAccess } from './hub.ts';
import { type AllStats, type Messages, type SnapshotState, type Trouble, TroubleError } from './messages.ts';
import { type Handlers, troubleFrom } from './receive.ts';
import { createReports } from './reports.ts';
import { desks, settings, snapshotNotice, snapshotSource } from './storage.ts';
import { changeTray } from './tray.ts';

const GITHUB_IS_OFF: Trouble = {
  code: 'off',
  message: 'GitHub is switched off; switch it on in the options.',
  retryAt: null,
};

// A file of the extension itself, in nobody’s bundle: it is read when the first report is made.
const readBundled = async (): Promise<unknown> => (await fetch(browser.runtime.getURL('/snapshot.json'))).json();

/** The background: what each message does, and what the clock brings about. */
export interface Background extends Pick<Watch, 'wake' | 'alarm'> {
  readonly handlers: Handlers;
}

/** Wires the background together. */
export function createBackground(
  now: () => number,
  readerOf = createReader,
  readSnapshot: () => Promise<unknown> = readBundled,
): Background {
  const log = (message: string): void => console.warn(`Assay: ${message}`);
  const cache = createCache({ now, log });
  const contents = createContents({ now, log });
  const hub = createHubAccess(now);
  const profile = async (): Promise<string> => (await settings.read()).profile;
  const snapshots = createSnapshots({
    readBundled: readSnapshot,
    source: snapshotSource,
    notice: snapshotNotice,
    // A bare reference to the global would be called with a wrong `this`.
    fetch: (address, init) => fetch(address, init),
    now,
    log,
  });
  const library = createLibrarian(snapshots.open, log);
  const { known: readings } = contents;
  const reports = createReports({ scan, scanList, access: hub.access, cache, readings, library, now, profile });
  const inspecting = createInspecting({
    sheet: reports.sheet,
    reader: readerOf(hub.access, now),
    contents,
    settings: settings.read,
    desks,
    now,
  });

  const { wake, alarm, ...watch } = createWatch({
    access: hub.access,
    note: hub.note,
    alarms: browser.alarms,
    random: Math.random,
    reports,
    snapshots: { refresh: () => snapshots.refresh().finally(library.renew) },
    online: () => navigator.onLine,
    now,
    log,
  });

  /** Notes a refusal before passing it on, so that the next question waits instead of asking. */
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      await hub.note(error);
      throw error;
    }
  };
  const told = (error: unknown): Trouble => troubleFrom(error, now());

  const handlers: Handlers = {
    report: (ask, asker) =>
      noting(reports.report({ ...ask, plan: 'core', refresh: ask.refresh === true && asker === 'extension' })),
    'full-report': async (ask) => {
      if (!(await settings.read()).github) throw new TroubleError(GITHUB_IS_OFF);
      return noting(reports.report({ ...ask, plan: 'full' }));
    },
    list: async ({ query, ids }) => {
      try {
        return { verdicts: await noting(reports.list(query, ids)), trouble: null };
      } catch (error) {
        // What the cache knows is shown all the same.
        return { verdicts: await reports.list(null, ids), trouble: told(error) };
      }
    },
    files: (ask) => noting(inspecting.files(ask)),
    file: (ask) => noting(inspecting.file(ask)),
    tray: (change) => changeTray(change),
    'page-settings': async () => ({ listBadges: (await settings.read()).listBadges }),
    'open-comparison': openComparison,
    cache: ({ clear }) => statsOf(cache, contents, clear === true),
    snapshot: async (ask) => {
      const state = await answerSnapshot(ask, snapshots, library);
      if (ask.source) await wake();
      return state;
    },
    track: (ask) => noting(watch.track(ask)),
    history: watch.history,
  };
  return { handlers, wake, alarm };
}

async function openComparison(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/compare.html') });
  return null;
}

async function statsOf(
  cache: ReturnType<typeof createCache>,
  contents: ReturnType<typeof createContents>,
  clear: boolean,
): Promise<AllStats> {
  if (clear) await Promise.all([cache.clear(), contents.clear()]);
  const [facts, readings] = await Promise.all([cache.stats(), contents.stats()]);
  return { ...facts, readings: readings.entries, notice: facts.notice ?? readings.notice };
}

async function answerSnapshot(
  { source, refresh }: Messages['snapshot']['ask'],
  snapshots: Snapshots,
  library: Librarian,
): Promise<SnapshotState> {
  if (source) await snapshots.use(source);
  if (refresh) await snapshots.refresh();
  if (source || refresh) library.renew();
  return snapshots.state();
}
