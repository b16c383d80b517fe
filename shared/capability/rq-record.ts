import { isDate } from '../facts/days.ts';
import { benchmarkOf } from './benchmarks.ts';
import type { Holding } from './holdings.ts';
import type { Model } from './model.ts';
import type { Price, Serving } from './price.ts';
import type { Given } from './rq/given.ts';
import { blendedPrice } from './rq/normalize.ts';
import type { RqRecord } from './rq/schema.ts';
import { type InputId, SLOTS } from './rq/slots.ts';

/** Everything a snapshot knows of one model that its RQ may read. */
export interface Known {
  readonly model: Model;
  readonly held: ReadonlyMap<string, Holding>;
  readonly price: Price | undefined;
  readonly serving: readonly Serving[];
  /** Date of the snapshot. */
  readonly date: string;
}

/**
 * Benchmarks that may fill an input, the preferred first. The newest year of AIME that the model sat, never the mock
 * exam; the first version of FrontierMath, whose bounds the assumptions are of; no GPQA but Diamond.
 */
const BENCHMARKS: { readonly [Id in InputId]?: readonly string[] } = {
  gpqaDiamond: ['gpqa-diamond'],
  aime: ['aime-2026', 'aime-2025', 'aime-2024'],
  frontierMath: ['frontiermath'],
  hle: ['hle'],
  simpleQa: ['simpleqa-verified', 'simpleqa'],
  factScore: ['factscore'],
  honesty: ['hle-calibration-error'],
  sweBenchPro: ['swe-bench-pro'],
  gdpval: ['gdpval'],
  sweBenchVerified: ['swe-bench-verified'],
};

/** The benchmarks that an input is filled from. */
export const benchmarksOf = (id: InputId): readonly string[] => BENCHMARKS[id] ?? [];

/** The record of a model’s RQ from what a snapshot knows of it; what it does not know is absent, with that reason. */
export function rqRecordOf(known: Known): RqRecord {
  const { model, price, serving, date } = known;
  const entries = SLOTS.map(({ id }): [InputId, Given] => {
    if (id === 'price') return [id, priceOf(price, date)];
    if (id === 'ttft' || id === 'uptime') return [id, served(id, serving, date)];
    return [id, benchmarked(id, known)];
  });
  return {
    model: model.key,
    modality: model.kind === null || model.kind === 'chat' ? 'text' : model.kind,
    ...(model.released !== null && isDate(model.released) ? { releasedAt: model.released } : {}),
    inputs: {
      ...Object.fromEntries(entries),
      ...(model.openWeights === null ? {} : { openWeights: model.openWeights }),
    },
  };
}

/** The record of a model that a snapshot of this date does not know. */
export const unknownRecord = (model: string, date: string): RqRecord => ({
  model,
  modality: 'text',
  inputs: Object.fromEntries(
    SLOTS.map(({ id }) => [id, { absent: `the snapshot of ${date} does not know this model` }]),
  ),
});

const PROTOCOL = 'nobody publishes it: it takes repeated runs (assay rq --runs)';

function benchmarked(id: InputId, { held, date }: Known): Given {
  if (id === 'stability') return { absent: PROTOCOL };
  const found = benchmarksOf(id).find((benchmark) => held.has(benchmark));
  const holding = found === undefined ? undefined : held.get(found);
  return holding && found !== undefined
    ? measured(found, holding)
    : { absent: `the snapshot of ${date} has no figure of it` };
}

function measured(benchmark: string, { score, interval, chosen }: Holding): Given {
  const { effort, tools, scaffold, link } = chosen;
  const variant = [
    nameOf(benchmark),
    effort === null ? null : `effort ${effort}`,
    tools === true ? 'with tools' : null,
    scaffold,
    // Anything but an exact id is a step in between, which the reader should know of.
    link === 'exact' ? null : `name ${link}`,
  ];
  return {
    value: score,
    ...(interval === null ? {} : { standardError: (interval[1] - interval[0]) / (2 * 1.96) }),
    source: chosen.url,
    variant: variant.filter((part) => part !== null && part !== undefined).join('; '),
    date: chosen.run ?? chosen.retrieved,
    evidence: chosen.class,
  };
}

function nameOf(id: string): string {
  const benchmark = benchmarkOf(id);
  if (!benchmark) return id;
  const { title, variant } = benchmark;
  return !variant || title.includes(variant) ? title : `${title}, ${variant}`;
}

function priceOf(price: Price | undefined, date: string): Given {
  if (!price || price.input === null || price.output === null)
    return { absent: `the snapshot of ${date} has no price of it` };
  const value = blendedPrice(price.input, price.output);
  // A price list with a 0 in it declares nothing: it may be a free tier, or a gap.
  return {
    value,
    source: price.url,
    variant: `${price.via}: $${price.input} in, $${price.output} out`,
    date: price.retrieved,
  };
}

// Of the providers, the one that answers first speaks; the uptime is told of the same one where it is known.
function served(id: 'ttft' | 'uptime', serving: readonly Serving[], date: string): Given {
  const ordered = serving.toSorted(
    (a, b) => (a.firstToken ?? Number.POSITIVE_INFINITY) - (b.firstToken ?? Number.POSITIVE_INFINITY),
  );
  const told = ({ firstToken, uptime }: Serving): number | null => (id === 'ttft' ? firstToken : uptime);
  const found = ordered.find((one) => told(one) !== null);
  const value = found && told(found);
  if (!found || value === null || value === undefined)
    return { absent: `the snapshot of ${date} has no provider that tells it` };
  return { value, source: found.url, variant: found.provider, date: found.retrieved };
}
