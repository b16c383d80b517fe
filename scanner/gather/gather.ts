import type { FactSheet, Facts } from '#shared/facts/facts';
import { absent } from '#shared/facts/gathered';
import { FACT_NAMES } from '#shared/facts/plans';
import type { ModelReference, ScanOptions } from '../scan.ts';
import { type Context, createContext, moment } from './context.ts';
import { type Core, gatherCore } from './core.ts';
import { gatherFull } from './full.ts';

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

async function gatherSheet(reference: ModelReference, options: ScanOptions): Promise<FactSheet> {
  const context = createContext(reference, options);
  const core = await gatherCore(context);
  if (isAnotherRepository(core, context)) return gatherSheet(reference, without(options));
  const full = options.plan === 'full' ? await gatherFull(context, core) : {};
  return {
    plan: options.plan,
    model: core.model,
    observedAt: moment(options.now),
    sources: inOrder(context.sources),
    facts: { ...notAsked('This plan does not ask for it.'), ...core.facts, ...full },
  };
}

// A name can move to another repository. What was known of the old one must not be mixed with the new.
const isAnotherRepository = ({ model }: Core, { options }: Context): boolean => {
  const before = options.given?.model?.repoId ?? null;
  return before !== null && model.repoId !== null && before !== model.repoId;
};

const without = ({ given: _, ...options }: ScanOptions): ScanOptions => options;

/** Every fact as not asked for: what a plan then fills. */
export const notAsked = (detail: string): Facts =>
  Object.fromEntries(FACT_NAMES.map((name) => [name, absent('not-asked', detail)])) as Facts;

// The same bytes, whichever source answered first.
const inOrder = (sources: FactSheet['sources']): FactSheet['sources'] =>
  Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)));
