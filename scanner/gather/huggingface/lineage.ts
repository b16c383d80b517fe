import * as z from 'zod/mini';
import { absent, type Gathered, isAbsent, known } from '#shared/facts/gathered';
import type { CardMetadata, Descendants, Lineage } from '#shared/facts/model';
import type { Body } from './client.ts';
import { count, field, malformed, mapFact } from './fields.ts';

const RELATIONS = ['finetune', 'adapter', 'merge', 'quantized'] as const;
const relation = z.nullish(z.enum(RELATIONS));
const baseModels = z.object({
  relation,
  models: z.array(z.object({ id: z.string() })).check(z.maxLength(500)),
});

/**
 * What the model descends from. The Hub leaves `baseModels` out where it resolved none: then the tags tell, and
 * where they tell nothing either, the front matter.
 */
export function lineageOf(
  body: Body,
  tags: Gathered<readonly string[]>,
  metadata: Gathered<CardMetadata>,
): Gathered<Lineage> {
  if (body.baseModels !== undefined && body.baseModels !== null)
    return mapFact(field(body, 'baseModels', baseModels), (value) => ({
      relation: value.relation ?? null,
      models: value.models.map(({ id }) => id),
    }));
  const declared = isAbsent(metadata) ? [] : metadata.value.baseModels;
  if (isAbsent(tags)) return declared.length > 0 ? known({ relation: null, models: declared }) : tags;
  const tagged = lineageOfTags(tags.value);
  return known(tagged.models.length > 0 ? tagged : { relation: null, models: declared });
}

// `base_model:org/name`, and once more with the relation: `base_model:quantized:org/name`.
function lineageOfTags(tags: readonly string[]): Lineage {
  const parts = tags.filter((tag) => tag.startsWith('base_model:')).map((tag) => tag.split(':').slice(1));
  const found = RELATIONS.find((name) => parts.some(([first, second]) => first === name && second !== undefined));
  return { relation: found ?? null, models: [...new Set(parts.flatMap((part) => part.at(-1) || []))] };
}

const children = z.object({
  adapter: z._default(count, 0),
  finetune: z._default(count, 0),
  merge: z._default(count, 0),
  quantized: z._default(count, 0),
});

/** How many models descend from it. A Hub that tells only a total cannot say of which kind they are. */
export function descendantsOf(body: Body): Gathered<Descendants> {
  const total = body.childrenModelCount;
  if (total === 0) return known({ adapter: 0, finetune: 0, merge: 0, quantized: 0 });
  if (typeof total === 'number')
    return count.safeParse(total).success
      ? absent('not-given', 'The Hub tells only the total of derived models.')
      : malformed('childrenModelCount');
  return field(body, 'childrenModelCount', children);
}
