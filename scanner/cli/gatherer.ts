import type { ModelReference, Progress } from '#scanner/contract';
import type { ListQuery } from '#scanner/gather/list';
import { scan, scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
import { createAccess } from './access.ts';
import type { Io } from './io.ts';
import type { Talk } from './talk.ts';

/** Where the commands get their facts. Both fail with a `HubError`. */
export interface Gatherer {
  sheet(
    reference: ModelReference,
    plan: 'core' | 'full',
    onProgress?: (progress: Progress) => void,
  ): Promise<FactSheet>;
  list(query: ListQuery): AsyncIterable<FactSheet[]>;
}

/** Makes the one gatherer of a command: its limits, slots and tokens are shared by all its scans. */
export async function createGatherer(io: Io, talk: Talk): Promise<Gatherer> {
  const { endpoint, http, now } = await createAccess(io, talk);
  const options = { hub: { endpoint, fetch: http }, github: { fetch: http }, now };
  return {
    sheet: (reference, plan, onProgress) => scan(reference, { ...options, plan, ...(onProgress && { onProgress }) }),
    list: (query) => scanList(query, options),
  };
}
