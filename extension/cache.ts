import type { FactSheet } from '#shared/facts/facts';
import { FACT_NAMES } from '#shared/facts/plans';
import type { CacheStats } from './messages.ts';
import { createStore } from './store.ts';

/** Raised whenever a fact changes its shape. */
export const SHEET_VERSION = 2;
/** A sheet takes 5 to 200 kB: a bound of 600 keeps the cache in the tens of megabytes. */
const LIMIT = 600;

/** Fact sheets by key, kept over restarts. It never fails: without a working store it forgets, and says so. */
export interface Cache {
  get(key: string): Promise<FactSheet | null>;
  getAll(keys: readonly string[]): Promise<(FactSheet | null)[]>;
  keys(): Promise<readonly string[]>;
  put(entries: readonly { readonly key: string; readonly sheet: FactSheet }[]): Promise<boolean>;
  stats(): Promise<CacheStats>;
  clear(): Promise<void>;
}

/** Opens the cache on first use. `now` is in milliseconds; `log` is told what had to be thrown away, and why. */
export function createCache({ now, log, limit = LIMIT }: CacheOptions): Cache {
  const store = createStore({ name: 'assay', version: SHEET_VERSION, noun: 'cache', limit, sound: asSheet, now, log });
  return {
    ...store,
    get: async (key) => (await store.getAll([key]))[0] ?? null,
    put: (entries) => store.put(entries.map(({ key, sheet }) => ({ key, value: sheet }))),
  };
}

interface CacheOptions {
  readonly now: () => number;
  readonly log: (message: string) => void;
  readonly limit?: number;
}

/** Makes sure of a sheet that was kept: one without all its facts would break the engine. */
export const asSheet = (value: unknown): FactSheet | null => (isSheet(value) ? value : null);

function isSheet(sheet: unknown): sheet is FactSheet {
  if (typeof sheet !== 'object' || sheet === null || !('facts' in sheet) || !('sources' in sheet)) return false;
  const { facts } = sheet;
  return typeof facts === 'object' && facts !== null && FACT_NAMES.every((name) => name in facts);
}
