import { plain } from '../../text/plain.ts';
import type { Given, Known, RqInputs } from './given.ts';
import { type InputId, SLOTS, type Slot } from './slots.ts';

/** One input, valid or absent with a reason. */
export type Settled =
  | { readonly slot: Slot; readonly value: number; readonly given: Known }
  | { readonly slot: Slot; readonly value: null; readonly reason: string };

/** Every input, in the order of the slots. Never throws: what no input can be is absent, with a reason. */
export const settle = (inputs: RqInputs): Settled[] => SLOTS.map((slot) => settleOne(slot, inputs[slot.id]));

function settleOne(slot: Slot, given: Given | undefined): Settled {
  if (given === undefined) return { slot, value: null, reason: 'not given' };
  if ('absent' in given) return { slot, value: null, reason: plain(given.absent, 200) || 'no reason given' };
  const value = given.corrections?.length ? latest(given.corrections) : given.value;
  const reason = objection(slot, value, given.declaredFree === true);
  return reason === undefined ? { slot, value, given } : { slot, value: null, reason };
}

const latest = (corrections: NonNullable<Known['corrections']>): number =>
  corrections.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0]?.value ?? Number.NaN;

/** Why this number cannot be the input; undefined when it can. */
export function objection({ id, unit }: Slot, value: number, declaredFree = false): string | undefined {
  if (!Number.isFinite(value)) return 'it is not a number';
  if (value < 0) return `${shown(value)} is negative`;
  if (unit === 'share' && value > 1)
    return `${shown(value)} is no share from 0 to 1${value <= 100 ? ` (a percentage? then ${shown(value / 100)})` : ''}`;
  if (value > LARGEST) return `${shown(value)} is beyond all measure`;
  if (id === 'price' && value === 0 && !declaredFree)
    return 'a price of 0 stands for a missing one unless the source declares the model free (declaredFree)';
  if (id === 'ttft' && value === 0) return '0 seconds stand for a latency that was not measured';
  return undefined;
}

const LARGEST = 1e9;

const shown = (value: number): string => String(Number(value.toPrecision(6)));

/** The values alone. */
export type Values = ReadonlyMap<InputId, number>;

/** Valid values by input. */
export const valuesOf = (settled: readonly Settled[]): Values =>
  new Map(settled.flatMap(({ slot, value }) => (value === null ? [] : [[slot.id, value] as const])));
