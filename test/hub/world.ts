import { type Account, type HubToken, isGranted } from './accounts.ts';
import { xetHashOf } from './files.ts';
import type { HubFile, HubModel } from './model.ts';
import type { HubOwner } from './owner.ts';

/** What looking up an id comes to. */
export type Found =
  | { readonly kind: 'model'; readonly model: HubModel }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' };

/** The models, owners and tokens of one stand-in, indexed. */
export interface World {
  readonly models: readonly HubModel[];
  readonly owners: readonly HubOwner[];
  readonly tokens: { readonly [token: string]: HubToken };
  /** Recorded pages by path and query, served byte for byte. */
  readonly recordedPages: ReadonlyMap<string, Uint8Array>;
  /** Looks an id up, in any case; a private model is missing for those without a grant. */
  find(id: string, account: Account): Found;
  /** Looks an owner up; organizations and people share one namespace. */
  owner(name: string): HubOwner | undefined;
  /** The large file that the bridge serves under a repository's `_id` and a chunk-storage hash. */
  largeFile(repositoryId: string, xetHash: string): HubFile | undefined;
}

/** Indexes models and owners for the endpoints. */
export function createWorld(options: {
  models: readonly HubModel[];
  owners: readonly HubOwner[];
  tokens: { readonly [token: string]: HubToken };
  recordedPages?: ReadonlyMap<string, Uint8Array>;
}): World {
  const exact = new Map(options.models.map((model) => [model.id, model]));
  const moved = new Map<string, string>();
  for (const model of options.models) {
    moved.set(model.id.toLowerCase(), model.id);
    for (const former of model.formerIds ?? []) moved.set(former.toLowerCase(), model.id);
  }
  const owners = new Map(options.owners.map((owner) => [owner.name.toLowerCase(), owner]));
  const byObjectId = new Map(options.models.map((model) => [model._id, model]));
  return {
    models: options.models,
    owners: options.owners,
    tokens: options.tokens,
    recordedPages: options.recordedPages ?? new Map(),
    find(id, account) {
      const model = exact.get(id);
      if (model !== undefined) return visible(model, account) ? { kind: 'model', model } : { kind: 'missing' };
      const to = moved.get(id.toLowerCase());
      return to === undefined ? { kind: 'missing' } : { kind: 'moved', to };
    },
    owner: (name) => owners.get(name.toLowerCase()),
    largeFile: (id, hash) => byObjectId.get(id)?.files.find((file) => xetHashOf(file) === hash),
  };
}

/** Whether listings may show the model to this account. */
export function visible(model: HubModel, account: Account): boolean {
  return model.private !== true || isGranted(account, model.id);
}
