import type { Unit } from '#shared/capability/benchmark';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { isRefusal, normalize, toUnit } from '#shared/capability/normalize';
import { isDate } from '#shared/facts/days';
import type { Figure, Haul, Subject } from './source.ts';

/** A figure as a source gives it; what is left out is unknown. The interval may be given as a standard error. */
export interface Reading extends Partial<Omit<Figure, 'subject' | 'benchmark' | 'value' | 'unit'>> {
  readonly benchmark: string;
  readonly subject: Subject;
  readonly value: number;
  readonly unit: Unit;
  readonly error?: number | null;
  readonly class: Figure['class'];
}

const Z_95 = 1.96;
const DIGITS = 1e6;

/** Puts a figure into the haul in the unit of its benchmark, or tells why it cannot be used. */
export function take(haul: Haul, reading: Reading): void {
  const benchmark = benchmarkOf(reading.benchmark);
  const what = `${reading.subject.name}, ${reading.benchmark}`;
  if (!benchmark) return void haul.skipped.push({ what, why: 'unknown benchmark' });
  const { value, unit } = reading;
  const kept = toUnit(value, unit, benchmark.unit);
  const result = normalize(value, unit, benchmark);
  if (typeof kept !== 'number') return void haul.skipped.push({ what, why: kept.refused });
  if (isRefusal(result)) return void haul.skipped.push({ what, why: 'a figure outside what is possible' });
  const { error: _, ...rest } = reading;
  haul.figures.push({
    effort: null,
    scaffold: null,
    tools: null,
    setting: null,
    sample: null,
    url: benchmark.source,
    licence: benchmark.licence,
    run: null,
    ships: true,
    ...rest,
    value: round(kept),
    unit: benchmark.unit,
    interval: intervalOf(reading, benchmark.unit),
  });
}

function intervalOf({ interval, error, value, unit }: Reading, wanted: Unit): Figure['interval'] {
  const given = interval ?? (error ? ([value - Z_95 * error, value + Z_95 * error] as const) : null);
  if (given === null || !given.every(Number.isFinite)) return null;
  const ends = given.map((end) => toUnit(end, unit, wanted));
  const [low, high] = ends;
  return typeof low === 'number' && typeof high === 'number' ? [round(low), round(high)] : null;
}

// Beyond six digits figures tell of floating point, and only lengthen the snapshot.
const round = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/** A number as sources write them: bare, quoted, or with a percent sign. NaN for anything else. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim().replace(/%$/, '').trim() : '';
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The day of a date or time in ISO form; null for anything else, and for days that no calendar has. */
export function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? /^(\d{4}-\d{2}-\d{2})(?=$|[T ])/.exec(value.trim())?.[1] : undefined;
  return day !== undefined && isDate(day) ? day : null;
}
