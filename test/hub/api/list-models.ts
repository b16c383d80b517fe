import type { Ask } from '../ask.ts';
import { invalidToken } from '../errors.ts';
import type { HubModel } from '../model.ts';
import { inRecordedOrder } from '../recorded-order.ts';
import { json } from '../replies.ts';
import { visible } from '../world.ts';
import { modelExpand, readExpand } from './expand.ts';
import { listedBody, modelBody } from './model-body.ts';
import { isSet } from './model-info.ts';
import { nextLink } from './next-link.ts';
import { sortModels } from './sort-models.ts';

/** `GET /api/models`: filters, sorts and pages; the next page is named only in `Link`. */
export function listModels(ask: Ask): Response {
  if (ask.account.kind === 'invalid') return invalidToken();
  const query = ask.url.searchParams;
  const expand = readExpand(query, modelExpand);
  if (expand instanceof Response) return expand;
  const all = selectModels(ask);
  const limit = Math.min(Number(query.get('limit') ?? 1000) || 1000, 1000);
  const start = placeOf(all, query.get('cursor'));
  const page = all.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + page.length < all.length && last !== undefined;
  const link = more ? nextLink(ask.url, { cursor: cursorAfter(last) }) : undefined;
  const usual = { full: isSet(query, 'full'), cardData: isSet(query, 'cardData'), config: isSet(query, 'config') };
  const describe = (model: HubModel) =>
    expand.length > 0 ? modelBody(model, { expand, listed: true }) : listedBody(model, usual);
  return json(page.map(describe), 200, { link });
}

/** The models a listing's query selects, in its order; shared with the listing page. */
export function selectModels(ask: Pick<Ask, 'url' | 'world' | 'account'>): HubModel[] {
  const query = ask.url.searchParams;
  const chosen = ask.world.models.filter((model) => visible(model, ask.account) && matches(model, query));
  const sorted = sortModels(chosen, query.get('sort') ?? 'trendingScore', query.get('direction') !== '1');
  return inRecordedOrder(sorted, query, ask.world);
}

/** `other=` is a word of the website and means nothing here, so it is ignored. */
function matches(model: HubModel, query: URLSearchParams): boolean {
  const tags = new Set([...(model.tags ?? []), model.pipeline_tag, model.library_name]);
  const filters = query.getAll('filter').flatMap((filter) => filter.split(','));
  return (
    [...query.getAll('search')].every((word) => model.id.toLowerCase().includes(word.toLowerCase())) &&
    equals(query.get('author'), model.id.split('/')[0]) &&
    equals(query.get('pipeline_tag'), model.pipeline_tag) &&
    [...filters, ...query.getAll('library'), ...datasets(query)].every((tag) => tags.has(tag)) &&
    gatedAs(query.get('gated'), model) &&
    servedBy(query.get('inference_provider'), model) &&
    equals(query.get('inference'), model.inference) &&
    sized(query.get('num_parameters'), model)
  );
}

function equals(asked: string | null, actual: string | undefined): boolean {
  return asked === null || asked.toLowerCase() === actual?.toLowerCase();
}

function datasets(query: URLSearchParams): string[] {
  return query.getAll('trained_dataset').map((name) => `dataset:${name}`);
}

function gatedAs(asked: string | null, model: HubModel): boolean {
  const closed = model.gated !== undefined && model.gated !== false;
  return asked === null || (asked === 'true') === closed;
}

function servedBy(asked: string | null, model: HubModel): boolean {
  if (asked === null) return true;
  const providers = (model.inferenceProviderMapping ?? []).map(({ provider }) => provider);
  return asked === 'all' ? providers.length > 0 : asked.split(',').some((name) => providers.includes(name));
}

const units: { readonly [letter: string]: number } = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** Reads `min:6B,max:128B`. */
function sized(asked: string | null, model: HubModel): boolean {
  if (asked === null) return true;
  const total = model.safetensors?.total ?? model.numParameters;
  if (total === undefined) return false;
  return [...asked.matchAll(/(min|max):([\d.]+)([KMBT]?)/g)].every(([, side, digits, unit]) => {
    const bound = Number(digits) * (units[unit ?? ''] ?? 1);
    return side === 'min' ? total >= bound : total <= bound;
  });
}

function cursorAfter(model: HubModel): string {
  return Buffer.from(JSON.stringify({ _id: { $gt: model._id }, id: model.id })).toString('base64');
}

function placeOf(models: readonly HubModel[], cursor: string | null): number {
  if (cursor === null) return 0;
  return models.findIndex((model) => cursorAfter(model) === cursor) + 1;
}
