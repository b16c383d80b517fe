import { browser } from 'wxt/browser';
import { scan, scanList } from '#scanner/scan';
import { createContents } from './background/contents.ts';
import { createImporting, type Importing } from './background/imports.ts';
import { createLibrarian, type Librarian } from './background/library.ts';
import { createReader } from './background/reader.ts';
import { createInspecting } from './background/service.ts';
import { createCache } from './cache.ts';
import { createHubAccess } from './hub.ts';
import { type AllStats, type Messages, type Trouble, TroubleError } from './messages.ts';
import { type Handlers, troubleFrom } from './receive.ts';
import { createReports } from './reports.ts';
import { desks, imports, settings } from './storage.ts';
import { changeTray } from './tray.ts';

const GITHUB_IS_OFF: Trouble = {
  code: 'off',
  message: 'GitHub is switched off; switch it on in the options.',
  retryAt: null,
};

// A file of the extension itself, in nobody’s bundle: it is read when the first report is made.
const readBundled = async (): Promise<unknown> => (await fetch(browser.runtime.getURL('/snapshot.json'))).json();

/** Wires the background together: what each message does. */
export function createHandlers(
  now: () => number,
  readerOf = createReader,
  readSnapshot: () => Promise<unknown> = readBundled,
): Handlers {
  const log = (message: string): void => console.warn(`Assay: ${message}`);
  const cache = createCache({ now, log });
  const contents = createContents({ now, log });
  const hub = createHubAccess(now);
  const profile = async (): Promise<string> => (await settings.read()).profile;
  const librarian = createLibrarian(readSnapshot, log);
  const importing = createImporting(imports, now);
  const library = layered(librarian, importing);
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

  return {
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
    imports: (ask) => answerImports(ask, importing),
    cache: ({ clear }) => statsOf(cache, contents, clear === true),
  };
}

/** What the user brought goes under what the snapshot tells. */
const layered = ({ prepare, lay }: Librarian, importing: Importing): Librarian => ({
  prepare,
  lay: async (sheet) => lay(await importing.lay(sheet)),
});

async function answerImports({ kind, text }: Messages['imports']['ask'], importing: Importing) {
  if (kind !== undefined && text !== undefined) await importing.put(kind, text);
  return importing.state();
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
