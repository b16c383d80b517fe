import type { Answer } from './answer.ts';
import { HubError } from './hub-error.ts';

/** Addresses that one request may pass through before it is given up. */
export const MAX_HOPS = 5;

/** Where a redirect leads; null when the answer is none. Throws `malformed` for a redirect that must not be followed. */
export function redirectTarget(answer: Answer, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = answer.headers.get('location');
  if (location === null || !URL.canParse(location, from)) throw bad(from, 'leads nowhere', answer.status);
  const target = new URL(location, from);
  const secure = target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
  if (!secure) throw bad(from, 'leaves the secure connection', answer.status);
  return target;
}

/** Method and body for the next address: kept by 307 and 308, and by the others for what was a GET already. */
export function redirectedInit(init: RequestInit, status: number): RequestInit {
  const keeps = status === 307 || status === 308 || !init.method || init.method === 'GET' || init.method === 'HEAD';
  if (keeps) return init;
  const { body: _, ...rest } = init;
  return { ...rest, method: 'GET' };
}

const bad = (from: URL, how: string, status: number): HubError =>
  new HubError('malformed', `${from.host} answered with a redirect that ${how}.`, { status });
