import type { FactSheet } from '#shared/facts/facts';
import type { ListOptions, ModelReference, ScanOptions } from './contract.ts';
import { gather } from './gather/gather.ts';
import { gatherList, type ListQuery } from './gather/list.ts';

/**
 * Gathers the facts of one model. Fails with a `HubError` where there is nothing to show: the model is missing,
 * private, or out of reach. Every other gap is an absence in the sheet.
 */
export const scan = (reference: ModelReference, options: ScanOptions): Promise<FactSheet> => gather(reference, options);

/** Gathers what bulk requests tell of many models, a page at a time. Fails with a `HubError`. */
export const scanList = (query: ListQuery, options: ListOptions): AsyncIterable<FactSheet[]> =>
  gatherList(query, options);
