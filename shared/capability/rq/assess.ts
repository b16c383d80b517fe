import { daysBetween } from '../../facts/days.ts';
import { type Beside, besideOf } from './beside.ts';
import { evaluateRq } from './evaluate.ts';
import type { Rq } from './result.ts';
import type { RqRecord } from './schema.ts';
import { slotOf } from './slots.ts';

/** An input with its age, where it is dated. */
type AgedInput = Rq['inputs'][number] & { readonly ageDays: number | null; readonly stale: boolean | null };

/** The RQ of a named model, with what stands beside it. */
export type AssessedRq = { readonly model: string; readonly modality: string; readonly asOf: string } & Omit<
  Rq,
  'inputs'
> &
  Beside & { readonly inputs: readonly AgedInput[] };

/** Assesses one record. `today` is an ISO date; the arithmetic of the RQ does not read it. */
export function assessRq(record: RqRecord, today: string): AssessedRq {
  const { model, modality, inputs, calibration, subWeights } = record;
  const rq = evaluateRq(inputs, { calibration, subWeights });
  const asOf = (record.asOf ?? today).slice(0, 10);
  return {
    model,
    modality,
    asOf,
    ...rq,
    ...besideOf(record, rq.completeness, today),
    inputs: rq.inputs.map((input) => aged(input, asOf)),
  };
}

// What was due to be asked again twice over is stale.
function aged(input: Rq['inputs'][number], asOf: string): AgedInput {
  const ageDays = input.date === null ? null : daysBetween(input.date, asOf);
  return { ...input, ageDays, stale: ageDays === null ? null : ageDays > Math.max(1, 2 * slotOf(input.id).ttlDays) };
}
