import { grouped } from '#shared/capability/grouped';
import { type Held, type Holdings, holdLazily } from '#shared/capability/holdings';
import type { Model } from '#shared/capability/model';
import { choosePrice, type Price } from '#shared/capability/price';
import type { Opened } from './snapshot.ts';

/** A snapshot made ready for questions about models. */
export interface Shelf {
  readonly snapshot: Opened;
  readonly holdings: Holdings;
  /** The model of a repository’s id or a key, in any case; undefined where the snapshot has none. */
  find(id: string): Model | undefined;
  /** Models whose own name is this one, whoever made them. */
  named(name: string): readonly Model[];
  /** The price that speaks for a model. */
  priceOf(key: string): Price | undefined;
  pricesOf(key: string): readonly Price[];
}

/** Figures of a model it descends from: they are not its own, and stand in no list. */
export interface Inherited {
  readonly from: Model;
  readonly held: Held;
}

/** The figures of the nearest declared base model that has any, for a repository that was not measured itself. */
export function inheritedBy(id: string, baseModels: readonly string[], shelf: Shelf): Inherited | undefined {
  const own = shelf.find(id);
  if (own && shelf.holdings.has(own.key)) return undefined;
  for (const base of baseModels) {
    const from = shelf.find(base);
    const held = from && shelf.holdings.get(from.key);
    if (held) return { from, held };
  }
  return undefined;
}

/** Indexes a snapshot once, so that each question is an access. */
export function shelve(snapshot: Opened): Shelf {
  const byKey = new Map(snapshot.models.map((model) => [model.key.toLowerCase(), model]));
  const byName = grouped(snapshot.models, ({ name }) => plain(name));
  const prices = grouped(snapshot.prices, ({ model }) => model);
  return {
    snapshot,
    holdings: holdLazily(snapshot.observations),
    find: (id) => byKey.get(id.toLowerCase()),
    named: (name) => byName.get(plain(name)) ?? [],
    pricesOf: (key) => prices.get(key) ?? [],
    priceOf: (key) => choosePrice(prices.get(key) ?? []),
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replace(/[^a-z0-9]+/g, '-');
