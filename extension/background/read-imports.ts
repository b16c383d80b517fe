import { type Verified, verifyReview } from '#scanner/review';
import { readCitations } from '#shared/imports/citations-file';
import { readForums } from '#shared/imports/forums-file';
import type { ReadFile } from '#shared/imports/rows';
import type { Imports } from '#shared/imports/with-imports';
import type { Review } from '#shared/review/review';
import { readTrust, type Trust } from '#shared/review/trust';
import { plain } from '#shared/text/plain';
import { count } from '#shared/text/wording';
import type { ImportKind } from '../messages.ts';
import type { Brought } from '../storage.ts';

/** What the files of a user hold, as far as they are sound. */
export interface ReadImports {
  readonly imports: Imports;
  /** What each kind holds, or what is wrong with it, in a sentence. Kinds that were not brought are left out. */
  readonly holds: { readonly [Kind in ImportKind]?: string };
  /** Kinds of which nothing counts, since the file is not sound. */
  readonly refused: ReadonlySet<ImportKind>;
}

const TOLD = 3;
const MOST_REVIEWS = 1_000;

/** Reads and checks every file that was brought, signatures among it; `moment` in ISO 8601. Never fails. */
export async function readBrought(brought: Brought, moment: string): Promise<ReadImports> {
  const today = moment.slice(0, 10);
  const trust = trusted(brought.trust);
  const reviews = await checked(brought.reviews, trust.value ?? new Map(), moment);
  const forums = rows(brought.forums, readForums, today, 'reading');
  const citations = rows(brought.citations, readCitations, today, 'paper');
  const all = { reviews, trust, forums, citations };
  const kinds = Object.keys(all) as ImportKind[];
  return {
    imports: {
      ...(reviews.value && { reviews: reviews.value }),
      ...(forums.value && { forums: forums.value }),
      ...(citations.value && { citations: citations.value }),
    },
    holds: Object.fromEntries(kinds.flatMap((kind) => (all[kind].told === null ? [] : [[kind, all[kind].told]]))),
    refused: new Set(kinds.filter((kind) => all[kind].told !== null && !all[kind].value)),
  };
}

interface Read<T> {
  readonly value?: T;
  readonly told: string | null;
}

const NONE = { told: null };
const refused = (why: string): { readonly told: string } => ({ told: `Not used: ${plain(why, 300)}.` });

function rows<T>(
  text: string,
  read: (raw: unknown, today: string) => ReadFile<T>,
  today: string,
  noun: string,
): Read<readonly T[]> {
  if (text === '') return NONE;
  const json = parsed(text);
  if ('problem' in json) return refused(json.problem);
  const file = read(json.value, today);
  if ('problems' in file) return refused(file.problems.slice(0, TOLD).join('; '));
  return { value: file.rows, told: `${count(file.rows.length, noun)}.` };
}

function trusted(text: string): Read<Trust> {
  if (text === '') return NONE;
  const read = readTrust(text);
  if ('problem' in read) return refused(`line ${read.line}: ${read.problem}`);
  return { value: read.trust, told: `${count(read.trust.size, 'key')}.` };
}

async function checked(text: string, trust: Trust, moment: string): Promise<Read<readonly Review[]>> {
  if (text === '') return NONE;
  const json = parsed(text);
  if ('problem' in json) return refused(json.problem);
  const all: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (all.length > MOST_REVIEWS) return refused(`it holds ${all.length} reviews, more than ${MOST_REVIEWS}`);
  const verified = await Promise.all(all.map((one) => verifyReview(one, trust, moment)));
  const value = verified.flatMap(({ state, review }) => (state === 'trusted' && review ? [review] : []));
  return { value, told: sentence(verified) };
}

function sentence(verified: readonly Verified[]): string {
  const of = (state: Verified['state']): number => verified.filter((one) => one.state === state).length;
  const left = [
    of('untrusted') > 0 ? `${of('untrusted')} by keys that are not listed` : null,
    of('invalid') > 0 ? `${of('invalid')} not sound or not signed by their key` : null,
  ].filter((part) => part !== null);
  const counts = of('trusted') === 1 ? 'counts' : 'count';
  return `Of ${count(verified.length, 'review')} ${of('trusted')} ${counts}${left.length > 0 ? `; ${left.join(', ')}` : ''}.`;
}

function parsed(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { problem: `it is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
}
