import { demoHub } from '#hub/demo';
import { createHub, type Hub, type HubOptions } from '#hub/hub';

/** The address every test asks. */
export const origin = 'https://huggingface.co';

/** A moment that never moves. */
export const now = new Date('2026-06-01T12:00:00.000Z');

/** A stand-in of the demo models with a clock that stands still. */
export function demo(options: Partial<HubOptions> = {}): Hub {
  return createHub({ ...demoHub({ now }), now: () => now.getTime(), ...options });
}

/** One hop, redirects not followed. */
export function hop(hub: Hub, path: string, init: RequestInit = {}): Promise<Response> {
  return hub.fetch(path.startsWith('https:') ? path : origin + path, { redirect: 'manual', ...init });
}

/** The JSON body of a followed request. */
export async function body(hub: Hub, path: string, init: RequestInit = {}): Promise<unknown> {
  const response = await hub.fetch(origin + path, init);
  return response.json();
}

/** An Authorization header. */
export function bearer(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}
