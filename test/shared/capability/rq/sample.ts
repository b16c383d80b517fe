import { evaluateRq } from '#shared/capability/rq/evaluate';
import type { RqInputs } from '#shared/capability/rq/given';
import { type RqRecord, type RqRecordInput, rqRecordSchema } from '#shared/capability/rq/schema';
import { type InputId, SLOTS } from '#shared/capability/rq/slots';

/** Values of every input of a model of today, in their units. */
export const FULL: { readonly [Id in InputId]: number } = {
  gpqaDiamond: 0.87,
  aime: 0.92,
  frontierMath: 0.3,
  hle: 0.31,
  simpleQa: 0.52,
  factScore: 0.8,
  stability: 0.08,
  honesty: 0.5,
  sweBenchPro: 0.48,
  gdpval: 0.45,
  sweBenchVerified: 0.72,
  price: 3,
  ttft: 1.2,
  uptime: 0.995,
};

/** Inputs with everything known but what is left out, and some of it otherwise. */
export function inputsWith(changes: { readonly [Id in InputId]?: number | null } = {}, openWeights = true): RqInputs {
  const entries = SLOTS.flatMap(({ id }) => {
    const value = id in changes ? changes[id] : FULL[id];
    return value === null || value === undefined ? [] : [[id, { value }] as const];
  });
  return { ...Object.fromEntries(entries), openWeights };
}

/** The RQ of such inputs. */
export const rqWith = (changes: { readonly [Id in InputId]?: number | null } = {}, openWeights = true) =>
  evaluateRq(inputsWith(changes, openWeights));

/** A record as a file would have it, read. */
export const recordOf = (record: RqRecordInput): RqRecord => rqRecordSchema.parse(record);
