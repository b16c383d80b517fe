import { verifyReview } from '#scanner/review';
import { readCitations } from '#shared/imports/citations-file';
import { readForums } from '#shared/imports/forums-file';
import type { ReadFile } from '#shared/imports/rows';
import type { Imports } from '#shared/imports/with-imports';
import type { Review } from '#shared/review/review';
import type { Trust } from '#shared/review/trust';
import { plain } from '#shared/text/plain';
import { count } from '#shared/text/wording';
import type { Input } from './command.ts';
import { HISTORY } from './history-file.ts';
import type { Io } from './io.ts';
import { readJson } from './read-json.ts';
import { readLargeJson, someProblems } from './read-large-json.ts';
import { keptReviews } from './review/shelf.ts';
import { readTrusted } from './review/trusted.ts';
import type { Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';

/** Reads what the user brings: --reviews with --trust, --forums, --citations. Throws a UsageError or a FileError. */
export async function readImports(input: Input, io: Io, talk: Pick<Talk, 'note'>): Promise<Imports> {
  const [reviews, forums, citations] = [
    await readReviews(input, io, talk),
    await rowsOf('forums', readForums, input, io),
    await rowsOf('citations', readCitations, input, io),
  ];
  return { ...(reviews && { reviews }), ...(forums && { forums }), ...(citations && { citations }) };
}

async function rowsOf<T>(
  option: string,
  read: (raw: unknown, today: string) => ReadFile<T>,
  input: Input,
  io: Io,
): Promise<readonly T[] | undefined> {
  const file = input.text(option);
  if (file === undefined) return undefined;
  const at = `--${option} ${plain(file, 200)}`;
  const rows = read(await readLargeJson(file, at, io), io.now().toISOString().slice(0, 10));
  if ('rows' in rows) return rows.rows;
  throw new UsageError(`${at}: ${someProblems(rows.problems)}.`);
}

async function readReviews(input: Input, io: Io, talk: Pick<Talk, 'note'>): Promise<Review[] | undefined> {
  const file = input.text('reviews');
  if (!input.has('trust')) {
    if (file === undefined) return undefined;
    throw new UsageError('--reviews needs --trust FILE: no key is trusted unless you list it.');
  }
  const trust = await readTrusted(input, io);
  const checked =
    file === undefined ? await keptReviews(input.text('history') ?? HISTORY, trust, io) : await inFile(file, trust, io);
  const trusted = checked.flatMap(({ state, review }) => (state === 'trusted' && review !== null ? [review] : []));
  const left = checked.length - trusted.length;
  if (left > 0)
    talk.note(
      `${count(left, 'review')} of ${checked.length} left out: not sound, or by a key that is not trusted (assay review verify tells why)`,
    );
  return trusted;
}

const MOST = 1_000;

async function inFile(file: string, trust: Trust, io: Io) {
  const at = `--reviews ${plain(file, 200)}`;
  const raw = await readJson(file, io, at);
  const all: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (all.length > MOST) throw new UsageError(`${at} holds ${all.length} reviews; it may hold ${MOST}.`);
  const moment = io.now().toISOString();
  return Promise.all(all.map((one) => verifyReview(one, trust, moment)));
}
