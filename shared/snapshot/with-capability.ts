import { benchmarkOf } from '#shared/capability/benchmarks';
import type { Held } from '#shared/capability/holdings';
import type { Price } from '#shared/capability/price';
import { assessRq } from '#shared/capability/rq/assess';
import { rqRecordOf, unknownRecord } from '#shared/capability/rq-record';
import type { Capability, CapabilityFigure } from '#shared/facts/capability';
import type { FactSheet } from '#shared/facts/facts';
import { absent, type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { Served } from '#shared/facts/serving';
import { plain } from '#shared/text/plain';
import { figureOf, webOnly } from './figure-of.ts';
import { inheritedBy, type Shelf } from './lookup.ts';
import type { Rankings } from './rankings.ts';
import { ranksOf } from './ranks-of.ts';

/** A snapshot with its lists, ready for questions about repositories. */
export interface Library {
  readonly shelf: Shelf;
  readonly rankings: Rankings;
}

const NO_FIGURES: Held = new Map();

/** The sheet with what the snapshot tells of its repository, by exact id; the same in browser and command line. */
export function withCapability(sheet: FactSheet, library: Library): FactSheet {
  const { lineage } = sheet.facts;
  const bases = isAbsent(lineage) ? [] : lineage.value.models;
  const capability = capabilityOf(sheet.model.id, bases, sheet.observedAt, library);
  return {
    ...sheet,
    sources: { ...sheet.sources, snapshot: `${library.shelf.snapshot.date}T00:00:00.000Z` },
    facts: { ...sheet.facts, capability, serving: servingOf(sheet, library) },
  };
}

/** The sheet where no snapshot can be used, with the reason. */
export const withoutCapability = (sheet: FactSheet, why: string): FactSheet => ({
  ...sheet,
  facts: { ...sheet.facts, capability: absent('malformed', why), serving: absent('malformed', why) },
});

function servingOf({ model: { id } }: FactSheet, { shelf: { snapshot, find } }: Library): Gathered<Served> {
  const model = find(id);
  if (!model) return absent('not-found', `It is not in the snapshot of ${snapshot.date}.`);
  const own = snapshot.serving.filter((one) => one.model === model.key);
  return known({
    snapshot: snapshot.date,
    providers: own.map(({ provider, firstToken, throughput, uptime, url, retrieved }) => ({
      provider: plain(provider, 80),
      firstToken,
      throughput: throughput ?? null,
      uptime,
      url: webOnly(url),
      retrieved,
    })),
  });
}

/** What a snapshot tells of a repository or of one of its own keys, as of a moment (ISO 8601). */
export function capabilityOf(
  id: string,
  bases: readonly string[],
  observedAt: string,
  { shelf, rankings }: Library,
): Gathered<Capability> {
  const { date } = shelf.snapshot;
  const model = shelf.find(id);
  const inherited = inheritedBy(id, bases, shelf);
  if (!model && !inherited) return absent('not-found', `It is not in the snapshot of ${date}.`);
  const held = (model && shelf.holdings.get(model.key)) ?? NO_FIGURES;
  const price = model && shelf.priceOf(model.key);
  return known({
    snapshot: date,
    ranks: model ? ranksOf(model, held, rankings, shelf) : [],
    figures: figuresOf(held),
    inherited: inherited
      ? { from: inherited.from.repository ?? inherited.from.key, figures: figuresOf(inherited.held) }
      : null,
    price: price ? priceOf(price) : null,
    rq: rqOf(shelf, id, held, observedAt),
  });
}

const MOST_FIGURES = 60;

// Those of the lists first, then the hard ones, as they say the most; the ids make the same snapshot read the same.
const figuresOf = (held: Held): CapabilityFigure[] =>
  [...held]
    .flatMap(([id, holding]) => {
      const benchmark = benchmarkOf(id);
      return benchmark ? [figureOf(benchmark, holding)] : [];
    })
    .toSorted((a, b) => unlisted(a) - unlisted(b) || a.tier - b.tier || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_FIGURES);

const unlisted = ({ lists }: CapabilityFigure): number => Number(Object.keys(lists).length === 0);

const priceOf = ({ input, output, via, url, retrieved }: Price): Capability['price'] => ({
  input,
  output,
  via,
  url: webOnly(url),
  retrieved,
});

function rqOf(shelf: Shelf, id: string, held: Held, observedAt: string): Capability['rq'] {
  const { date, serving } = shelf.snapshot;
  const model = shelf.find(id);
  const own = serving.filter((one) => one.model === model?.key);
  const record = model
    ? rqRecordOf({ model, held, price: shelf.priceOf(model.key), serving: own, date })
    : unknownRecord(id, date);
  const rq = assessRq(record, observedAt.slice(0, 10));
  return {
    version: rq.version,
    status: rq.status,
    value: rq.value,
    valueIs: rq.valueIs,
    interval: rq.interval && { low: rq.interval.low, high: rq.interval.high },
    completeness: rq.completeness,
    newModel: rq.newModel,
    missing: rq.missing.map(({ title }) => title),
    reasons: rq.reasons.map((reason) => plain(reason, 300)),
  };
}
