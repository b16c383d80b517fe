import { type Answer, textOf } from '../answer.ts';
import type { Http, ReadRequest } from '../http.ts';
import { HubError } from '../hub-error.ts';
import { parseJson } from '../json.ts';

/** A Hub to ask: where it is and through what. */
export interface Hub {
  /** `https://huggingface.co` or a stand-in, without a slash at the end. */
  readonly endpoint: string;
  readonly http: Http;
  readonly signal?: AbortSignal | undefined;
}

/** A JSON object of unknown content. */
export type Body = Readonly<Record<string, unknown>>;

/** Narrows to a JSON object. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path of the Hub made of a repository id or a file path: every segment encoded, the slashes left alone. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Asks for a path of the Hub. Fails with a `HubError`. */
export const ask = (hub: Hub, path: string, request: ReadRequest = {}): Promise<Answer> =>
  hub.http.read(`${hub.endpoint}${path}`, { signal: hub.signal, ...request });

/** Asks for JSON and parses it. Fails with `malformed` for a web page or cut-off JSON. */
export async function askJson(hub: Hub, path: string, request: ReadRequest = {}): Promise<unknown> {
  return jsonOf(await ask(hub, path, { ...request, init: { headers: { accept: 'application/json' } } }));
}

/** The JSON of an answer. Fails with `malformed`. */
export function jsonOf(answer: Answer): unknown {
  const parsed = parseJson(textOf(answer));
  if (parsed.ok) return parsed.value;
  throw malformed(
    answer,
    'is not the JSON that was asked for; something between here and the Hub may have answered: try again later',
    parsed.cause,
  );
}

/** Like `askJson`, and fails with `malformed` for anything but an object. */
export async function askBody(hub: Hub, path: string, request: ReadRequest = {}): Promise<Body> {
  const value = await askJson(hub, path, request);
  if (isBody(value)) return value;
  throw new HubError('malformed', `The answer of ${hub.endpoint} to ${path.split('?')[0]} is not an object.`);
}

function malformed(answer: Answer, what: string, cause: unknown): HubError {
  const { host, pathname } = new URL(answer.url);
  return new HubError('malformed', `The answer of ${host}${pathname} ${what}.`, { status: answer.status, cause });
}
