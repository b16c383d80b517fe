import type { FactName } from '#shared/facts/facts';
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

const namesOf = <Name extends string>(table: { readonly [Key in Name]: unknown }): Name[] =>
  Object.keys(table) as Name[];
