import { blobIdOf, filesOf, pointerText, sizeOf } from '../files.ts';
import type { Json, JsonObject } from '../json.ts';
import type { HubFile, HubModel, SecurityRepoStatus } from '../model.ts';

/** How the Hub was asked to describe a model. */
export interface View {
  /** Names of the only fields wanted; empty for the usual body. */
  readonly expand: readonly string[];
  readonly blobs?: boolean;
  readonly securityStatus?: boolean;
  /** Listings give the inference providers as a list, a single model as an object by provider. */
  readonly listed?: boolean;
}

/** Left out of the usual body: these come only to those who ask by name. */
const onlyByName = [
  'downloadsAllTime',
  'trendingScore',
  'baseModels',
  'childrenModelCount',
  'evalResults',
  'inferenceProviderMapping',
  'resourceGroup',
  'xetEnabled',
];

/** Model info as the Hub words it. */
export function modelBody(model: HubModel, view: View): JsonObject {
  const fields = fieldsOf(model, view);
  if (view.expand.length > 0) return { _id: model._id, id: model.id, ...pick(fields, view.expand) };
  const usual = model.recordedBody ?? omit(fields, onlyByName);
  return {
    ...usual,
    ...(view.blobs === true && { siblings: siblings(model, true) }),
    ...(view.securityStatus === true && { securityRepoStatus: repoStatus(model) }),
  };
}

/** One item of a listing asked for without `expand`. */
export function listedBody(
  model: HubModel,
  options: { full: boolean; cardData: boolean; config: boolean },
): JsonObject {
  const fields = fieldsOf(model, { expand: [], listed: true });
  const usual = [
    '_id',
    'id',
    'modelId',
    'likes',
    'trendingScore',
    'private',
    'downloads',
    'tags',
    'pipeline_tag',
    'library_name',
    'createdAt',
  ];
  const full = options.full ? ['author', 'sha', 'lastModified', 'gated', 'disabled', 'siblings'] : [];
  const more = [options.cardData ? ['cardData'] : [], options.config ? ['config'] : []].flat();
  return pick(fields, [...usual, ...full, ...more]);
}

/** The repository's scan summary: the recorded one, or what the files' own verdicts add up to. */
export function repoStatus(model: HubModel): SecurityRepoStatus {
  if (model.securityRepoStatus !== undefined) return model.securityRepoStatus;
  const levels = filesOf(model).map((file) => ({ path: file.path, level: file.security?.status ?? 'unscanned' }));
  return {
    scansDone: levels.every(({ level }) => level !== 'unscanned' && level !== 'queued'),
    filesWithIssues: levels.filter(({ level }) => ['error', 'caution', 'suspicious', 'unsafe'].includes(level)),
  };
}

/** The facts that go out under the name they have in the model. */
const asWritten = [
  '_id',
  'id',
  'private',
  'pipeline_tag',
  'library_name',
  'tags',
  'downloads',
  'downloadsAllTime',
  'likes',
  'trendingScore',
  'author',
  'sha',
  'lastModified',
  'gated',
  'disabled',
  'mask_token',
  'widgetData',
  'config',
  'cardData',
  'transformersInfo',
  'safetensors',
  'gguf',
  'createdAt',
  'baseModels',
  'childrenModelCount',
  'evalResults',
  'inference',
  'resourceGroup',
  'usedStorage',
  'xetEnabled',
] as const satisfies readonly (keyof HubModel)[];

function fieldsOf(model: HubModel, view: View): JsonObject {
  return {
    ...Object.fromEntries(asWritten.map((name) => [name, model[name]])),
    modelId: model.id,
    'model-index': model.modelIndex,
    siblings: siblings(model, view.blobs === true),
    spaces: model.spaces?.slice(0, 100),
    inferenceProviderMapping: providers(model, view.listed === true),
    ...model.recordedBody,
  };
}

function siblings(model: HubModel, blobs: boolean): Json {
  return filesOf(model).map((file) => (blobs ? { rfilename: file.path, ...blob(file) } : { rfilename: file.path }));
}

function blob(file: HubFile): JsonObject {
  const { lfs } = file;
  const size = sizeOf(file);
  const large = lfs && { lfs: { sha256: lfs.sha256, size, pointerSize: pointerText(file).length } };
  return { blobId: blobIdOf(file), size: file.size, ...large };
}

function providers(model: HubModel, listed: boolean): Json | undefined {
  if (listed || model.inferenceProviderMapping === undefined) return model.inferenceProviderMapping;
  return Object.fromEntries(model.inferenceProviderMapping.map(({ provider, ...rest }) => [provider, rest]));
}

function pick(fields: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function omit(fields: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
