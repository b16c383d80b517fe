import { browser } from 'wxt/browser';
import { answerBoard } from './background/boards.ts';
import type { Importing } from './background/imports.ts';
import { createParts, type Parts } from './background/parts.ts';
import type { Watch } from './background/watch.ts';
import { type AllStats, type Messages, type SnapshotState, type Trouble, TroubleError } from './messages.ts';
import { type Handlers, troubleFrom } from './receive.ts';
import { settings } from './storage.ts';
import { changeTray } from './tray.ts';

const GITHUB_IS_OFF: Trouble = {
  code: 'off',
  message: 'GitHub is switched off; switch it on in the options.',
  retryAt: null,
};

/** The background: what each message does, and what the clock brings about. */
export interface Background extends Pick<Watch, 'wake' | 'alarm'> {
  readonly handlers: Handlers;
}

/** Wires the background together; what may be handed in is what `createParts` takes. */
export function createBackground(...[now, ...others]: Parameters<typeof createParts>): Background {
  const parts = createParts(now, ...others);
  const { wake, alarm } = parts.watch;
  return { handlers: handlersOf(parts, now), wake, alarm };
}

function handlersOf(parts: Parts, now: () => number): Handlers {
  const { hub, importing, inspecting, library, reports, watch } = parts;
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
    cache: ({ clear }) => statsOf(parts, clear === true),
    snapshot: (ask) => answerSnapshot(ask, parts),
    track: (ask) => noting(watch.track(ask)),
    history: watch.history,
    board: (ask) => answerBoard(ask, { library: library.open, visited: reports.visited, now }),
    imports: (ask) => answerImports(ask, importing),
  };
}

async function answerImports({ kind, text }: Messages['imports']['ask'], importing: Importing) {
  if (kind !== undefined && text !== undefined) await importing.put(kind, text);
  return importing.state();
}

async function openComparison(): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL('/compare.html') });
  return null;
}

async function statsOf({ cache, contents }: Parts, clear: boolean): Promise<AllStats> {
  if (clear) await Promise.all([cache.clear(), contents.clear()]);
  const [facts, readings] = await Promise.all([cache.stats(), contents.stats()]);
  return { ...facts, readings: readings.entries, notice: facts.notice ?? readings.notice };
}

async function answerSnapshot(
  { source, refresh }: Messages['snapshot']['ask'],
  { snapshots, library, watch }: Parts,
): Promise<SnapshotState> {
  if (source) {
    await snapshots.use(source);
    await watch.wake();
  }
  if (refresh) await snapshots.refresh();
  if (source || refresh) library.renew();
  return snapshots.state();
}
