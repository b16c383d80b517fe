import type { Answer } from './answer.ts';
import { type BodyLimit, readBody } from './body.ts';
import { HubError } from './hub-error.ts';

/** What every client calls: the platform's `fetch`, or something of its shape. */
export type Fetch = typeof globalThis.fetch;

/** Bytes that are read of an answer that is no success: enough for its message. */
const ERROR_BODY: BodyLimit = { maxBytes: 65_536, beyond: 'cut' };
const NO_BYTES = new Uint8Array();

/** One request to one address, without redirects or second tries. */
export interface Attempt {
  readonly fetch: Fetch;
  readonly url: URL;
  readonly init: RequestInit;
  readonly limit: BodyLimit;
  /** The limit for an answer that begins like this, in place of `limit`. */
  readonly limitFor?: ((status: number, headers: Headers) => BodyLimit) | undefined;
  /** Whether the platform follows redirects by itself. */
  readonly follows?: boolean;
  /** Fires when the request has taken too long. */
  readonly deadline: AbortSignal;
  /** Fires when the caller has lost interest. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends a request and reads its body, both before the deadline. Fails with a `HubError` (`network`, `timeout`,
 * `too-large`) or with the reason of the caller's own signal. Answers with any status, redirects included.
 */
export async function attempt(task: Attempt): Promise<Answer> {
  const signal = task.signal ? AbortSignal.any([task.signal, task.deadline]) : task.deadline;
  const stopped = whenAborted(signal);
  try {
    // Raced, because not every fetch and not every body heeds its signal.
    return await Promise.race([send(task, signal), stopped.promise]);
  } catch (error) {
    throw reasonOf(error, task);
  } finally {
    stopped.dispose();
  }
}

async function send({ fetch, url, init, limit, limitFor, follows }: Attempt, signal: AbortSignal): Promise<Answer> {
  signal.throwIfAborted();
  let response = await fetch(url.href, { ...init, redirect: follows ? 'follow' : 'manual', signal });
  // A browser hides where a redirect leads; it is let to follow it, and drops `Authorization` when the origin changes.
  if (response.type === 'opaqueredirect') response = await fetch(url.href, { ...init, redirect: 'follow', signal });
  const { status, headers } = response;
  const at = { status, headers, url: response.url || url.href };
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return { ...at, bytes: NO_BYTES, truncated: false };
  }
  return { ...at, ...(await readBody(response, response.ok ? (limitFor?.(status, headers) ?? limit) : ERROR_BODY)) };
}

function reasonOf(error: unknown, { url, signal, deadline }: Attempt): unknown {
  if (signal?.aborted) return signal.reason;
  if (deadline.aborted)
    return new HubError('timeout', `${url.host} did not answer in time; try again later.`, { cause: error });
  if (error instanceof HubError) return error;
  const reached = `${url.host} could not be reached${codeOf(error)}`;
  return new HubError('network', `${reached}; check the connection.`, { cause: error });
}

// Node hides its reason in the cause; a browser tells none.
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? ` (${code})` : '';
}

function whenAborted(signal: AbortSignal) {
  const listening = new AbortController();
  const promise = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: listening.signal });
  });
  return { promise, dispose: () => listening.abort() };
}
