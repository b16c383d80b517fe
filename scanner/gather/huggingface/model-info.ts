import type { ModelReference } from '../../contract.ts';
import { askBody, type Body, encodePath, type Hub } from './client.ts';
import { askExpanded, type Expanded } from './expand.ts';

/** Model infos are the largest answers: 50,000 file names, and chat templates besides. */
const MAX_BYTES = 20_000_000;

/**
 * Asks for the named fields of a model, one or more, at a revision if one is named. A call of our own: `modelInfo` of
 * `@huggingface/hub` always asks for six fields more, also where the page has told them already.
 */
export function askModelInfo(
  hub: Hub,
  { id, revision }: ModelReference,
  fields: readonly string[],
): Promise<Expanded<Body>> {
  const at = revision === undefined ? '' : `/revision/${encodeURIComponent(revision)}`;
  return askExpanded(fields, (query) =>
    askBody(hub, `/api/models/${encodePath(id)}${at}?${query}`, { maxBytes: MAX_BYTES }),
  );
}
