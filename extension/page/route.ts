import { type ListQuery, ownerQuery, searchQuery, trendingQuery } from './list-query.ts';
import { isModelId } from './model-id.ts';

/** What a page of huggingface.co is about, as far as Assay draws on it. */
export type Route =
  | { readonly kind: 'model'; readonly id: string; readonly revision?: string; readonly at?: FilePlace }
  | { readonly kind: 'list'; readonly query: ListQuery | null }
  | { readonly kind: 'other' };

/** The folder (`tree`) or the file (`blob`) that a page shows; the path has no slash at either end. */
export interface FilePlace {
  readonly page: 'tree' | 'blob';
  readonly path: string;
}

/** A page of a model's files. */
export type FilesRoute = Extract<Route, { kind: 'model' }> & { readonly at: FilePlace };

/** The route as a page of files; null for any other. */
export const filesOf = (route: Route): FilesRoute | null =>
  route.kind === 'model' && route.at !== undefined ? { ...route, at: route.at } : null;

/** The route without the file or folder: the badge stays while these are gone through. */
export function withoutPlace(route: Route): Route {
  if (route.kind !== 'model') return route;
  const { at: _, ...model } = route;
  return model;
}

/** First segments of addresses that are not names of accounts. */
const NOT_ACCOUNTS: ReadonlySet<string> = new Set(
  `about admin api apps assets blog brand buckets changelog chat codeofconduct collections contribute
   contact datasets dashboard docs endpoints enterprise favicon.ico front gradio hardware huggingface-community
   inference inference-endpoints inference-providers join js kernels languages learn login logout mcp metrics models
   new notifications oauth organizations papers playground posts pricing privacy profile reset robots.txt search
   security settings sitemap.xml spaces storage subscribe support tasks terms-of-service trending webhooks
   welcome`.split(/\s+/),
);

/** Whether a first segment may be the name of an account. */
export const isAccount = (segment: string): boolean =>
  /^[A-Za-z0-9][\w.-]{0,95}$/.test(segment) && !NOT_ACCOUNTS.has(segment.toLowerCase());

/** Pages of a model whose next segment is a revision. */
const OF_REVISION: ReadonlySet<string> = new Set(['tree', 'blob', 'blame', 'commits']);

/** Reads the address of a page; anything not understood is `other`. */
export function routeOf(url: URL): Route {
  const [first = '', second = '', page = '', revision = '', ...rest] = url.pathname.slice(1).split('/');
  if (first === '') return { kind: 'list', query: trendingQuery() };
  if (first === 'models' && second === '') return { kind: 'list', query: searchQuery(url.searchParams) };
  if (!isAccount(first)) return { kind: 'other' };
  if (second === '' || (second === 'models' && page === ''))
    return { kind: 'list', query: ownerQuery(first, url.searchParams) };
  const id = `${first}/${second}`;
  if (!isModelId(id)) return { kind: 'other' };
  const named = OF_REVISION.has(page) ? decoded(revision) : '';
  const at = named === '' ? null : placeOf(page, rest);
  return { kind: 'model', id, ...(named !== '' && named !== 'main' && { revision: named }), ...(at && { at }) };
}

function placeOf(page: string, segments: readonly string[]): FilePlace | null {
  const path = segments
    .map(decoded)
    .filter((segment) => segment !== '')
    .join('/');
  return page === 'tree' || (page === 'blob' && path !== '') ? { page, path } : null;
}

/** The model that a link of a list leads to; null for datasets, Spaces, collections, other sites and broken links. */
export function modelOfLink(href: string, base: string): string | null {
  const url = URL.parse(href, base);
  if (!url || url.host !== new URL(base).host) return null;
  const segments = url.pathname.slice(1).split('/');
  const [owner = '', name = ''] = segments;
  const id = `${owner}/${name}`;
  return segments.length === 2 && isAccount(owner) && isModelId(id) ? id : null;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not percent-encoded text, so no revision that the Hub could mean: the default branch is shown.
    return '';
  }
}
