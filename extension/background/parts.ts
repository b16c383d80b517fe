import { browser } from 'wxt/browser';
import { scan, scanList } from '#scanner/scan';
import { createCache } from '../cache.ts';
import { createHubAccess } from '../hub.ts';
import { createReports } from '../reports.ts';
import { desks, imports, settings, snapshotNotice, snapshotSource } from '../storage.ts';
import { createContents } from './contents.ts';
import { createImporting } from './imports.ts';
import { createLibrarian, type Librarian } from './library.ts';
import { createReader } from './reader.ts';
import { createInspecting } from './service.ts';
import { createSnapshots } from './snapshots.ts';
import { createWatch } from './watch.ts';

// A file of the extension itself, in nobody’s bundle: it is read when the first report is made.
async function readBundled(): Promise<unknown> {
  const { body } = await fetch(browser.runtime.getURL('/snapshot.packed'));
  if (!body) throw new Error('the file is empty');
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}

/** The parts of the background, each made once and handed what it works with. */
export type Parts = ReturnType<typeof createParts>;

/** Makes the parts. `now` is in milliseconds; readers of files and of the bundled snapshot are others in tests. */
export function createParts(
  now: () => number,
  readerOf = createReader,
  readSnapshot: () => Promise<unknown> = readBundled,
) {
  const log = (message: string): void => console.warn(`Assay: ${message}`);
  const [cache, contents] = [createCache({ now, log }), createContents({ now, log })];
  const hub = createHubAccess(now);
  const snapshots = createSnapshots({
    readBundled: readSnapshot,
    source: snapshotSource,
    notice: snapshotNotice,
    // A bare reference to the global would be called with a wrong `this`.
    fetch: (address, init) => fetch(address, init),
    now,
    log,
  });
  const importing = createImporting(imports, now);
  const librarian = createLibrarian(() => snapshots.open(), log);
  // What the user brought goes under what the snapshot tells.
  const library: Librarian = { ...librarian, lay: async (sheet) => librarian.lay(await importing.lay(sheet)) };
  const reports = createReports({
    ...{ scan, scanList, access: hub.access, cache, library, now },
    readings: contents.known,
    profile: async () => (await settings.read()).profile,
  });
  const inspecting = createInspecting({
    ...{ sheet: reports.sheet, reader: readerOf(hub.access, now), contents, desks, now },
    settings: settings.read,
  });
  const watch = createWatch({
    ...{ access: hub.access, note: hub.note, reports, now, log },
    alarms: browser.alarms,
    random: Math.random,
    snapshots: { refresh: () => snapshots.refresh().finally(library.renew) },
    online: () => navigator.onLine,
  });
  return { cache, contents, hub, snapshots, library, importing, reports, inspecting, watch };
}
