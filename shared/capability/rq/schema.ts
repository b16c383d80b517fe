import * as z from 'zod/mini';
import { isDate } from '../../facts/days.ts';
import { objection } from './settle.ts';
import { ASSUMED_SUB_WEIGHTS, type InputId, SLOTS, slotOf } from './slots.ts';

const words = z.string().check(z.maxLength(500));
const date = z.string().check(z.refine(isDate, { error: 'must be a date such as 2026-11-21' }));
const share = z.number().check(z.minimum(0), z.maximum(1));

const correction = z.strictObject({ date, value: z.number(), because: words, evidence: words });

const known = z.strictObject({
  value: z.number(),
  standardError: z.optional(z.number().check(z.minimum(0), z.maximum(1e6))),
  declaredFree: z.optional(z.boolean()),
  source: z.optional(words),
  variant: z.optional(words),
  date: z.optional(date),
  evidence: z.optional(z.enum(['verified', 'independent', 'self-reported', 'community'])),
  corrections: z.optional(z.array(correction).check(z.maxLength(50))),
});

const absent = z.strictObject({ absent: words });

/** One input as a file has it: a number, `{value, …}` or `{absent: reason}`. */
const given = (id: InputId) =>
  z
    .union([
      z.pipe(
        z.number(),
        z.transform((value: number) => ({ value })),
      ),
      known,
      absent,
    ])
    .check((context) => {
      const entry = context.value;
      if ('absent' in entry) return;
      const values = [
        entry.value,
        ...('corrections' in entry ? (entry.corrections ?? []) : []).map(({ value }) => value),
      ];
      const declaredFree = 'declaredFree' in entry && entry.declaredFree === true;
      for (const value of values) {
        const message = placeholder(id, value) ? undefined : objection(slotOf(id), value, declaredFree);
        if (message !== undefined) context.issues.push({ code: 'custom', message, input: value });
      }
    });

// A 0 that stands for a gap is common in the sources: it is missing with that reason, not a fault of the file.
const placeholder = (id: InputId, value: number): boolean => value === 0 && (id === 'price' || id === 'ttft');

type Shape = { readonly [Id in InputId]: z.ZodMiniOptional<ReturnType<typeof given>> };

const inputShape = Object.fromEntries(SLOTS.map(({ id }) => [id, z.optional(given(id))])) as Shape;

const panel = z.record(z.string().check(z.maxLength(200)), share);

const subWeight = z.number().check(z.positive(), z.maximum(1000));
type WeightShape = { readonly [Part in keyof typeof ASSUMED_SUB_WEIGHTS.weights]: typeof subWeight };
const weightShape = Object.fromEntries(
  Object.keys(ASSUMED_SUB_WEIGHTS.weights).map((part) => [part, subWeight]),
) as WeightShape;

/** One model with the inputs of its RQ, and what stands beside the RQ without touching it. */
export const rqRecordSchema = z.strictObject({
  model: z.string().check(z.minLength(1), z.maxLength(200)),
  inputs: z.strictObject({ ...inputShape, openWeights: z.optional(z.boolean()) }),
  /** The day for which ages are told; that of the reader where it is left out. */
  asOf: z.optional(date),
  modality: z._default(z.string().check(z.minLength(1), z.maxLength(60)), 'text'),
  releasedAt: z.optional(date),
  /** When its maker last released anything; `releasedAt` where it is left out. */
  lastShippedAt: z.optional(date),
  community: z.optional(
    z.strictObject({
      stars: z.number().check(z.minimum(0), z.maximum(5)),
      votes: z.int().check(z.minimum(0)),
      source: z.optional(words),
    }),
  ),
  /** Paid placement, where a list has such: it is labelled, and read by nothing. */
  sponsored: z.optional(z.boolean()),
  calibration: z.optional(
    z.strictObject({
      year: z.optional(z.int().check(z.minimum(2000), z.maximum(2200))),
      dataDays: z.optional(z.number().check(z.minimum(0), z.maximum(100_000))),
      kProg: z.optional(z.number().check(z.positive(), z.maximum(10))),
      panel: z.optional(z.strictObject({ before: panel, after: panel })),
    }),
  ),
  subWeights: z.optional(z.strictObject(weightShape)),
});

export type RqRecord = z.infer<typeof rqRecordSchema>;
/** A record as it is written, before defaults are filled in. */
export type RqRecordInput = z.input<typeof rqRecordSchema>;
