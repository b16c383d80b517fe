/** The bulk request that answers what a list page shows. */
export interface ListQuery {
  readonly search?: string;
  readonly author?: string;
  readonly task?: string;
  readonly filters: readonly string[];
  readonly sort: ListSort;
  readonly limit: number;
}

/** Orders that the Hub's list can be asked in; always from the highest or newest. */
export const LIST_SORTS = ['trendingScore', 'downloads', 'likes', 'createdAt', 'lastModified'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

const PAGE_SIZE = 30;
/** The longest list that is asked for at once: pages beyond get no badges rather than more requests. */
export const LIST_LIMIT = 300;

const SORTS: { readonly [site: string]: ListSort } = {
  trending: 'trendingScore',
  downloads: 'downloads',
  likes: 'likes',
  created: 'createdAt',
  modified: 'lastModified',
  recently_updated: 'lastModified',
};

/** Parameters of /models that are tags of models, comma-separated, and what the API's filter calls them. */
const FILTERS: { readonly [site: string]: (value: string) => string } = {
  other: (value) => value,
  library: (value) => value,
  license: (value) => (value.startsWith('license:') ? value : `license:${value}`),
  dataset: (value) => (value.startsWith('dataset:') ? value : `dataset:${value}`),
  language: (value) => value,
  region: (value) => (value.startsWith('region:') ? value : `region:${value}`),
};

const KNOWN: ReadonlySet<string> = new Set(['search', 'author', 'sort', 'p', 'pipeline_tag', ...Object.keys(FILTERS)]);

/** The models trending now. */
export const trendingQuery = (): ListQuery => ({ filters: [], sort: 'trendingScore', limit: PAGE_SIZE });

/** What /models shows; null when it filters by something that the bulk request cannot say. */
export function searchQuery(params: URLSearchParams): ListQuery | null {
  if (namesOf(params).some((name) => !KNOWN.has(name))) return null;
  const sort = SORTS[params.get('sort') ?? 'trending'];
  const limit = PAGE_SIZE * (pageOf(params) + 1);
  if (!sort || limit > LIST_LIMIT) return null;
  const search = params.get('search')?.trim().slice(0, 200);
  const author = params.get('author')?.slice(0, 100);
  const task = params.get('pipeline_tag')?.slice(0, 100);
  return {
    ...(search && { search }),
    ...(author && { author }),
    ...(task && { task }),
    filters: filtersOf(params),
    sort,
    limit,
  };
}

// Firefox lets no content script go through the iterators of an address's parameters.
const namesOf = (params: URLSearchParams): string[] => {
  const names: string[] = [];
  params.forEach((_, name) => {
    names.push(name);
  });
  return names;
};

/** What the page of a user or an organization shows: their models, the last changed first. */
export const ownerQuery = (owner: string, params: URLSearchParams): ListQuery => ({
  author: owner,
  filters: [],
  sort: SORTS[params.get('sort_models') ?? params.get('sort') ?? 'modified'] ?? 'lastModified',
  limit: Math.min(LIST_LIMIT, PAGE_SIZE * (pageOf(params) + 1)),
});

const pageOf = (params: URLSearchParams): number => {
  const page = Number(params.get('p') ?? 0);
  return Number.isSafeInteger(page) && page >= 0 ? page : 0;
};

const filtersOf = (params: URLSearchParams): string[] =>
  Object.entries(FILTERS)
    .flatMap(([key, spell]) => params.getAll(key).flatMap((values) => values.split(',').filter(Boolean).map(spell)))
    .slice(0, 20);
