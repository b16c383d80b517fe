import { createHttp } from '#scanner/gather/http';
import { build, type Finder } from '#scanner/snapshot/build';
import { dayOf } from '#scanner/snapshot/figure';
import { inFolder } from '#scanner/snapshot/folder';
import { fromNetwork } from '#scanner/snapshot/live';
import { print } from '#scanner/snapshot/print';
import { KeyError, sign } from '#scanner/snapshot/sign';
import { SOURCES } from '#scanner/snapshot/sources/index';
import type { Snapshot, SourceNote } from '#shared/snapshot/snapshot';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';
import { readFileOf, readSnapshot, refusing, today } from './snapshot-files.ts';
import { createTalk } from './talk.ts';
import { UsageError } from './usage-error.ts';

const MINUTES = 60_000;

/** Builds a snapshot from a local copy or the network, and writes it. */
export async function buildSnapshot(words: readonly string[], input: Input, io: Io): Promise<number> {
  const [sources, out] = [input.text('sources'), input.text('out')];
  if (words.length > 0 || sources === undefined || out === undefined)
    throw new UsageError('From what, and whereto? Write assay snapshot build --sources DIR|live --out FILE.');
  const date = dateOf(input);
  const previous = input.text('previous');
  return refusing(previous ?? out, io, async () => {
    const before = previous === undefined ? null : (await readSnapshot(previous, io)).seal;
    const find = sources === 'live' ? onNetwork(io) : await inCopy(sources, io);
    const built = await build({ sources: SOURCES, find, date, previous: before });
    if (built.body.models.length === 0) return nothing(built, io);
    const snapshot = await signed(built, input, io);
    await write(out, print(snapshot), io);
    return tell(snapshot, out, input, io);
  });
}

function dateOf(input: Input): string | undefined {
  const date = input.text('date');
  if (date !== undefined && dayOf(date) !== date) throw new UsageError('--date is a day such as 2026-11-21.');
  return date;
}

function onNetwork(io: Io): Finder {
  const http = createHttp({ fetch: io.fetch, now: () => io.now().getTime(), sleep: io.sleep, timeout: MINUTES });
  return (source) => fromNetwork(http, source, today(io));
}

async function inCopy(folder: string, io: Io): Promise<Finder> {
  const root = folder.replace(/[/\\]+$/, '');
  try {
    const names = await io.files.list(root);
    const copy = { list: async () => names, bytes: (path: string) => io.files.bytes(`${root}/${path}`) };
    return (source) => inFolder(copy, source);
  } catch (error) {
    throw new FileError(`${plain(folder, 200)} cannot be read`, error);
  }
}

async function signed(snapshot: Snapshot, input: Input, io: Io): Promise<Snapshot> {
  const file = input.text('key');
  if (file === undefined) return snapshot;
  const pem = await readFileOf(file, io);
  try {
    return await sign(snapshot, pem);
  } catch (error) {
    if (error instanceof KeyError) throw new UsageError(`--key ${plain(file, 200)}: ${error.message}.`);
    throw error;
  }
}

async function write(out: string, text: string, io: Io): Promise<void> {
  try {
    await io.files.write(out, text);
  } catch (error) {
    throw new FileError(`${plain(out, 200)} cannot be written`, error);
  }
}

// An empty snapshot would take the place of a good one.
async function nothing({ body }: Snapshot, io: Io): Promise<number> {
  const told = body.sources.flatMap(({ id, error }) =>
    error === null ? [] : [`assay: ${id}: ${plain(error, 300)}\n`],
  );
  await io.stderr.write(`${told.join('')}assay: nothing could be read, and no snapshot was written\n`);
  return EXIT.unknown;
}

async function tell({ date, body, signature }: Snapshot, out: string, input: Input, io: Io): Promise<number> {
  const talk = createTalk(io, input.has('quiet'));
  for (const source of body.sources) talk.note(lineOf(source));
  talk.note(`${plain(out, 200)}: snapshot of ${date}, ${body.models.length} models${signature ? ', signed' : ''}`);
  return body.sources.some(({ error }) => error !== null) ? EXIT.unknown : EXIT.ok;
}

function lineOf({ id, retrieved, observations, prices, skipped, error }: SourceNote): string {
  if (error !== null) return `${id}: nothing read, ${error}`;
  if (retrieved === null) return `${id}: not in this copy`;
  const left = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  return `${id}: ${observations} figures, ${prices} prices, ${left} left out`;
}
