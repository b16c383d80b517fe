import type { Trouble } from './messages.ts';

const WORDS: { readonly [code: string]: string } = {
  'not-found': 'not found, or private',
  'revision-not-found': 'revision not found',
  unauthorized: 'the access token is refused',
  gated: 'access is restricted',
  disabled: 'disabled by the Hub',
  network: 'the Hub cannot be reached',
  timeout: 'the Hub did not answer in time',
  'server-error': 'the Hub has a fault',
  malformed: 'the Hub answered nonsense',
  'too-large': 'too large to read',
  orphaned: 'reload the page',
  unanswered: 'reload the page',
};

const ADVICE: { readonly [code: string]: string } = {
  'not-found': 'If it is private, give Assay a token in the options.',
  unauthorized: 'Give Assay another token in the options, or none.',
  gated: 'Accept its conditions on the Hub and give Assay a token in the options.',
  'rate-limited': 'A token in the options raises the limit.',
  network: 'Check the connection, then try again.',
  timeout: 'Try again in a moment.',
  'server-error': 'Try again in a moment.',
  malformed: 'Try again in a moment. If it stays so, a filter or the sign-in page of a network may answer instead.',
};

/** What to do about a trouble, and from when on; empty where nothing is known to help. */
export const adviceFor = ({ code, retryAt }: Trouble): string =>
  [ADVICE[code] ?? '', retryAt === null ? '' : `Possible again at ${clock(retryAt)}.`].join(' ').trim();

/** A trouble in a few words, for where a sentence does not fit. */
export function troubleWord({ code, retryAt }: Trouble): string {
  if (code === 'rate-limited') return retryAt ? `the Hub asks to wait until ${clock(retryAt)}` : 'the Hub asks to wait';
  return WORDS[code] ?? 'something went wrong';
}

/** Hours and minutes of an ISO date in the reader's own time. */
export const clock = (date: string): string =>
  new Date(date).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
