import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asNumber, asObject, asText, asTexts, type JsonObject, parseJson } from '../json.ts';
import type { HubFile, HubModel } from '../model.ts';
import { factsOf, identity, siblingFiles } from './from-body.ts';

const files = {
  radar: 'radar-2026-08-22.models.jsonl.gz',
  saranscript: 'saranscript-2022-02-21.models.jsonl.gz',
};

/** The models of one catalog, in its order. */
export function catalogRows(folder: string, source: keyof typeof files, limit = Number.POSITIVE_INFINITY): HubModel[] {
  const text = gunzipSync(readFileSync(join(folder, files[source]))).toString('utf8');
  const models: HubModel[] = [];
  for (let start = 0; start < text.length && models.length < limit; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const row = end > start ? asObject(parseJson(text.slice(start, end))) : undefined;
    if (row !== undefined) models.push(source === 'radar' ? radarModel(row) : oldModel(row));
    start = end + 1;
  }
  return models;
}

/** A row of 2026: normalised facts, formats in place of a file list, nothing on scans. */
export function radarModel(row: JsonObject): HubModel {
  const id = asText(row.id) ?? '';
  const pipeline_tag = asText(row.pipeline_tag);
  const library_name = asText(row.library);
  const numParameters = asNumber(row.parameters);
  const usedStorage = asNumber(row.storage_bytes);
  return {
    id,
    ...identity(id, { createdAt: row.created_at ?? null }),
    author: asText(row.author) ?? '',
    createdAt: asText(row.created_at) ?? '',
    lastModified: asText(row.updated_at) ?? '',
    private: false,
    // The catalog says whether, not which kind; "auto" is the commoner one.
    gated: row.gated === true ? 'auto' : false,
    downloads: asNumber(row.downloads_30d) ?? 0,
    likes: asNumber(row.likes) ?? 0,
    trendingScore: asNumber(row.trending_score) ?? 0,
    tags: asTexts(row.tags),
    cardData: cardOf(row),
    ...(pipeline_tag !== undefined && { pipeline_tag }),
    ...(library_name !== undefined && { library_name }),
    ...(numParameters !== undefined && { numParameters, ...parametersOf(row, numParameters) }),
    ...(usedStorage !== undefined && { usedStorage }),
    files: asTexts(row.formats).flatMap((format) => weightsOf(format, id)),
  };
}

/** A row of 2022: nearly the body of that time, without `_id`, dates of creation or sizes. */
export function oldModel(row: JsonObject): HubModel {
  const id = asText(row.modelId) ?? '';
  const author = id.includes('/') ? { author: id.split('/')[0] ?? '' } : {};
  return { ...factsOf(id, row), ...author, files: siblingFiles(row) };
}

/** What the row tells of the front matter. */
function cardOf(row: JsonObject): JsonObject {
  const { license, base_model, library, pipeline_tag } = row;
  const language = asTexts(row.languages);
  const known = { license, base_model, library_name: library, pipeline_tag };
  const stated = Object.entries(known).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(stated), ...(language.length > 0 && { language }) };
}

/** The total is recorded, the number formats behind it are not. */
function parametersOf(row: JsonObject, total: number): Pick<HubModel, 'safetensors' | 'gguf'> {
  const formats = asTexts(row.formats);
  if (formats.includes('safetensors')) return { safetensors: { parameters: {}, total } };
  return formats.includes('gguf') ? { gguf: { total } } : {};
}

function weightsOf(format: string, id: string): HubFile[] {
  const name = id.slice(id.indexOf('/') + 1);
  const path = {
    safetensors: 'model.safetensors',
    gguf: `${name}.gguf`,
    onnx: 'onnx/model.onnx',
    diffusers: 'model_index.json',
  }[format];
  return path === undefined ? [] : [{ path }];
}
