import { HubError } from '../hub-error.ts';
import { ask, type Body, type Hub, isBody, jsonOf } from './client.ts';
import { askExpanded, type Expanded } from './expand.ts';

/** Which models to list. `limit` counts models over all pages. */
export interface ListQuery {
  readonly author?: string;
  readonly search?: string;
  /** Tags that every model must have: `gguf`, `license:mit`, `base_model:finetune:org/name`, … */
  readonly filters?: readonly string[];
  readonly task?: string;
  readonly library?: string;
  readonly sort?: 'trendingScore' | 'downloads' | 'likes' | 'lastModified' | 'createdAt';
  readonly limit: number;
  /** Models of one request, at most 500. */
  readonly pageSize?: number;
}

/** Fields that a list is asked for: what its facts are read from. `lineage` is read from tags and front matter. */
export const LIST_FIELDS: readonly string[] = [
  'author',
  'downloads',
  'likes',
  'trendingScore',
  'tags',
  'pipeline_tag',
  'library_name',
  'createdAt',
  'lastModified',
  'gated',
  'private',
  'disabled',
  'cardData',
  'baseModels',
  'siblings',
];

const MAX_BYTES = 20_000_000;
const PAGE = 100;

/**
 * Asks for lists of models, page by page. Not through `listModels` of `@huggingface/hub`: it hands out single models,
 * shows no pages, and fails as a whole at an item it does not expect.
 */
export async function* askList(hub: Hub, query: ListQuery): AsyncGenerator<Expanded<Body[]>> {
  const parameters = parametersOf(query);
  const first = await askExpanded(LIST_FIELDS, (fields) => askPage(hub, `/api/models?${parameters}&${fields}`));
  let page = first.answer;
  for (let left = query.limit; left > 0; ) {
    yield { answer: page.items.slice(0, left).filter(isBody), fields: first.fields };
    left -= page.items.length;
    if (left <= 0 || page.next === null) return;
    page = await askPage(hub, page.next);
  }
}

/** One page of a list, and the path of the next; an empty page is the last, whatever it says. */
export async function askPage(hub: Hub, path: string): Promise<{ items: readonly unknown[]; next: string | null }> {
  const answer = await ask(hub, path, { maxBytes: MAX_BYTES, init: { headers: { accept: 'application/json' } } });
  const items = jsonOf(answer);
  if (!Array.isArray(items))
    throw new HubError('malformed', `The Hub’s answer to ${path.split('?')[0]} is not a list.`);
  return { items, next: items.length === 0 ? null : nextPath(answer.headers.get('link'), hub.endpoint) };
}

function parametersOf(query: ListQuery): URLSearchParams {
  const { author, search, task, library, sort, filters = [], limit, pageSize = PAGE } = query;
  const named = { author, search, pipeline_tag: task, library, sort, limit: String(Math.min(limit, pageSize, 500)) };
  return new URLSearchParams([
    ...Object.entries(named).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    ...filters.map((filter) => ['filter', filter]),
  ]);
}

/**
 * The path of the next page that a `Link` header names; null for the last page. Behind a mirror it may name the Hub
 * itself: only its path counts, so that paging never leaves the endpoint.
 */
export function nextPath(link: string | null, endpoint: string): string | null {
  const next = link
    ?.slice(0, 10_000)
    .split(',')
    .map((part) => /^\s*<([^>]+)>\s*;\s*rel="?next"?/.exec(part)?.[1])
    .find((found) => found !== undefined);
  if (next === undefined || !URL.canParse(next, endpoint)) return null;
  const { pathname, search } = new URL(next, endpoint);
  const base = new URL(endpoint).pathname.replace(/\/+$/, '');
  return (base && pathname.startsWith(base) ? pathname.slice(base.length) : pathname) + search;
}
