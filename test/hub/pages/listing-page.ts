import { selectModels } from '../api/list-models.ts';
import { trendingItem } from '../api/trending.ts';
import type { Ask } from '../ask.ts';
import type { HubModel } from '../model.ts';
import { island } from './island.ts';
import { type Markup, markup } from './markup.ts';
import { overviewCard } from './overview-card.ts';
import { shell } from './shell.ts';

/** Cards on one page of a listing. */
export const cardsPerPage = 30;

/** `/models`: a search field, cards, and links to other pages, all of which the site's script handles in place. */
export function listingPage(ask: Ask): string {
  const query = asApiQuery(ask.url);
  const models = selectModels({ ...ask, url: query });
  const page = Math.max(0, Number(ask.url.searchParams.get('p') ?? 0) || 0);
  const shown = models.slice(page * cardsPerPage, (page + 1) * cardsPerPage);
  const main = listing(ask, shown, { total: models.length, page, search: ask.url.searchParams.get('search') ?? '' });
  return shell({ title: 'Models – Hugging Face', path: '/models', kind: 'ModelsPage' }, main);
}

/** The listing's island: data of the first page, and the container that a change of page or filter replaces. */
export function listing(
  ask: Ask,
  shown: readonly HubModel[],
  facts: { total: number; page: number; search: string },
): Markup {
  const items = shown.map((model) => ({ ...trendingItem(ask, model), repoType: 'model' }));
  const props = {
    initialValues: { models: items, numItemsPerPage: cardsPerPage, numTotalItems: facts.total, pageIndex: facts.page },
    activeFilters: {},
  };
  const cards = shown.map((model) => overviewCard(ask.world, ask.now, model));
  const inside = markup`<div class="list-head mb-4 items-center space-y-3 md:flex md:space-y-0 lg:mb-6"><h1 class="text-lg">Models</h1><div class="font-mono text-gray-400">${facts.total.toLocaleString('en-US')}</div><input class="form-input-alt" type="search" placeholder="Filter by name" name="search" value="${facts.search}"></div><div class="relative"><div class="grid grid-cols-1 gap-5 2xl:grid-cols-2">${cards}</div>${pager(ask.url, facts)}</div>`;
  return markup`<div class="container relative mb-16 pt-8"><section class="col-span-full">${island('ModelList', props, inside)}</section></div>`;
}

function pager(url: URL, { total, page }: { total: number; page: number }): Markup | undefined {
  const last = Math.ceil(total / cardsPerPage) - 1;
  if (last < 1) return undefined;
  const link = (to: number, label: string) =>
    to >= 0 && to <= last && markup`<li><a class="pager" href="${addressOf(url, to)}">${label}</a></li>`;
  return markup`<nav aria-label="Pages"><ul class="flex select-none items-center justify-center">${link(page - 1, 'Previous')}<li>${page + 1} / ${last + 1}</li>${link(page + 1, 'Next')}</ul></nav>`;
}

function addressOf(url: URL, page: number): string {
  const query = new URLSearchParams(url.search);
  query.set('p', String(page));
  return `/models?${query}`;
}

/** The website's words for filters, in the API's: `other`, `license` and the rest are tags there. */
function asApiQuery(url: URL): URL {
  const api = new URL(url);
  for (const name of ['other', 'license', 'language', 'dataset']) {
    for (const value of url.searchParams.getAll(name)) api.searchParams.append('filter', value);
    api.searchParams.delete(name);
  }
  const sort = { trending: 'trendingScore', modified: 'lastModified', created: 'createdAt' }[
    url.searchParams.get('sort') ?? ''
  ];
  if (sort !== undefined) api.searchParams.set('sort', sort);
  return api;
}
