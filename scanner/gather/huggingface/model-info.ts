import type { ModelReference } from '../../scan.ts';
import { HubError } from '../hub-error.ts';
import { askBody, type Body, encodePath, type Hub } from './client.ts';

/** Model infos are the largest answers: 50,000 file names, and chat templates besides. */
const MAX_BYTES = 20_000_000;

/**
 * Asks for the named fields of a model, at a revision if one is named. A call of our own: `modelInfo` of
 * `@huggingface/hub` always asks for six fields more, also where the page has told them already.
 */
export async function askModelInfo(
  hub: Hub,
  { id, revision }: ModelReference,
  fields: readonly string[],
): Promise<Body> {
  const at = revision === undefined ? '' : `/revision/${encodeURIComponent(revision)}`;
  const path = `/api/models/${encodePath(id)}${at}`;
  try {
    return await askBody(hub, path + queryOf(fields), { maxBytes: MAX_BYTES });
  } catch (error) {
    const valid = error instanceof HubError ? fieldsThatRemain(error, fields) : null;
    if (!valid) throw error;
    return askBody(hub, path + queryOf(valid), { maxBytes: MAX_BYTES });
  }
}

const queryOf = (fields: readonly string[]): string =>
  fields.length === 0
    ? '?expand[]=sha'
    : `?${fields.map((field) => `expand[]=${encodeURIComponent(field)}`).join('&')}`;

// A Hub that does not know a field (any more) refuses the whole request and names those it knows. One request more
// then, without the others, whose facts become absent.
function fieldsThatRemain(error: HubError, fields: readonly string[]): readonly string[] | null {
  if (error.status !== 400 || !error.message.includes('expected one of')) return null;
  const remaining = fields.filter((field) => error.message.includes(`"${field}"`));
  return remaining.length > 0 && remaining.length < fields.length ? remaining : null;
}
