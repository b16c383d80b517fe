import { objectId, sha1 } from '../hash.ts';
import { asList, asNumber, asObject, asText, asTexts, type Json, type JsonObject } from '../json.ts';
import type { HubFile, HubModel } from '../model.ts';

/** Dates before the Hub kept any stand for "unknown". */
const unknownDate = new Date('2022-03-02T23:29:04.000Z');

/** A model from a recorded API body, which goes on being served as it is. */
export function modelFromBody(body: JsonObject): HubModel {
  const id = asText(body.id) ?? asText(body.modelId) ?? '';
  return { ...factsOf(id, body), files: siblingFiles(body), recordedBody: body };
}

/** The files a body lists, by name only. */
export function siblingFiles(body: JsonObject): HubFile[] {
  return asList(body.siblings).flatMap((sibling) => {
    const path = asText(asObject(sibling)?.rfilename);
    return path === undefined ? [] : [{ path }];
  });
}

/** An identity for a model whose `_id` or commit nobody wrote down: it always comes out the same. */
export function identity(id: string, body: { _id?: Json; sha?: Json; createdAt?: Json }): { _id: string; sha: string } {
  const born = asText(body.createdAt);
  return {
    _id: asText(body._id) ?? objectId(born === undefined ? unknownDate : new Date(born), id),
    sha: asText(body.sha) ?? sha1(`unrecorded head of ${id}`),
  };
}

/** The facts the rest of the stand-in works with: filters, sorting, pages. */
export function factsOf(id: string, body: JsonObject): Omit<HubModel, 'files'> {
  const gated = body.gated === 'auto' || body.gated === 'manual' ? body.gated : false;
  return {
    id,
    ...identity(id, body),
    ...texts(body),
    ...numbers(body),
    ...(body.private === undefined ? {} : { private: body.private === true }),
    ...(body.disabled === undefined ? {} : { disabled: body.disabled === true }),
    ...(body.gated === undefined ? {} : { gated }),
    ...(body.tags === undefined ? {} : { tags: asTexts(body.tags) }),
    ...(body['model-index'] === undefined ? {} : { modelIndex: body['model-index'] }),
    ...objects(body),
  };
}

function texts(body: JsonObject) {
  const names = [
    'author',
    'createdAt',
    'lastModified',
    'pipeline_tag',
    'library_name',
    'inference',
    'mask_token',
  ] as const;
  const entries = names.flatMap((name) => {
    const value = asText(body[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function numbers(body: JsonObject) {
  const names = ['downloads', 'downloadsAllTime', 'likes', 'trendingScore', 'usedStorage'] as const;
  const entries = names.flatMap((name) => {
    const value = asNumber(body[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

function objects(
  body: JsonObject,
): Pick<HubModel, 'cardData' | 'config' | 'gguf' | 'safetensors' | 'transformersInfo'> {
  const cardData = asObject(body.cardData);
  const config = asObject(body.config);
  const gguf = asObject(body.gguf);
  const transformersInfo = asObject(body.transformersInfo);
  const total = asNumber(asObject(body.safetensors)?.total);
  const counts = Object.entries(asObject(asObject(body.safetensors)?.parameters) ?? {});
  const parameters = Object.fromEntries(counts.map(([dtype, count]) => [dtype, asNumber(count) ?? 0]));
  return {
    ...(cardData && { cardData }),
    ...(config && { config }),
    ...(gguf && { gguf }),
    ...(transformersInfo && { transformersInfo }),
    ...(total !== undefined && { safetensors: { parameters, total } }),
  };
}
