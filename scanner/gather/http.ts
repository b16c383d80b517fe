import type { Answer } from './answer.ts';
import { attempt, type Fetch } from './attempt.ts';
import type { BodyLimit } from './body.ts';
import { classify } from './classify.ts';
import { HubError } from './hub-error.ts';
import { bucketOf, createRateLimits, secondsToWait } from './rate-limit.ts';
import { MAX_HOPS, redirectedInit, redirectTarget } from './redirect.ts';
import { createSlots } from './slots.ts';
import { authorizationFor, NO_TOKENS, type Tokens } from './tokens.ts';
import { wait } from './wait.ts';

/** What requests were made so far. */
export interface Usage {
  /** Requests, redirects and second tries included, by `host bucket`. */
  readonly requests: Readonly<Record<string, number>>;
  /** Bytes of bodies read. */
  readonly bytes: number;
}

/** A request with the limit of its answer's body. */
export interface ReadRequest extends Partial<BodyLimit> {
  readonly init?: RequestInit;
  readonly signal?: AbortSignal | undefined;
  /**
   * `each` (unless told otherwise) looks at every address before it is asked; `stop` hands a redirect out as the answer;
   * `platform` lets the fetch follow, which in a browser saves asking each address twice.
   */
  readonly redirects?: 'each' | 'stop' | 'platform';
  /** Sets the limit of a body by what comes before it; a limit of 0 bytes reads nothing of it. */
  readonly limitFor?: (status: number, headers: Headers) => BodyLimit;
}

/**
 * A `fetch` that every client is given: bounded, patient, discreet. It fails with a `HubError` where `fetch` would
 * hand out an answer that is no success. `read` is the same with limits of its own and the body read.
 */
export interface Http extends Fetch {
  read(url: string | URL, request?: ReadRequest): Promise<Answer>;
  usage(): Usage;
}

/** Everything that requests depend on; all but `fetch` and `now` have defaults. Times in milliseconds. */
export interface HttpOptions {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly deadline?: (milliseconds: number) => AbortSignal;
  readonly tokens?: Tokens;
  readonly timeout?: number;
  /** The longest wait for a rate limit before giving up. */
  readonly maxWait?: number;
  readonly concurrency?: number;
  readonly maxBytes?: number;
  readonly userAgent?: string;
}

const DEFAULTS = {
  sleep: wait,
  deadline: (milliseconds: number) => AbortSignal.timeout(milliseconds),
  tokens: NO_TOKENS,
  timeout: 10_000,
  maxWait: 60_000,
  concurrency: 6,
  maxBytes: 2_000_000,
};
const MAX_RETRIES = 2;
const FIRST_PAUSE = 500;

/** Makes the one `fetch` of a program, with its rate limits, its slots and its count of requests. */
export function createHttp(options: HttpOptions): Http {
  const settings = { ...DEFAULTS, ...options };
  const slots = createSlots(settings.concurrency);
  const send = createSender(settings);
  const read = (url: string | URL, request: ReadRequest = {}): Promise<Answer> =>
    slots(() => persist(() => send.follow(new URL(url), request), settings, request));
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? await initOf(input) : {};
    const merged = { ...request, ...init };
    const url = input instanceof Request ? input.url : input;
    return responseOf(await read(url, { init: merged, signal: merged.signal ?? undefined }));
  };
  return Object.assign(fetch, { read, usage: send.usage });
}

/** Whether this `fetch` was made by `createHttp`, so that its limits and counts are shared rather than doubled. */
export const isHttp = (fetch: Fetch): fetch is Http => 'read' in fetch && 'usage' in fetch;

type Settings = HttpOptions & typeof DEFAULTS;

// Sends one request along its redirects, each to an address that only sees the token meant for its own origin.
function createSender(settings: Settings) {
  const limits = createRateLimits(settings.now);
  const requests: Record<string, number> = {};
  let bytes = 0;
  const hop = async (url: URL, init: RequestInit, request: ReadRequest): Promise<Answer> => {
    await respectLimit(limits.wait(url), url, settings, request.signal);
    const place = `${url.host} ${bucketOf(url)}`;
    requests[place] = (requests[place] ?? 0) + 1;
    const answer = await attempt({
      fetch: settings.fetch,
      url,
      init: initFor(url, init, settings),
      limit: { maxBytes: request.maxBytes ?? settings.maxBytes, beyond: request.beyond ?? 'fail' },
      limitFor: request.limitFor,
      follows: request.redirects === 'platform',
      deadline: settings.deadline(settings.timeout),
      signal: request.signal,
    });
    bytes += answer.bytes.byteLength;
    limits.note(url, answer.headers);
    return answer;
  };
  const follow = async (start: URL, request: ReadRequest): Promise<Answer> => {
    let url = start;
    let init = request.init ?? {};
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
      const answer = await hop(url, init, request);
      const target = redirectTarget(answer, url);
      if (!target || request.redirects === 'stop') return answer;
      init = redirectedInit(init, answer.status);
      url = target;
    }
    throw new HubError('malformed', `${start.host} redirects without end.`);
  };
  return { follow, usage: (): Usage => ({ requests: { ...requests }, bytes }) };
}

// Clients bring no credentials of their own: a token is attached here, or nowhere.
function initFor(url: URL, init: RequestInit, { tokens, userAgent }: Settings): RequestInit {
  const headers = new Headers(init.headers);
  headers.delete('authorization');
  headers.delete('cookie');
  const authorization = authorizationFor(tokens, url);
  if (authorization) headers.set('authorization', authorization);
  if (userAgent) headers.set('user-agent', userAgent);
  return { ...init, headers, credentials: 'omit' };
}

async function respectLimit(pause: number, url: URL, { maxWait, sleep }: Settings, signal?: AbortSignal) {
  if (pause === 0) return;
  if (pause > maxWait) {
    const seconds = Math.ceil(pause / 1000);
    throw new HubError('rate-limited', `${url.host}: too many requests; try again in ${seconds} seconds.`);
  }
  await sleep(pause, signal);
}

// Tries again what may mend itself: a lost connection, a failing server, and a rate limit whose end is near.
async function persist(send: () => Promise<Answer>, settings: Settings, request: ReadRequest): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const error = await outcomeOf(send, request.redirects === 'stop' ? 400 : 300);
    if (!(error instanceof HubError)) return error;
    const pause = tries < MAX_RETRIES ? pauseAfter(error, tries, settings.maxWait) : null;
    if (pause === null) throw error;
    await settings.sleep(pause, request.signal);
    request.signal?.throwIfAborted();
  }
}

async function outcomeOf(send: () => Promise<Answer>, below: number): Promise<Answer | HubError> {
  try {
    const answer = await send();
    return answer.status >= 200 && answer.status < below ? answer : classify(answer);
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}

function pauseAfter(error: HubError, tries: number, maxWait: number): number | null {
  if (error.code === 'network' || error.code === 'server-error') return FIRST_PAUSE * 2 ** tries;
  if (error.status !== 429 || !error.headers) return null;
  const seconds = secondsToWait(error.headers);
  return seconds === null || seconds * 1000 > maxWait ? null : seconds * 1000;
}

async function initOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal } = request;
  return { method, headers, signal, ...(request.body && { body: await request.arrayBuffer() }) };
}

function responseOf(answer: Answer): Response {
  const { status, headers } = answer;
  const bodiless = status === 204 || status === 205;
  const response = new Response(bodiless ? null : answer.bytes, { status, headers });
  Object.defineProperty(response, 'url', { value: answer.url });
  return response;
}
