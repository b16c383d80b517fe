import { sortModels } from '../api/sort-models.ts';
import type { Ask } from '../ask.ts';
import { visible } from '../world.ts';
import { markup } from './markup.ts';
import { overviewCard } from './overview-card.ts';
import { shell } from './shell.ts';

/** `/`: what is trending this week. */
export function homePage(ask: Ask): string {
  const models = ask.world.models.filter((model) => visible(model, ask.account));
  const cards = sortModels(models, 'trendingScore', true)
    .slice(0, 8)
    .map((model) => overviewCard(ask.world, ask.now, model));
  const main = markup`<div class="container relative mb-16 pt-8"><h1 class="mb-3 text-lg">Trending this week</h1><h2 class="mb-3"><a href="/models">Models</a></h2><div class="grid grid-cols-1 gap-5">${cards}</div><p class="mt-4"><a href="/models">Browse all models</a></p></div>`;
  return shell({ title: 'Hugging Face – The AI community building the future.', path: '/', kind: 'HomePage' }, main);
}
