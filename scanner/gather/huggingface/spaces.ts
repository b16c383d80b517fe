import { HubError } from '../hub-error.ts';
import { ask, type Hub, jsonOf } from './client.ts';
import { nextPath } from './list.ts';

/** Pages of 1,000 Spaces that are counted; where there are more, this many thousand is told. */
const MAX_PAGES = 5;

/**
 * Counts the Spaces that use a model, up to 5,000. Not through `listSpaces` of `@huggingface/hub`, which cannot ask
 * for the Spaces of a model.
 */
export async function askSpacesTotal(hub: Hub, id: string): Promise<number> {
  let total = 0;
  let path: string | null = `/api/spaces?${new URLSearchParams({ models: id, limit: '1000', 'expand[]': 'sdk' })}`;
  for (let pages = 0; path !== null && pages < MAX_PAGES; pages += 1) {
    const answer = await ask(hub, path, { init: { headers: { accept: 'application/json' } } });
    const value = jsonOf(answer);
    if (!Array.isArray(value)) throw new HubError('malformed', 'The Hub’s list of Spaces is not a list.');
    total += value.length;
    path = value.length === 0 ? null : nextPath(answer.headers.get('link'), hub.endpoint);
  }
  return total;
}
