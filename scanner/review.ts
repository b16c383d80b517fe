import { type Review, readReview, signedText } from '#shared/review/review';
import type { Trust } from '#shared/review/trust';

/** One thing that was checked, in the order of checking; null: not reached, since something before it failed. */
export interface Check {
  readonly check: 'shape' | 'date' | 'key' | 'signature' | 'trust';
  readonly ok: boolean | null;
  readonly detail: string;
}

/** What checking a review showed. Only a `trusted` one may count for anything. */
export interface Verified {
  readonly state: 'trusted' | 'untrusted' | 'invalid';
  /** Null when it is not even shaped like one. */
  readonly review: Review | null;
  readonly checks: readonly Check[];
}

const ED25519 = { name: 'Ed25519' };
const [KEY_BYTES, SIGNATURE_BYTES] = [32, 64];

/** Checks a review of unknown origin: shape, date (today is `moment`, ISO 8601), key, signature, and whether the key is listed. Never throws. */
export async function verifyReview(raw: unknown, trust: Trust, moment: string): Promise<Verified> {
  const read = readReview(raw);
  if ('problems' in read)
    return { state: 'invalid', review: null, checks: settled([fails('shape', read.problems.join('; '))]) };
  const { review } = read;
  const checks = [
    passes('shape', `a review of ${review.model} at ${review.revision.slice(0, 12)}`),
    dateOf(review, moment),
  ];
  const key = await keyOf(review.publicKey);
  checks.push(typeof key === 'string' ? fails('key', key) : passes('key', 'an Ed25519 key'));
  if (typeof key !== 'string') checks.push(await signatureOf(review, key));
  const sound = checks.every(({ ok }) => ok === true);
  if (sound) checks.push(trustOf(review, trust));
  const state = !sound ? 'invalid' : checks.at(-1)?.ok === true ? 'trusted' : 'untrusted';
  return { state, review, checks: settled(checks) };
}

const passes = (check: Check['check'], detail: string): Check => ({ check, ok: true, detail });
const fails = (check: Check['check'], detail: string): Check => ({ check, ok: false, detail });

const ALL: readonly Check['check'][] = ['shape', 'date', 'key', 'signature', 'trust'];
const settled = (checks: readonly Check[]): Check[] =>
  ALL.map((check) => checks.find((done) => done.check === check) ?? { check, ok: null, detail: 'not reached' });

// A day may have begun already where the author is.
const DAY = 86_400_000;
const dateOf = ({ date }: Review, moment: string): Check =>
  Date.parse(date) <= Date.parse(moment) + DAY ? passes('date', date) : fails('date', `${date} lies in the future`);

async function keyOf(publicKey: string): Promise<CryptoKey | string> {
  const bytes = bytesOf(publicKey);
  if (bytes?.length !== KEY_BYTES) return `it has ${bytes?.length ?? 'no'} bytes, not ${KEY_BYTES}`;
  try {
    return await crypto.subtle.importKey('raw', bytes, ED25519, false, ['verify']);
  } catch (error) {
    return `it is no Ed25519 key: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function signatureOf(review: Review, key: CryptoKey): Promise<Check> {
  const bytes = bytesOf(review.signature);
  if (bytes?.length !== SIGNATURE_BYTES)
    return fails('signature', `it has ${bytes?.length ?? 'no'} bytes, not ${SIGNATURE_BYTES}`);
  const signed = new TextEncoder().encode(signedText(review));
  return (await crypto.subtle.verify(ED25519, key, bytes, signed))
    ? passes('signature', 'made by this key over these very words')
    : fails('signature', 'it is not by this key over these words: something was changed, or another key signed');
}

function trustOf({ publicKey, author }: Review, trust: Trust): Check {
  const name = trust.get(publicKey);
  if (name === undefined) return fails('trust', `the key ${publicKey} is not on your list`);
  return name === null || name === author.name
    ? passes('trust', 'the key is on your list')
    : fails('trust', `your list has the key for ${name}, and the review names ${author.name}`);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
