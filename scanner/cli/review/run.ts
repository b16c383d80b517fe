import { type Verified, verifyReview } from '#scanner/review';
import { readReview, signedText } from '#shared/review/review';
import type { Trust } from '#shared/review/trust';
import { plain } from '#shared/text/plain';
import type { Input } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { HISTORY } from '../history-file.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { readJson } from '../read-json.ts';
import { canvasOf } from '../refresh/printer.ts';
import { createTalk } from '../talk.ts';
import { UsageError } from '../usage-error.ts';
import { reviewsJson, reviewsTable, type Shown } from './print.ts';
import { keepReview, keptReviews } from './shelf.ts';
import { readTrusted } from './trusted.ts';

const ACTIONS = ['verify', 'import', 'list', 'text'];
const NEEDS_TRUST: ReadonlySet<string> = new Set(['import', 'list']);
const MOST = 1_000;

/** Runs `assay review` and resolves to the exit code. */
export async function runReview(input: Input, io: Io): Promise<number> {
  const [action = '', word, ...more] = input.words;
  if (!ACTIONS.includes(action))
    throw new UsageError(
      `What to do: verify, import, list or text?${didYouMean(plain(action, 60), ACTIONS, 'assay review ')}`,
    );
  if (more.length > 0) throw new UsageError(`assay review ${action} takes one word more, not ${more.length + 1}.`);
  if (NEEDS_TRUST.has(action) && !input.has('trust'))
    throw new UsageError(`assay review ${action} needs --trust FILE: no key is trusted unless you list it.`);
  const trust = await readTrusted(input, io);
  if (action === 'list') return list(word, trust, input, io);
  if (word === undefined) throw new UsageError(`Which file? Write assay review ${action} FILE.`);
  return action === 'text' ? printText(word, io) : check(word, trust, action === 'import', input, io);
}

async function check(file: string, trust: Trust, keep: boolean, input: Input, io: Io): Promise<number> {
  const raw = await readJson(file, io, plain(file, 200));
  const all = Array.isArray(raw) ? raw : [raw];
  if (all.length === 0 || all.length > MOST)
    throw new UsageError(`${plain(file, 200)} holds ${all.length} reviews; it must hold 1 to ${MOST}.`);
  const shown: Shown[] = [];
  for (const one of all) {
    const verified = await verifyReview(one, trust, io.now().toISOString());
    shown.push(keep ? { ...verified, done: await keepIfTrusted(verified, input, io) } : verified);
  }
  await print(shown, !Array.isArray(raw), input, io);
  return codeOf(shown);
}

// Without a line break behind it: these are the very bytes to sign.
async function printText(file: string, io: Io): Promise<number> {
  const raw = await readJson(file, io, plain(file, 200));
  const read = readReview(typeof raw === 'object' && raw !== null ? { ...raw, signature: 'AAAA' } : raw);
  if ('problems' in read)
    throw new UsageError(`${plain(file, 200)} is no review: ${plain(read.problems.join('; '), 600)}.`);
  await io.stdout.write(signedText(read.review));
  return EXIT.ok;
}

async function keepIfTrusted({ state, review }: Verified, input: Input, io: Io): Promise<string> {
  if (state !== 'trusted' || review === null) return 'not imported';
  return (await keepReview(review, input.text('history') ?? HISTORY, io)) ? 'imported' : 'kept already';
}

async function list(model: string | undefined, trust: Trust, input: Input, io: Io): Promise<number> {
  const history = input.text('history') ?? HISTORY;
  const kept = await keptReviews(history, trust, io);
  // What cannot be read any more is told whatever model was named: it may have been of that one.
  const shown = kept.filter(({ review }) => model === undefined || review === null || review.model === model);
  if (shown.length === 0)
    createTalk(io, false).error(`${history}.reviews holds no review${model === undefined ? '' : ` of ${model}`}`);
  else await print(shown, false, input, io);
  return shown.length === 0 ? EXIT.unknown : codeOf(shown);
}

const print = (shown: readonly Shown[], single: boolean, input: Input, io: Io): Promise<void> =>
  io.stdout.write(
    input.text('format') === 'json' ? reviewsJson(shown, single) : reviewsTable(shown, canvasOf(input, io)),
  );

function codeOf(shown: readonly Shown[]): number {
  if (shown.some(({ state }) => state === 'invalid')) return EXIT.bad;
  return shown.some(({ state }) => state === 'untrusted') ? EXIT.unknown : EXIT.ok;
}
