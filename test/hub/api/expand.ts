import { badRequest } from '../errors.ts';

/** What `expand` may name on models, in the order of the Hub's own error message. */
export const modelExpand: readonly string[] = [
  'author',
  'baseModels',
  'cardData',
  'childrenModelCount',
  'config',
  'createdAt',
  'disabled',
  'downloads',
  'downloadsAllTime',
  'evalResults',
  'gated',
  'gguf',
  'inference',
  'inferenceProviderMapping',
  'lastModified',
  'library_name',
  'likes',
  'mask_token',
  'model-index',
  'pipeline_tag',
  'private',
  'resourceGroup',
  'safetensors',
  'sha',
  'siblings',
  'spaces',
  'tags',
  'transformersInfo',
  'trendingScore',
  'usedStorage',
  'widgetData',
  'xetEnabled',
];

/** What `expand` may name on Spaces. */
export const spaceExpand: readonly string[] = [
  'author',
  'cardData',
  'createdAt',
  'datasets',
  'disabled',
  'lastModified',
  'likes',
  'models',
  'private',
  'region',
  'resourceGroup',
  'runtime',
  'sdk',
  'sha',
  'siblings',
  'subdomain',
  'tags',
  'trendingScore',
  'usedStorage',
  'xetEnabled',
];

/** The names asked for, in either spelling of the parameter; the 400 that lists the valid ones otherwise. */
export function readExpand(query: URLSearchParams, valid: readonly string[]): readonly string[] | Response {
  const asked = [...query.getAll('expand'), ...query.getAll('expand[]')];
  const wrong = asked.findIndex((name) => !valid.includes(name));
  if (wrong < 0) return asked;
  const options = valid.map((name) => JSON.stringify(name)).join('|');
  return badRequest(`✖ Invalid option: expected one of ${options}\n  → at expand[${wrong}]`);
}
