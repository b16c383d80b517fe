import { plain } from '#shared/text/plain';
import { type Answer, textOf } from './answer.ts';
import { HubError, type HubErrorCode } from './hub-error.ts';
import { parseJson } from './json.ts';
import { secondsToWait } from './rate-limit.ts';

// Addresses whose 401 means "missing or private", as huggingface_hub tells them apart from a rejected token.
const OF_A_MODEL = /^\/api\/models\/([^/]+(?:\/[^/]+)?)(?:\/revision\/[^/]+)?$/;
const OF_A_REPOSITORY = /^\/api\/(models|datasets|spaces)\/.+|^\/.+\/resolve\/.+/;
const MISSING = 'it does not exist or is private; set HF_TOKEN to a token that may read it if it is private';

/**
 * Tells what an answer that is no success means. `X-Error-Code` decides, the status only where there is none: without
 * a token the Hub answers 401 to what is missing, and 401 as well as 403 to what is gated.
 */
export function classify(answer: Answer): HubError {
  const said = messageOf(answer);
  const [code, text] = meaningOf(answer, said);
  return new HubError(code, `${subjectOf(answer.url)}: ${text}.`, { status: answer.status, headers: answer.headers });
}

function meaningOf(answer: Answer, said: string): readonly [HubErrorCode, string] {
  const code = answer.headers.get('x-error-code');
  const { status } = answer;
  if (code === 'RevisionNotFound') return ['revision-not-found', 'this revision does not exist; check its spelling'];
  if (code === 'EntryNotFound') return ['entry-not-found', 'the file does not exist at this revision'];
  if (code === 'GatedRepo')
    return [
      'gated',
      'access is restricted; ask for it on the model page, then set HF_TOKEN to a token of that account',
    ];
  // Of these alone: the 400 that lists the valid fields names one called "disabled".
  if ([401, 403, 404].includes(status) && /\bdisabled\b/i.test(said)) return ['disabled', 'the Hub has disabled it'];
  if (code === 'RepoNotFound' || (status === 401 && isMissing(answer, said))) return ['not-found', MISSING];
  return byStatus(answer, said);
}

function byStatus(answer: Answer, said: string): readonly [HubErrorCode, string] {
  const { status } = answer;
  const quoted = said ? ` (“${said}”)` : '';
  if (status === 401) return ['unauthorized', `the token was not accepted; check or unset HF_TOKEN${quoted}`];
  if (status === 403) return ['unauthorized', `this is forbidden; set HF_TOKEN to a token that may read it${quoted}`];
  if (status === 404) return ['not-found', `it was not found${quoted}`];
  if (status === 429) return ['rate-limited', `too many requests; try again ${whenAgain(answer)}`];
  if (status >= 500) return ['server-error', `the server failed (status ${status}); try again later`];
  return ['malformed', `the request was not understood (status ${status})${quoted}`];
}

const isMissing = (answer: Answer, said: string): boolean =>
  !/invalid credentials/i.test(said) && OF_A_REPOSITORY.test(new URL(answer.url).pathname);

function whenAgain(answer: Answer): string {
  const seconds = secondsToWait(answer.headers);
  return seconds === null ? 'in a few minutes' : `in ${seconds} seconds, or set HF_TOKEN for a higher limit`;
}

// The model where the whole of it was asked for, as people name it; else the address without its query, which may be
// long and is never needed to know what was asked.
function subjectOf(url: string): string {
  const { host, pathname } = new URL(url);
  const model = OF_A_MODEL.exec(pathname)?.[1];
  return plain(model === undefined ? `${host}${pathname}` : model, 160);
}

/** The server's own words, from a header or a small body that is not a web page; empty when it said nothing usable. */
export function messageOf(answer: Answer): string {
  const header = answer.headers.get('x-error-message');
  if (header) return plain(header);
  const type = answer.headers.get('content-type') ?? '';
  if (/json/i.test(type)) return plain(messageOfJson(textOf(answer)), 2_000);
  return /^text\/plain/i.test(type) ? plain(textOf(answer)) : '';
}

// `{error}`, `{error: []}`, `{error, error_description}`, `{errors: [{message}]}` and `{message}` are all in use.
function messageOfJson(text: string): string {
  const parsed = parseJson(text);
  return parsed.ok ? words(parsed.value).join('; ') : '';
}

function words(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  if (depth > 2 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap((item) => words(item, depth + 1));
  const entries = new Map<string, unknown>(Object.entries(value));
  return ['error', 'error_description', 'errors', 'message'].flatMap((key) => words(entries.get(key), depth + 1));
}
