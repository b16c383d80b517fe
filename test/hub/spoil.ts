import type { Faults } from './faults.ts';
import { asObject, type Json, parseJson } from './json.ts';
import { html, json } from './replies.ts';
import type { Kind } from './routes.ts';

const busy = '<!doctype html><html><body><h1>Service temporarily unavailable</h1></body></html>';

/** Applies the faults that change an answer after it is made. */
export async function spoil(response: Response, fault: Faults, kind: Kind): Promise<Response> {
  if (fault.status !== undefined) return html(busy, fault.status);
  if (kind !== 'api') return response;
  if (fault.html === true) return html(busy);
  if (fault.truncate === true) return cut(response, await response.text());
  if (fault.wrongTypes !== true) return response;
  return json(distort(parseJson(await response.text())), response.status);
}

function cut(response: Response, body: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(body.slice(0, Math.floor(body.length / 2)), { status: response.status, headers });
}

/** Every leaf becomes a value of another type, every list of an object an object. */
function distort(value: Json): Json {
  const members = asObject(value);
  if (members !== undefined) {
    return Object.fromEntries(
      Object.entries(members).map(([name, member]) => [name, member === undefined ? undefined : distort(member)]),
    );
  }
  if (typeof value === 'string') return 42;
  if (typeof value === 'number') return { surprise: value };
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return [];
  return 'a list used to be here';
}
