import { type AssessedRq, assessRq } from './assess.ts';
import { type Correlation, collinearity, type Signals } from './collinearity.ts';
import { type Inversion, inversionsIn } from './inversions.ts';
import type { RqRecord } from './schema.ts';
import { SLOTS } from './slots.ts';
import { RQ_VERSION } from './version.ts';

/** Several models side by side. Each value is computed from its own inputs alone; only the lists below look across. */
export interface RqSet {
  readonly version: string;
  /** By modality, then by the displayed value, the highest first; those without one last. */
  readonly models: readonly AssessedRq[];
  readonly inversions: { readonly count: number; readonly listed: readonly Inversion[] };
  readonly collinearity: readonly Correlation[];
  readonly notes: readonly string[];
}

/** Assesses a set of records on a day (ISO date). */
export function assessSet(records: readonly RqRecord[], today: string): RqSet {
  const models = records.map((record) => assessRq(record, today));
  const names = ['IG', 'F', 'U', ...SLOTS.map(({ id }) => id)];
  return {
    version: RQ_VERSION,
    models: models.toSorted(byModalityAndValue),
    inversions: inversionsIn(models),
    collinearity: collinearity(names, models.map(signalsOf)).filter(({ a, b, r }) => r !== null && !isPartOf(b, a)),
    notes: notesOf(models),
  };
}

// A dimension goes with what it is made of; that says nothing.
const isPartOf = (input: string, dimension: string): boolean =>
  SLOTS.some((slot) => slot.id === input && slot.dimension === dimension);

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byModalityAndValue = (a: AssessedRq, b: AssessedRq): number =>
  text(a.modality, b.modality) || (b.value ?? -1) - (a.value ?? -1) || text(a.model, b.model);

const signalsOf = ({ dimensions, inputs }: AssessedRq): Signals =>
  new Map<string, number>([
    ...Object.entries(dimensions).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
    ...inputs.map(({ id, value }) => [id, value] as const),
  ]);

function notesOf(models: readonly AssessedRq[]): string[] {
  const valued = models.filter(({ value }) => value !== null);
  const madeFrom = new Set(valued.map(({ inputs }) => inputs.map(({ id }) => id).join()));
  return [
    ...(new Set(models.map(({ modality }) => modality)).size > 1
      ? ['Several modalities: each is listed by itself, since comparing across them is assumed and not proven.']
      : []),
    ...(madeFrom.size > 1
      ? ['The values are made from different inputs: look at the intervals before comparing them.']
      : []),
    ...(new Set(valued.map(({ valueIs }) => valueIs)).size > 1
      ? ['Some values are effective, others intrinsic for want of accessibility: they differ by up to 8 %.']
      : []),
  ];
}
