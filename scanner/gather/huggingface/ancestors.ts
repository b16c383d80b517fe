import type { Ancestor } from '#shared/facts/full';
import { isAbsent } from '#shared/facts/gathered';
import { HubError } from '../hub-error.ts';
import { isRepositoryId } from './card-metadata.ts';
import type { Hub } from './client.ts';
import { toldBy } from './expand.ts';
import { askModelInfo } from './model-info.ts';
import { readModel } from './read-model.ts';

/** Ancestors that are asked for: a merge of merges names dozens. */
const MOST = 8;
const FIELDS = ['tags', 'cardData', 'baseModels'];

/**
 * Follows the lineage upwards, parents first, each ancestor once. One that the Hub does not show (missing or private)
 * is told of as not existing; anything else that goes wrong fails as a whole, for half a lineage misleads.
 */
export async function askAncestors(hub: Hub, id: string, parents: readonly string[]): Promise<readonly Ancestor[]> {
  const seen = new Set([id, ...parents]);
  const queue = [...parents];
  const found: Ancestor[] = [];
  while (queue.length > 0 && found.length < MOST) {
    const generation = queue.splice(0, MOST - found.length);
    for (const { ancestor, parents: next } of await Promise.all(generation.map((name) => askAncestor(hub, name)))) {
      found.push(ancestor);
      queue.push(...next.filter((name) => !seen.has(name)));
      for (const name of next) seen.add(name);
    }
  }
  return found;
}

interface Step {
  readonly ancestor: Ancestor;
  readonly parents: readonly string[];
}

async function askAncestor(hub: Hub, id: string): Promise<Step> {
  const missing = { ancestor: { id, exists: false, licences: [] }, parents: [] };
  if (!isRepositoryId(id)) return missing;
  try {
    const { answer, fields } = await askModelInfo(hub, { id }, FIELDS);
    const { metadata, lineage } = toldBy(fields, readModel(answer));
    if (isAbsent(metadata)) throw new HubError('malformed', `The Hub does not tell the licence of ${id}.`);
    const parents = isAbsent(lineage) ? [] : lineage.value.models;
    return { ancestor: { id, exists: true, licences: metadata.value.licence.ids }, parents };
  } catch (error) {
    if (error instanceof HubError && error.code === 'not-found') return missing;
    throw error;
  }
}
