import type { ModelReference } from '#scanner/contract';
import { HubError } from '#scanner/gather/hub-error';
import type { PlannedFile } from '#scanner/sources/repository';
import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import type { FileInspection } from '#shared/facts/inspections';
import type { FileDetails, FilesState, Messages } from '../messages.ts';
import type { Settings } from '../storage.ts';
import type { Contents } from './contents.ts';
import { Desk } from './desk.ts';
import { type DeskState, EMPTY_DESK } from './desk-state.ts';
import { detailsOf } from './details.ts';
import type { Reader } from './reader.ts';
import { type KnownFiles, rowsOf } from './rows.ts';
import { totalsOf } from './totals.ts';

/** What readings are made with; all of it is handed in, so that tests need no browser. */
export interface InspectingOptions {
  readonly sheet: (reference: ModelReference) => Promise<FactSheet>;
  readonly reader: Reader;
  readonly contents: Contents;
  readonly settings: () => Promise<Pick<Settings, 'readFiles' | 'readBudget'>>;
  /** What is under way, as it outlives the worker. */
  readonly desks: {
    read(): Promise<{ readonly [key: string]: DeskState }>;
    write(states: { [key: string]: DeskState }): Promise<void>;
  };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers what pages ask about files. Fails with a `HubError`, or with what `sheet` throws. */
export interface Inspecting {
  files(ask: Messages['files']['ask']): Promise<FilesState>;
  file(ask: Messages['file']['ask']): Promise<FileDetails>;
}

/** How long an answer waits for something new, in milliseconds. */
const WAIT = 900;
/** Models whose readings are kept in mind. */
const MOST_DESKS = 20;

/** What is at hand while a question is answered. */
interface Case {
  readonly desk: Desk;
  readonly plan: readonly PlannedFile[];
  readonly readings: readonly FileInspection[];
  readonly known: KnownFiles;
}

/** Makes the one place where files are read by their bytes. */
export function createInspecting(options: InspectingOptions): Inspecting {
  const open = createDesks(options);

  async function look(ask: ModelReference): Promise<Case> {
    const reference = { id: ask.id, ...(ask.revision !== undefined && { revision: ask.revision }) };
    const sheet = await options.sheet(reference);
    const { files, scans, library } = sheet.facts;
    const commit = sheet.model.revision;
    if (isAbsent(files) || commit === null) throw new HubError('malformed', 'The Hub told no list of files.');
    const desk = await open(sheet.model.id, commit, files.value);
    const readings = await options.contents.known(files.value);
    const known: KnownFiles = {
      files: files.value,
      scans: new Map(isAbsent(scans) ? [] : scans.value.map((scan) => [scan.path, scan])),
      read: new Map(readings.map(({ path, inspection }) => [path, inspection])),
      unsettled: desk.state.unsettled,
      queue: new Set(desk.state.queue),
    };
    const { readBudget: budget } = await options.settings();
    const plan = options.reader.plan(files.value, { library: isAbsent(library) ? null : library.value, budget });
    return { desk, readings, known, plan };
  }

  async function files(ask: Messages['files']['ask']): Promise<FilesState> {
    const before = await look(ask);
    const { desk } = before;
    if (ask.cancel) await desk.cancel();
    if (ask.read) await desk.queue(wanted(ask.read, before), true);
    else if (!ask.cancel && !desk.state.begun) await begin(before);
    desk.look();
    if (ask.seen === desk.change && desk.state.queue.length > 0) await desk.changed(WAIT);
    const { known, plan } = await look(ask);
    return { change: desk.change, rows: rowsOf(ask.at, known), ...totalsOf(known, plan, desk) };
  }

  async function begin({ desk, plan, known }: Case): Promise<void> {
    if (!(await options.settings()).readFiles) return;
    const small = plan.filter(({ when }) => when === 'now').map(({ path }) => path);
    const unread = small.filter((path) => !known.read.has(path));
    if (unread.length > 0) await desk.queue(unread, false);
  }

  return { files, file: async (ask) => detailsOf(ask.path, await look(ask)) };
}

/** Only files of this revision, and only those that a reading can tell something of. */
const wanted = (paths: readonly string[], { plan }: Case): string[] => {
  const readable = new Set(plan.filter(({ when }) => when !== 'left-alone').map(({ path }) => path));
  return paths.filter((path) => readable.has(path));
};

/** Desks by model and commit: those of this life of the worker, and those that were kept of an earlier one. */
function createDesks(options: InspectingOptions) {
  const desks = new Map<string, Promise<Desk>>();
  let saving: Promise<unknown> = Promise.resolve();
  const save = (key: string, state: DeskState): Promise<void> => {
    const saved = saving.then(async () => {
      const { [key]: _, ...others } = await options.desks.read();
      const kept = Object.entries(others).slice(1 - MOST_DESKS);
      await options.desks.write({ ...Object.fromEntries(kept), [key]: state });
    });
    // A failed write is told to whoever asked for it; it must not block those that follow.
    saving = saved.catch(() => undefined);
    return saved;
  };
  return (id: string, commit: string, files: KnownFiles['files']): Promise<Desk> => {
    const key = `${id} ${commit}`;
    const made =
      desks.get(key) ??
      options.desks.read().then(
        (kept) =>
          new Desk({
            ...options,
            id,
            commit,
            files,
            state: kept[key] ?? EMPTY_DESK,
            budget: async () => (await options.settings()).readBudget,
            save: (state) => save(key, state),
          }),
      );
    desks.set(key, made);
    return made;
  };
}
