import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { FORMATS } from '#shared/files/formats';
import type { Report } from '#shared/report/report';
import { plain } from '#shared/text/plain';
import type { Visited } from '../board-messages.ts';
import type { Cache } from '../cache.ts';

/** Sheets that are held in memory at once: each takes up to 200 kB. */
const AT_ONCE = 20;

// The headline of a model: its core facts, of no revision that someone named.
const isHeadline = (key: string): boolean => /^core \S+ $/.test(key);

/** Every model of the cache with its report, each once, the best first. */
export async function visitedModels(
  cache: Pick<Cache, 'keys' | 'getAll'>,
  judge: (sheet: FactSheet) => Promise<Report>,
): Promise<Visited[]> {
  const keys = (await cache.keys()).filter(isHeadline);
  const models = new Map<string, Visited>();
  for (let start = 0; start < keys.length; start += AT_ONCE)
    for (const sheet of await cache.getAll(keys.slice(start, start + AT_ONCE)))
      if (sheet) models.set(sheet.model.id, visitedOf(sheet, await judge(sheet)));
  return [...models.values()].sort(
    (a, b) => (b.composite.value ?? -1) - (a.composite.value ?? -1) || (a.id < b.id ? -1 : 1),
  );
}

function visitedOf({ facts, model, observedAt }: FactSheet, report: Report): Visited {
  const { composite, security, confidence, coverage, ceilings, profile, files } = report;
  const weights = files.filter(({ format }) => isWeights(format));
  const known = !isAbsent(facts.files);
  return {
    id: model.id,
    composite,
    security,
    confidence,
    coverage,
    ceilings,
    profile,
    observedAt,
    licence: isAbsent(facts.metadata)
      ? null
      : plain(facts.metadata.value.licence.ids.join(', '), 120) || 'none declared',
    bytes: known ? sum(weights.map(({ size }) => size)) : null,
    formats: known ? [...new Set(weights.map(({ format }) => format))].sort() : null,
  };
}

const isWeights = (id: string): boolean => FORMATS.some((format) => format.id === id && format.weights);

/** Null where a part is unknown: the rest would pass for the whole. */
const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
