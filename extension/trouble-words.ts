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

/** A trouble in a few words, for where a sentence does not fit. */
export function troubleWord({ code, retryAt }: Trouble): string {
  if (code === 'rate-limited') return retryAt ? `the Hub asks to wait until ${clock(retryAt)}` : 'the Hub asks to wait';
  return WORDS[code] ?? 'something went wrong';
}

/** Hours and minutes of an ISO date in the reader's own time. */
export const clock = (date: string): string =>
  new Date(date).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
