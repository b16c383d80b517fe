import { figuresCard } from '#shared/capability/figures-card';
import { addressOf } from '#shared/capability/scorecard/address';
import { buildScorecard, type Scorecard } from '#shared/capability/scorecard/build';
import { verifyBundle } from '#shared/capability/scorecard/verify';
import { isDate } from '#shared/facts/days';
import { canonicalJson } from '#shared/text/canonical-json';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import { figuresCardTable } from './figures-card-table.ts';
import { FileError } from './file-error.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { createPaint, wantsColour } from './paint.ts';
import { someProblems } from './read-large-json.ts';
import { type Card, type FileVerdict, type Read, readBundles, sha256 } from './scorecard-files.ts';
import { scorecardTable, verifiedTable } from './scorecard-table.ts';
import { openShelf, refusing } from './snapshot-files.ts';
import { UsageError } from './usage-error.ts';

/** Runs `assay scorecard` and resolves to the exit code. */
export async function runScorecard(input: Input, io: Io): Promise<number> {
  const [action, ...files] = input.words;
  if ((action !== 'verify' && action !== 'build') || (action === 'verify' && files.length === 0))
    throw new UsageError('assay scorecard needs verify and files, or build.');
  if (files.length > 0 && input.has('snapshot'))
    throw new UsageError('A scorecard is made from bundles or from a snapshot: name files or --snapshot, not both.');
  if (action === 'build' && files.length === 0) return buildFromSnapshot(input, io);
  const read = await readBundles(files, io);
  return action === 'verify' ? verify(read, input, io) : build(read, input, io);
}

const bundlesIn = (read: readonly Read[]) => read.flatMap((one) => ('bundle' in one ? [one.bundle] : []));

async function verify(read: readonly Read[], input: Input, io: Io): Promise<number> {
  const verdicts = read.map((one): FileVerdict => {
    if ('bundle' in one) return { file: one.file, kind: 'bundle', ...verifyBundle(one.bundle, sha256) };
    return { file: one.file, kind: 'scorecard', problems: cardProblems(one.card, bundlesIn(read)), flags: [] };
  });
  const pen = penOf(input, io);
  await io.stdout.write(
    input.text('format') === 'json' ? `${toJson(verdicts, 2)}\n` : verifiedTable(harmless(verdicts), pen),
  );
  return verdicts.some(({ problems }) => problems.length > 0) ? EXIT.bad : EXIT.ok;
}

function cardProblems(card: Card, bundles: ReturnType<typeof bundlesIn>): string[] {
  const address = addressOf(card, sha256);
  if (card.id !== address) return [`the scorecard changed after its id was made: it is ${address}`];
  if (bundles.length === 0) return [];
  const built = buildScorecard(bundles, typeof card.date === 'string' ? card.date : '', sha256);
  if ('problems' in built) return [`it cannot be built from these bundles: ${someProblems(built.problems)}`];
  return canonicalJson(built) === canonicalJson(card) ? [] : ['these bundles make another scorecard'];
}

function dateOf(input: Input): string {
  const date = input.text('date') ?? '';
  if (!isDate(date) || date.length !== 10)
    throw new UsageError('assay scorecard build needs --date DATE, such as 2026-11-21.');
  return date;
}

async function buildFromSnapshot(input: Input, io: Io): Promise<number> {
  const date = dateOf(input);
  const file = input.text('snapshot');
  return refusing(file ?? 'the bundled snapshot', io, async () => {
    const { snapshot, holdings, priceOf } = await openShelf(file, io);
    if (snapshot.date > date) throw new UsageError(`The snapshot is of ${snapshot.date}, after ${date}.`);
    const card = figuresCard({ snapshot, models: snapshot.models, holdings, priceOf }, date, sha256);
    return publish(card, () => figuresCardTable(harmless(card), penOf(input, io)), input, io);
  });
}

async function build(read: readonly Read[], input: Input, io: Io): Promise<number> {
  const date = dateOf(input);
  const stranger = read.find((one) => 'card' in one);
  if (stranger) throw new UsageError(`${plain(stranger.file, 200)} is a scorecard; build takes bundles.`);
  const built = buildScorecard(bundlesIn(read), date, sha256);
  if ('problems' in built) throw new UsageError(`No scorecard: ${someProblems(built.problems)}.`);
  return publish(built, () => scorecardTable(harmless<Scorecard>(built), penOf(input, io)), input, io);
}

async function publish(card: object, table: () => string, input: Input, io: Io): Promise<number> {
  const json = `${toJson(card, 2)}\n`;
  const out = input.text('out');
  if (out !== undefined) await keep(out, json, io);
  await io.stdout.write(input.text('format') === 'json' ? json : table());
  return EXIT.ok;
}

// A scorecard is never changed once written; writing the same again is no change.
async function keep(out: string, json: string, io: Io): Promise<void> {
  const there = await existing(out, io);
  if (there === json) return;
  const name = plain(out, 200);
  if (there !== undefined)
    throw new UsageError(
      `${name} is there already with other content, and a scorecard is never changed: name another file.`,
    );
  try {
    await io.files.append(out, json);
  } catch (error) {
    throw new FileError(`${name} cannot be written`, error);
  }
}

async function existing(file: string, io: Io): Promise<string | undefined> {
  try {
    return await io.files.read(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new FileError(`${plain(file, 200)} cannot be read`, error);
  }
}

const penOf = (input: Input, { env, stdout }: Io) => ({
  columns: Math.min(120, Math.max(60, stdout.columns)),
  paint: createPaint(!input.has('no-color') && wantsColour(env, stdout)),
});
