import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, type Json, type JsonObject, parseJson } from './json.ts';
import type { HubModel } from './model.ts';
import type { HubOwner } from './owner.ts';
import { recordedListing } from './pages/recorded-listing.ts';
import { blobPageModel, blobPageOwner } from './recordings/blob-page.ts';
import { catalogRows } from './recordings/catalog.ts';
import { modelFromBody } from './recordings/from-body.ts';
import { listingModels } from './recordings/listing.ts';
import { scannedModels } from './recordings/scanned.ts';
import { trendingModels, trendingOwners } from './recordings/trending.ts';

/** What was recorded, ready for `createHub`. */
export interface Recordings {
  readonly models: readonly HubModel[];
  readonly owners: readonly HubOwner[];
  readonly recordedPages: ReadonlyMap<string, Uint8Array>;
}

/** How much of the catalogs to take, and from which. */
export interface CatalogOptions {
  /** Models from each catalog; all when absent. */
  readonly limit?: number;
  readonly sources?: readonly ('radar' | 'saranscript')[];
}

/** Reads a folder of recordings (`api/`, `html/`, `catalog/`, or one that holds them as `hub/`); throws when it is absent. */
export function loadRecordings(folder: string): Recordings {
  const dir = rootOf(folder);
  const page = readFileSync(join(dir, 'html', blobPageFile));
  const listing = readFileSync(join(dir, 'html', 'listing__search-results__liquid.html'), 'utf8');
  const header = readJson(join(dir, 'html', 'qwen3coder-2025-08__ModelHeader.json'));
  const items = readFileSync(join(dir, 'api', 'hf-trending-unique-models.jsonl'), 'utf8');
  const trending = items
    .split('\n')
    .filter((line) => line !== '')
    .map(parseJson);
  return {
    models: mergeModels(
      [blobPageModel(header, page.toString('utf8'))],
      transcribed(dir).map(modelFromBody),
      scannedModels((name) => readJson(join(dir, 'api', name))),
      trendingModels(trending),
      listingModels(listing),
    ),
    owners: uniqueOwners([blobPageOwner(header), ...trendingOwners(trending)]),
    recordedPages: new Map<string, Uint8Array>([
      ['/Qwen/Qwen3-Coder-30B-A3B-Instruct/blob/main/qwen3coder_tool_parser.py', page],
      ['/models?search=liquid', Buffer.from(recordedListing(listing))],
    ]),
  };
}

/** Models from the catalogs of the same folder, in the catalogs' order; the same rows always make the same models. */
export function catalogModels(folder: string, options: CatalogOptions = {}): HubModel[] {
  const sources = options.sources ?? ['radar', 'saranscript'];
  const lists = sources.map((source) => catalogRows(join(rootOf(folder), 'catalog'), source, options.limit));
  return mergeModels(...lists);
}

/** Joins lists of models: the first to name an id wins, later ones add what it lacks; a name that moved on is no model. */
export function mergeModels(...lists: readonly (readonly HubModel[])[]): HubModel[] {
  const byId = new Map<string, HubModel>();
  const moved = new Set<string>();
  for (const model of lists.flat()) {
    if (moved.has(model.id)) continue;
    const known = byId.get(model.id);
    byId.set(model.id, known === undefined ? model : complete(known, model));
    for (const former of model.formerIds ?? []) moved.add(former);
  }
  return [...byId.values()];
}

/** A whole body stands for itself; a trending item or a card gains what a catalog knows besides. */
function complete(model: HubModel, more: HubModel): HubModel {
  if (model.recordedBody !== undefined || more.recordedBody !== undefined) return model;
  const files = model.files.length > 0 ? model.files : more.files;
  // An `_id` made up without a date of creation gives way to one made up with it.
  const identity = model.createdAt === undefined ? { _id: more._id, sha: more.sha } : {};
  return { ...more, ...model, ...identity, files };
}

const blobPageFile = 'blob-page__Qwen3-Coder-30B__2025-08__anon.html';

/** Every model body that was written down from a readable text, whether on its own or in a list. */
function transcribed(dir: string): JsonObject[] {
  const names = readdirSync(join(dir, 'api')).filter((name) => name.endsWith('.TRANSCRIBED.json'));
  const bodies = names.flatMap((name): Json | readonly Json[] => readJson(join(dir, 'api', name)));
  return bodies
    .map(asObject)
    .filter((body) => typeof body?.id === 'string')
    .filter((body) => body !== undefined);
}

function uniqueOwners(owners: readonly HubOwner[]): HubOwner[] {
  const byName = new Map<string, HubOwner>();
  for (const owner of owners) {
    if (!byName.has(owner.name)) byName.set(owner.name, owner);
  }
  return [...byName.values()];
}

function rootOf(folder: string): string {
  return existsSync(join(folder, 'hub', 'api')) ? join(folder, 'hub') : folder;
}

function readJson(path: string): Json {
  return parseJson(readFileSync(path, 'utf8'));
}
