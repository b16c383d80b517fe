import * as z from 'zod/mini';
import { perMillion } from '../dollars.ts';
import { dayOf } from '../figure.ts';
import { idOf } from '../hub-link.ts';
import { jsonOf } from '../json.ts';
import { type Claim, type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';
import { readEndpoints } from './openrouter-endpoints.ts';
import { subjectOf } from './openrouter-id.ts';

const modelSchema = z.looseObject({
  id: z.string(),
  hugging_face_id: z.nullish(z.string()),
  created: z.nullish(z.number()),
  expiration_date: z.nullish(z.string()),
  architecture: z.looseObject({ output_modalities: z.array(z.string()) }),
  pricing: z.looseObject({ prompt: z.string(), completion: z.string() }),
});
const fileSchema = z.looseObject({ data: z.array(modelSchema) });
type Listed = z.infer<typeof modelSchema>;

/** OpenRouter: prices as passed on, and which repository each of its models is. Its indices of others are not read. */
export const openRouter = defineSource({
  id: 'openrouter',
  title: 'OpenRouter',
  url: 'https://openrouter.ai/models',
  licence: 'facts; figures of Artificial Analysis in it are not passed on',
  attribution: 'Prices and ids as listed by OpenRouter',
  ships: 'cited rows',
  live: [{ name: 'models.json', url: 'https://openrouter.ai/api/v1/models' }],
  // How each provider serves a model stands at an address of its own; only open weights are scored by it.
  async follow(documents) {
    const open = (await listed(documents)).filter(({ id, hugging_face_id }) => isPlain(id) && hugging_face_id);
    return open.slice(0, MOST_FOLLOWED).map(({ id }) => ({
      name: `endpoints/${id.replace('/', '__')}.json`,
      url: `https://openrouter.ai/api/v1/models/${id}/endpoints`,
    }));
  },
  async read(documents) {
    const haul = emptyHaul();
    for (const model of await listed(documents)) readModel(model, documents, haul);
    for (const name of await documents.list())
      if (/^endpoints\/.+\.json$/.test(name)) await readEndpoints(name, documents, haul);
    return haul;
  },
});

const MOST_FOLLOWED = 400;
const isPlain = (id: string): boolean => /^[\w.-]+\/[\w.-]+$/.test(id);

async function listed(documents: Documents): Promise<Listed[]> {
  const list = (await documents.list()).find((name) => /^models[^/]*\.json$/.test(name));
  if (!list) throw new ShapeError('the list of models was not found');
  return jsonOf(await documents.text(list), fileSchema, list).data;
}

function readModel(model: Listed, documents: Documents, haul: Haul): void {
  // Ids with a tilde follow whatever is newest, and are no model.
  if (model.id.startsWith('~')) return void haul.skipped.push({ what: model.id, why: 'a name for whatever is newest' });
  const subject = subjectOf(model.id, idOf(model.hugging_face_id));
  haul.claims.push({ ...subject, ...claimOf(model, documents.retrieved) });
  const [input, output] = [perMillion(model.pricing.prompt), perMillion(model.pricing.completion)];
  if (!(input >= 0) || !(output >= 0))
    return void haul.skipped.push({ what: model.id, why: 'a negative price, or none' });
  haul.prices.push({ subject, input, output, via: 'gateway', url: `https://openrouter.ai/${model.id}` });
}

function claimOf(
  { id, created, expiration_date: ends, hugging_face_id: weights, architecture }: Listed,
  today: string,
) {
  const router = id.startsWith('openrouter/');
  const text = architecture.output_modalities.includes('text');
  const image = architecture.output_modalities.includes('image');
  const over = dayOf(ends);
  const claim: Partial<Claim> = {
    kind: router ? 'router' : text ? 'chat' : image ? 'image' : 'other',
    openWeights: weights ? true : null,
    released: created ? new Date(created * 1_000).toISOString().slice(0, 10) : null,
    retired: over !== null && over <= today ? `OpenRouter ended it on ${over}` : null,
  };
  return claim;
}
