import type { Ask } from '../ask.ts';
import { notFound } from '../errors.ts';
import { json } from '../replies.ts';

/** `GET /api/papers/{id}`: known as soon as some model carries its `arxiv:` tag. */
export function paper(ask: Ask, id: string): Response {
  const linked = ask.world.models.filter((model) => model.tags?.includes(`arxiv:${id}`));
  if (linked.length === 0) return notFound('Paper not found');
  return json({
    id,
    title: `Paper ${id}`,
    summary: '',
    authors: [],
    publishedAt: '2024-01-01T00:00:00.000Z',
    upvotes: 0,
    linkedModels: linked.slice(0, 10).map((model) => ({ id: model.id })),
    numTotalModels: linked.length,
  });
}
