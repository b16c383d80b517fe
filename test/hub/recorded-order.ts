import type { HubModel } from './model.ts';
import type { World } from './world.ts';

/**
 * Puts the models of a recorded listing page first, in its order, where its search is asked for: the Hub's API answers
 * a query with the models that its page shows, whatever their names and numbers are.
 */
export function inRecordedOrder(models: readonly HubModel[], query: URLSearchParams, world: World): HubModel[] {
  const page = world.recordedPages.get(`/models?search=${query.get('search')}`);
  if (page === undefined || (query.get('sort') ?? 'trendingScore') !== 'trendingScore') return [...models];
  const shown = cardIds(new TextDecoder().decode(page)).flatMap(
    (id) => world.models.find((model) => model.id === id) ?? [],
  );
  return [...shown, ...models.filter((model) => !shown.includes(model))];
}

const cardIds = (page: string): string[] =>
  [...page.matchAll(/<article[\s\S]*?\shref="\/([^"]+)"/g)].map(([, id = '']) => id);
