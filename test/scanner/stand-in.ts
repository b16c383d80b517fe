import { demoHub } from '#hub/demo';
import { createHub, type Hub } from '#hub/hub';
import type { ModelReference, ScanOptions } from '#scanner/contract';
import { createHttp, type Http } from '#scanner/gather/http';
import { scan } from '#scanner/scan';
import type { FactName, FactSheet, FactTypes } from '#shared/facts/facts';
import { type Gathered, isAbsent } from '#shared/facts/gathered';
import { FACT_NAMES } from '#shared/facts/plans';

/** The moment of every test. */
export const NOW: number = Date.UTC(2026, 10, 21, 12);
/** A clock that stands still. */
export const now = (): number => NOW;
/** The stand-in answers at the Hub's own address. */
export const endpoint = 'https://huggingface.co';

/** A stand-in Hub with the demo models. */
export const standIn = (): Hub => createHub({ ...demoHub({ now: new Date(NOW) }), now });

/** The stand-in's fetch, bounded, without pauses between second tries. */
export const quick = (hub: Hub, tokens?: ReadonlyMap<string, string>): Http =>
  createHttp({ fetch: hub.fetch, now, sleep: async () => undefined, ...(tokens && { tokens }) });

/** Scans a model of the stand-in by the core plan, unless told otherwise. */
export const core = (hub: Hub, id: string | ModelReference, options: Partial<ScanOptions> = {}): Promise<FactSheet> =>
  scan(typeof id === 'string' ? { id } : id, { hub: { endpoint, fetch: quick(hub) }, plan: 'core', now, ...options });

/** Why facts are absent, by name; known ones are left out. */
export const reasons = ({ facts }: FactSheet): Partial<Record<FactName, string>> =>
  Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const fact: Gathered<unknown> = facts[name];
      return isAbsent(fact) ? [[name, fact.absent]] : [];
    }),
  );

/** What no scan asks for: it is laid over the sheet afterwards. */
export const LAID_OVER = {
  inspections: 'not-asked',
  capability: 'not-asked',
  serving: 'not-asked',
  reviews: 'not-asked',
  forums: 'not-asked',
  citations: 'not-asked',
};

/** What is absent from every sheet of the core plan. */
export const FULL_ONLY = {
  ...LAID_OVER,
  papers: 'not-asked',
  spacesTotal: 'not-asked',
  ancestors: 'not-asked',
  repository: 'not-asked',
};

/** The value of a fact that must be known. */
export function told<Name extends FactName>(sheet: FactSheet, name: Name): FactTypes[Name] {
  const fact: Gathered<FactTypes[Name]> = sheet.facts[name];
  if (isAbsent(fact)) throw new Error(`${name} is absent: ${fact.detail}`);
  return fact.value;
}
