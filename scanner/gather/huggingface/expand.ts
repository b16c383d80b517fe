import type { FactName } from '#shared/facts/facts';
import { absent } from '#shared/facts/gathered';
import { HubError } from '../hub-error.ts';
import type { ModelFacts } from './read-model.ts';

interface Asked {
  /** Fields of the Hub (`expand[]`) that the fact is read from. */
  readonly fields: readonly string[];
  /** Facts that it is made from besides. */
  readonly from?: readonly (keyof ModelFacts)[];
}

const ASKED: { readonly [Name in keyof ModelFacts]: Asked } = {
  id: { fields: [] },
  access: { fields: ['gated', 'private', 'disabled'] },
  createdAt: { fields: ['createdAt'] },
  lastModified: { fields: ['lastModified'] },
  downloads: { fields: ['downloads'] },
  downloadsAllTime: { fields: ['downloadsAllTime'] },
  likes: { fields: ['likes'] },
  trendingScore: { fields: ['trendingScore'] },
  tags: { fields: ['tags'] },
  task: { fields: ['pipeline_tag'] },
  library: { fields: ['library_name'] },
  metadata: { fields: ['cardData'] },
  remoteCode: { fields: ['config'], from: ['tags'] },
  lineage: { fields: ['baseModels'], from: ['tags', 'metadata'] },
  descendants: { fields: ['childrenModelCount'] },
  evaluations: { fields: ['evalResults', 'model-index'] },
  servedBy: { fields: ['inferenceProviderMapping'] },
  spaces: { fields: ['spaces'] },
  files: { fields: ['siblings'] },
};

/** The fields to ask for so that the facts which are not given can be told, and no others. */
export function fieldsFor(isGiven: (name: FactName) => boolean): string[] {
  const missing = namesOf(ASKED).filter((name) => !isGiven(name));
  const asked = missing.flatMap((name) => [
    ...ASKED[name].fields,
    ...(ASKED[name].from ?? []).filter((source) => !isGiven(source)).flatMap((source) => ASKED[source].fields),
  ]);
  return [...new Set(asked)];
}

/** Facts that an answer with only these fields can tell. */
export const factsOf = (fields: readonly string[]): ReadonlySet<keyof ModelFacts> =>
  new Set(namesOf(ASKED).filter((name) => ASKED[name].fields.every((field) => fields.includes(field))));

/** Facts as told by these fields: where "left out" means "none", a field that was never asked for says nothing. */
export function toldBy(fields: readonly string[], facts: ModelFacts): ModelFacts {
  const told = factsOf(fields);
  const gaps = namesOf(ASKED).filter((name) => !told.has(name));
  return {
    ...facts,
    ...Object.fromEntries(gaps.map((name) => [name, absent('not-given', 'The Hub does not tell it.')])),
  };
}

const namesOf = <Name extends string>(table: { readonly [Key in Name]: unknown }): Name[] =>
  Object.keys(table) as Name[];

/** An answer, and the fields that it could be asked for. */
export interface Expanded<T> {
  readonly answer: T;
  readonly fields: readonly string[];
}

/**
 * Asks for fields. A Hub that does not know one of them (any more) refuses the whole request and names those it knows:
 * it is asked once more then, without the others.
 */
export async function askExpanded<T>(
  fields: readonly string[],
  ask: (query: string) => Promise<T>,
): Promise<Expanded<T>> {
  try {
    return { answer: await ask(queryOf(fields)), fields };
  } catch (error) {
    const known = error instanceof HubError ? fieldsThatRemain(error, fields) : null;
    if (!known) throw error;
    return { answer: await ask(queryOf(known)), fields: known };
  }
}

const queryOf = (fields: readonly string[]): string =>
  fields.map((field) => `expand[]=${encodeURIComponent(field)}`).join('&');

function fieldsThatRemain(error: HubError, fields: readonly string[]): readonly string[] | null {
  if (error.status !== 400 || !error.message.includes('expected one of')) return null;
  const remaining = fields.filter((field) => error.message.includes(`"${field}"`));
  return remaining.length > 0 && remaining.length < fields.length ? remaining : null;
}
