import { sha1 } from './hash.ts';
import type { Json } from './json.ts';

type HeaderList = { readonly [name: string]: string | undefined };

const encoder = new TextEncoder();

/** An API answer, with the weak ETag the Hub puts on JSON. */
export function json(value: Json, status = 200, headers: HeaderList = {}): Response {
  const body = encoder.encode(JSON.stringify(value));
  return reply(body, status, {
    'content-type': 'application/json; charset=utf-8',
    etag: `W/"${body.length.toString(16)}-${Buffer.from(sha1(body), 'hex').toString('base64').slice(0, 27)}"`,
    ...headers,
  });
}

/** A plain-text answer. */
export function text(body: string, status = 200, headers: HeaderList = {}): Response {
  return reply(encoder.encode(body), status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
}

/** A page, with the security headers recorded on the Hub's own. */
export function html(body: string | Uint8Array, status = 200): Response {
  return reply(typeof body === 'string' ? encoder.encode(body) : body, status, {
    'content-type': 'text/html; charset=utf-8',
    'x-powered-by': 'huggingface-moon',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
  });
}

/** Moves the client on; the body is the sentence browsers never show. */
export function redirect(status: 302 | 307, location: string, headers: HeaderList = {}): Response {
  const words = status === 302 ? 'Found' : 'Temporary Redirect';
  return text(`${words}. Redirecting to ${location}`, status, { location, vary: 'Accept', ...headers });
}

/** An answer with a known body. */
export function reply(body: Uint8Array, status: number, headers: HeaderList): Response {
  const list = headersOf(headers);
  list.set('content-length', String(body.length));
  return new Response(new Blob([new Uint8Array(body)]).stream(), { status, headers: list });
}

/** Headers from a plain object, leaving out what is undefined. */
export function headersOf(headers: HeaderList): Headers {
  const list = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) list.set(name, value);
  }
  return list;
}
