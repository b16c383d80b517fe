import { type Accessibility, accessibilityOf, type Band } from './accessibility.ts';
import { FEWEST_EXAMS, type Structure, structureOf } from './dimensions.ts';
import { type Calibration, epochFactor } from './epoch.ts';
import type { RqInputs } from './given.ts';
import { type Interval, intrinsicInterval, outsideInterval } from './interval.ts';
import { limitationsOf } from './limitations.ts';
import type { MissingInput, Rq, UsedInput } from './result.ts';
import { sensitivityOf } from './sensitivity.ts';
import { type Settled, settle, valuesOf } from './settle.ts';
import { ASSUMED_SUB_WEIGHTS, SLOTS, STRUCTURAL, type SubWeights } from './slots.ts';
import { stepsOf } from './steps.ts';
import { RQ_VERSION } from './version.ts';

/** What may differ from the published method. */
export interface RqOptions {
  readonly calibration?: Calibration | undefined;
  readonly subWeights?: SubWeights | undefined;
}

/** Computes the RQ of one model from its inputs alone. Never throws; what cannot be an input is missing with a reason. */
export function evaluateRq(inputs: RqInputs, options: RqOptions = {}): Rq {
  const weights = options.subWeights ?? ASSUMED_SUB_WEIGHTS.weights;
  const settled = settle(inputs);
  const values = valuesOf(settled);
  const epoch = epochFactor(options.calibration);
  const structure = structureOf(values, weights, epoch.value);
  const accessibility = accessibilityOf(values, inputs.openWeights);
  const missing = missingOf(settled, inputs.openWeights);
  const effective = effectiveOf(structure.intrinsic, accessibility.modulator);
  const value = effective?.value ?? structure.intrinsic;
  const intrinsicRange = intrinsicInterval(settled, structure.intrinsic, weights, epoch.value);
  return {
    version: options.subWeights === undefined ? RQ_VERSION : `${RQ_VERSION}+own-sub-weights`,
    status: structure.intrinsic === null ? 'unavailable' : missing.length > 0 ? 'provisional' : 'complete',
    value,
    valueIs: value === null ? null : typeof effective?.value === 'number' ? 'effective' : 'intrinsic',
    intrinsic: structure.intrinsic,
    effective,
    interval: intervalOf(value, intrinsicRange, accessibility, settled),
    sensitivity: sensitivityOf(values, weights, epoch.value),
    completeness: completenessOf(settled),
    inputsKnown: SLOTS.length + 1 - missing.length,
    inputsAll: SLOTS.length + 1,
    missing,
    dimensions: { IG: structure.IG.value, F: structure.F.value, U: structure.U.value },
    limiting: limitingOf(structure),
    accessibility,
    penalty: structure.penalty,
    epoch,
    inputs: settled.flatMap(usedOf),
    reasons: reasonsOf(structure, missing),
    steps: stepsOf({ values, structure, accessibility, openWeights: inputs.openWeights, epoch, effective }),
    limitations: limitationsOf(epoch.calibrated),
  };
}

function effectiveOf(intrinsic: number | null, { low, high, value }: Band): Band | null {
  if (intrinsic === null) return null;
  return { low: intrinsic * low, high: intrinsic * high, value: value === null ? null : intrinsic * value };
}

function intervalOf(
  value: number | null,
  intrinsic: Interval | null,
  { modulator }: Accessibility,
  settled: readonly Settled[],
): Rq['interval'] {
  if (value === null || intrinsic === null) return null;
  return {
    low: Math.min(value, intrinsic.low * modulator.low),
    high: Math.max(value, intrinsic.high * modulator.high),
    intrinsic,
    outside: outsideInterval(settled),
  };
}

function missingOf(settled: readonly Settled[], openWeights: boolean | undefined): MissingInput[] {
  const missing: MissingInput[] = settled.flatMap((entry) => {
    if (entry.value !== null) return [];
    const { id, title, dimension, assumption } = entry.slot;
    return [{ id, title, dimension, reason: entry.reason, inInterval: assumption !== null }];
  });
  const flag = {
    id: 'openWeights',
    title: 'Open weights',
    dimension: 'A',
    reason: 'not given',
    inInterval: true,
  } as const;
  return openWeights === undefined ? [...missing, flag] : missing;
}

function completenessOf(settled: readonly Settled[]): number {
  const known = new Set(settled.filter(({ value }) => value !== null).map(({ slot }) => slot.id));
  const shares = (['IG', 'F', 'U'] as const).map((dimension) => {
    const own = STRUCTURAL.filter((slot) => slot.dimension === dimension);
    return own.filter(({ id }) => known.has(id)).length / own.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function limitingOf({ IG, F, U }: Structure): Rq['limiting'] {
  const known = [IG, F, U].flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  return known.length < 3 ? null : (known.toSorted((a, b) => a.value - b.value)[0]?.id ?? null);
}

function usedOf(entry: Settled): UsedInput[] {
  if (entry.value === null) return [];
  const { slot, given, value } = entry;
  const newest = given.corrections?.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return [
    {
      id: slot.id,
      title: slot.title,
      dimension: slot.dimension,
      part: slot.part,
      value,
      source: given.source ?? null,
      variant: given.variant ?? null,
      date: newest?.date ?? given.date ?? null,
      evidence: given.evidence ?? null,
      reproducible: slot.reproducible,
      corrected: newest ? `was ${given.value}: ${newest.because} (${newest.evidence})` : null,
    },
  ];
}

function reasonsOf({ IG, F, U }: Structure, missing: readonly MissingInput[]): string[] {
  const empty = [IG, F, U].flatMap(({ id, value, parts }) => {
    if (value !== null) return [];
    return parts.length === 0
      ? [
          `${id} is empty: ${namesOf(missing.filter((one) => one.dimension === id && one.id !== 'sweBenchVerified'))} missing`,
        ]
      : [`${id} has one exam alone; it takes ${FEWEST_EXAMS} at least, all four to be complete`];
  });
  if (empty.length > 0) return empty;
  return missing.length === 0 ? [] : [`missing: ${namesOf(missing)}`];
}

const namesOf = (missing: readonly MissingInput[]): string => missing.map(({ title }) => title).join(', ');
