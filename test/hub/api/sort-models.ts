import type { HubModel } from '../model.ts';

type Key = (model: HubModel) => number | string;

const keys: { readonly [sort: string]: Key } = {
  createdAt: (model) => model.createdAt ?? '',
  lastModified: (model) => model.lastModified ?? '',
  downloads: (model) => model.downloads ?? 0,
  likes: (model) => model.likes ?? 0,
  likes30d: (model) => model.likes ?? 0,
  trendingScore: (model) => model.trendingScore ?? 0,
  num_parameters: (model) => model.safetensors?.total ?? model.numParameters ?? 0,
  mainSize: (model) => model.usedStorage ?? 0,
  id: (model) => model.id,
};

/** Sorts by one of the Hub's keys; equal models follow their `_id`, unknown keys mean trending. */
export function sortModels(models: readonly HubModel[], sort: string, descending: boolean): HubModel[] {
  const key: Key = keys[sort] ?? ((model) => model.trendingScore ?? 0);
  const sign = descending ? -1 : 1;
  return [...models].sort((a, b) => sign * compare(key(a), key(b)) || compare(a._id, b._id));
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
