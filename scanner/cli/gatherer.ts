import type { ModelReference, Progress } from '#scanner/contract';
import type { ListQuery } from '#scanner/gather/list';
import { scan, scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
import { createAccess } from './access.ts';
import type { Input } from './command.ts';
import type { Io } from './io.ts';
import { createLayer } from './layer.ts';
import type { Talk } from './talk.ts';

/** Where the commands get their facts. Both fail with a `HubError`. */
export interface Gatherer {
  sheet(
    reference: ModelReference,
    plan: 'core' | 'full',
    onProgress?: (progress: Progress) => void,
  ): Promise<FactSheet>;
  /** The sheet with what reading its files by bytes showed. */
  read(sheet: FactSheet, onProgress?: (progress: Progress) => void): Promise<FactSheet>;
  list(query: ListQuery): AsyncIterable<FactSheet[]>;
}

/** Makes the one gatherer of a command: its limits, slots and tokens are shared by all its scans. */
export async function createGatherer(input: Input, io: Io, talk: Talk): Promise<Gatherer> {
  const { endpoint, http, now } = await createAccess(io, talk);
  const options = { hub: { endpoint, fetch: http }, github: { fetch: http }, now };
  const lay = await createLayer(input, io, talk);
  return {
    sheet: async (reference, plan, onProgress) =>
      lay(await scan(reference, { ...options, plan, ...(onProgress && { onProgress }) })),
    read: async (sheet, onProgress) => {
      onProgress?.({ model: sheet.model.id, source: 'inspections', state: 'asking' });
      // Loaded where it is asked for: every other command starts without it.
      const { readFiles } = await import('./read-files.ts');
      return readFiles(sheet, { hub: options.hub, now, signal: io.interrupted });
    },
    list: async function* (query) {
      for await (const page of scanList(query, options)) yield Promise.all(page.map(lay));
    },
  };
}
