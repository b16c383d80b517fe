import { ONLY_IMPORTED } from '#shared/facts/absent-imports';
import type { FactSheet, Facts } from '#shared/facts/facts';
import { absent } from '#shared/facts/gathered';
import { FACT_NAMES } from '#shared/facts/plans';
import type { Given, ModelReference, ScanOptions } from '../contract.ts';
import { createContext, moment } from './context.ts';
import { beginCore, endCore } from './core.ts';
import { gatherFull } from './full.ts';
import { stillValid } from './still-valid.ts';

const MAX_LOOKS = 3;

/** Gathers all facts of the plan into a sheet. Fails with a `HubError` where the model itself cannot be told of. */
export async function gather(reference: ModelReference, options: ScanOptions): Promise<FactSheet> {
  const end = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, end.signal]) : end.signal;
  try {
    return await gatherSheet(reference, { ...options, signal });
  } finally {
    // What still waits, for a rate limit say, when the scan has failed, is not waited for.
    end.abort();
  }
}

// A repository whose commit changes under every look is told of without anything that was given.
async function gatherSheet(reference: ModelReference, options: ScanOptions, looks = 1): Promise<FactSheet> {
  const context = createContext(reference, options);
  const begun = await beginCore(context);
  const valid = stillValid(options.given, begun, context.sources);
  if (valid !== options.given)
    return gatherSheet(reference, withGiven(options, looks < MAX_LOOKS ? valid : undefined), looks + 1);
  const core = await endCore(context, begun);
  const full = options.plan === 'full' ? await gatherFull(context, core) : {};
  return {
    plan: options.plan,
    model: core.model,
    observedAt: moment(options.now),
    sources: inOrder(context.sources),
    facts: { ...notAsked('This plan does not ask for it.'), ...core.facts, ...full },
  };
}

const withGiven = ({ given: _, ...options }: ScanOptions, given: Given | undefined): ScanOptions =>
  given ? { ...options, given } : options;

/** Every fact as not asked for: what a plan then fills. */
export const notAsked = (detail: string): Facts =>
  Object.fromEntries(FACT_NAMES.map((name) => [name, absent('not-asked', ONLY_IMPORTED[name] ?? detail)])) as Facts;

// The same bytes, whichever source answered first.
const inOrder = (sources: FactSheet['sources']): FactSheet['sources'] =>
  Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)));
