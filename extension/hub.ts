import { createHttp, type Http } from '#scanner/gather/http';
import { HubError } from '#scanner/gather/hub-error';
import { secondsToWait } from '#scanner/gather/rate-limit';
import { likelyOwnerKind } from '#shared/names/owner-kind';
import { isToken } from '#shared/text/token';
import { TroubleError } from './messages.ts';
import type { ReportsOptions } from './reports.ts';
import { pause, type Tokens, tokens } from './storage.ts';

const HUB = 'https://huggingface.co';
const GITHUB = 'https://api.github.com';

/** A badge is waited for: longer pauses are told instead of slept through. Milliseconds. */
const MAX_WAIT = 3_000;

/** The way to the Hub: one bounded `fetch` per pair of tokens, and a refusal that outlives the worker. */
export function createHubAccess(now: () => number): {
  access: ReportsOptions['access'];
  note: (error: unknown) => Promise<void>;
} {
  let made: { key: string; http: Http } | undefined;
  const httpFor = (current: Tokens): Http => {
    const key = `${current.hub} ${current.github}`;
    if (made?.key !== key)
      made = { key, http: createHttp({ fetch: send, now, tokens: byOrigin(current), maxWait: MAX_WAIT }) };
    return made.http;
  };
  return {
    access: async () => {
      await refuseWhilePaused(now());
      const http = httpFor(await tokens.read());
      return {
        hub: { endpoint: HUB, fetch: http },
        github: { endpoint: GITHUB, fetch: http },
        ownerKindOf: likelyOwnerKind,
      };
    },
    note: (error) => notePause(error, now()),
  };
}

// A browser hides where a redirect leads, so that following by hand would ask twice. A bare reference to the global
// would be called with a wrong `this`.
const send: typeof fetch = (input, init) =>
  fetch(input, { ...init, redirect: 'follow', credentials: 'omit', cache: 'no-store' });

function byOrigin({ hub, github }: Tokens): ReadonlyMap<string, string> {
  const given = [[HUB, hub] as const, [GITHUB, github] as const];
  // What no header can carry would fail every request: it counts as none.
  return new Map(given.filter(([, token]) => isToken(token)));
}

async function refuseWhilePaused(now: number): Promise<void> {
  const until = await pause.read();
  // What was stored and is no date bounds nothing.
  if (until === null || !(Date.parse(until) > now)) return;
  const message = 'The Hub asks to wait: too many requests were made from this network. Scores already known stay.';
  throw new TroubleError({ code: 'rate-limited', message, retryAt: until });
}

async function notePause(error: unknown, now: number): Promise<void> {
  if (!(error instanceof HubError) || error.code !== 'rate-limited' || !error.headers) return;
  const seconds = secondsToWait(error.headers);
  if (seconds !== null) await pause.write(new Date(now + seconds * 1000).toISOString());
}
