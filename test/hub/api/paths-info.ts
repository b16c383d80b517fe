import type { Ask } from '../ask.ts';
import { badRequest } from '../errors.ts';
import { asObject, asTexts, parseJson } from '../json.ts';
import { locate } from '../locate.ts';
import { json } from '../replies.ts';
import { entriesAt } from './tree.ts';

/** `POST /api/models/{id}/paths-info/{revision}`: describes the paths named, leaving out those that do not exist. */
export async function pathsInfo(ask: Ask, id: string, revision: string): Promise<Response> {
  const located = locate(ask, id, revision, 'api');
  if (located instanceof Response) return located;
  const asked = await readPaths(ask.request);
  if (asked === undefined) return badRequest('✖ Invalid input: expected array, received undefined\n  → at paths');
  return json(entriesAt(located.model, asked.paths, asked.expand));
}

/** Reads the body in either encoding the Hub takes. */
async function readPaths(request: Request): Promise<{ paths: string[]; expand: boolean } | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const body = await request.text();
  if (type.includes('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(body);
    return { paths: form.getAll('paths'), expand: ['true', 'True', '1'].includes(form.get('expand') ?? '') };
  }
  try {
    const fields = asObject(parseJson(body));
    if (fields?.paths === undefined) return undefined;
    return { paths: asTexts(fields.paths), expand: fields.expand === true };
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
