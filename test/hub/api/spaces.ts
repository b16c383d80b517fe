import type { Ask } from '../ask.ts';
import { objectId } from '../hash.ts';
import { json } from '../replies.ts';
import { readExpand, spaceExpand } from './expand.ts';
import { nextLink } from './next-link.ts';

const born = new Date('2024-01-01T00:00:00.000Z');

/** `GET /api/spaces?models={id}`: every Space that uses a model, past the 100 that model info shows. */
export function spaces(ask: Ask): Response {
  const query = ask.url.searchParams;
  const expand = readExpand(query, spaceExpand);
  if (expand instanceof Response) return expand;
  const wanted = query.get('models');
  const all = spaceIndex(ask, wanted).filter(([id]) =>
    id.toLowerCase().includes((query.get('search') ?? '').toLowerCase()),
  );
  const limit = Math.min(Number(query.get('limit') ?? 1000) || 1000, 1000);
  const start = Number(query.get('cursor') ?? 0) || 0;
  const link = start + limit < all.length ? nextLink(ask.url, { cursor: String(start + limit) }) : undefined;
  const page = all.slice(start, start + limit).map(([id, models]) => describe(id, models, expand));
  return json(page, 200, { link });
}

function spaceIndex(ask: Ask, model: string | null): [string, string[]][] {
  const index = new Map<string, string[]>();
  for (const { id, spaces } of ask.world.models) {
    if (model !== null && model !== id) continue;
    for (const space of spaces ?? []) index.set(space, [...(index.get(space) ?? []), id]);
  }
  return [...index];
}

function describe(id: string, models: readonly string[], expand: readonly string[]) {
  const all = {
    author: id.split('/')[0],
    createdAt: born.toISOString(),
    lastModified: born.toISOString(),
    likes: 0,
    models,
    private: false,
    sdk: 'gradio',
    tags: ['gradio'],
  };
  const asked = Object.entries(all).filter(([name]) => expand.includes(name));
  const fields =
    expand.length === 0
      ? { likes: 0, private: false, sdk: 'gradio', tags: ['gradio'], createdAt: all.createdAt }
      : Object.fromEntries(asked);
  return { _id: objectId(born, id), id, ...fields };
}
