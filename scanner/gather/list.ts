import type { FactSheet } from '#shared/facts/facts';
import type { ListOptions } from '../contract.ts';
import { hubOf, moment } from './context.ts';
import { notAsked } from './gather.ts';
import type { Body } from './huggingface/client.ts';
import { factsOf, toldBy } from './huggingface/expand.ts';
import { askList, LIST_FIELDS, type ListQuery } from './huggingface/list.ts';
import { readModel, repoIdOf } from './huggingface/read-model.ts';

export type { ListQuery } from './huggingface/list.ts';

const TOLD = factsOf(LIST_FIELDS);

/** Gathers sheets of the plan `list`, a page of the Hub's answer at a time. Fails with a `HubError`. */
export async function* gatherList(query: ListQuery, options: ListOptions): AsyncGenerator<FactSheet[]> {
  for await (const { answer, fields } of askList(hubOf(options.hub, options.now, options.signal), query))
    yield answer.flatMap((item) => sheetOf(item, fields, moment(options.now)) ?? []);
}

// An item without an id is of no model, and cannot be told about.
function sheetOf(item: Body, fields: readonly string[], now: string): FactSheet | null {
  const { id } = item;
  if (typeof id !== 'string' || id === '') return null;
  const told = Object.entries(toldBy(fields, readModel(item))).filter(([name]) =>
    TOLD.has(name as keyof ReturnType<typeof readModel>),
  );
  return {
    plan: 'list',
    model: { id, repoId: repoIdOf(item), revision: null, renamedFrom: null },
    observedAt: now,
    sources: { 'model-info': now },
    facts: { ...notAsked('The list does not tell it.'), ...Object.fromEntries(told) },
  };
}
