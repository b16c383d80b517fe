import * as z from 'zod/mini';
import { perMillion } from '../dollars.ts';
import { dayOf, numberOf } from '../figure.ts';
import { gunzipped } from '../gunzip.ts';
import { jsonOf } from '../json.ts';
import { makerOf, makerOfFamily } from '../makers.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

const FILE = 'model_prices_and_context_window.json';
const TABLE = /(^|\/)(litellm|model_prices)[^/]*\.json(\.gz)?$/;
const RAW = `https://raw.githubusercontent.com/BerriAI/litellm/main/${FILE}`;

const entrySchema = z.looseObject({
  litellm_provider: z.string(),
  mode: z.nullish(z.string()),
  input_cost_per_token: z.nullish(z.number()),
  output_cost_per_token: z.nullish(z.number()),
  deprecation_date: z.nullish(z.string()),
});
type Entry = z.infer<typeof entrySchema>;

/** Providers that are the makers of what they sell. Resellers and regions repeat their prices, and are left out. */
const MAKERS: ReadonlySet<string> = new Set([
  'openai',
  'anthropic',
  'gemini',
  'deepseek',
  'mistral',
  'xai',
  'moonshot',
  'dashscope',
  'cohere_chat',
  'perplexity',
  'minimax',
  'zai',
]);
/** Hosts of open weights, whose keys end in a repository’s id, as a hint and no more. */
const HOSTS: ReadonlySet<string> = new Set(['deepinfra', 'together_ai', 'novita', 'nebius', 'hyperbolic', 'groq']);

/** LiteLLM’s table of prices; only makers’ own prices and those of hosts of open weights are taken. */
export const litellm = defineSource({
  id: 'litellm',
  within: { folder: 'openrouter', documents: TABLE },
  title: 'LiteLLM, model prices',
  url: 'https://github.com/BerriAI/litellm',
  licence: 'MIT',
  attribution: 'LiteLLM (MIT)',
  ships: 'all',
  live: [{ name: FILE, url: RAW }],
  async read(documents) {
    const haul = emptyHaul();
    const name = (await documents.list()).find((one) => TABLE.test(one));
    if (!name) throw new ShapeError('the table of prices was not found');
    const text = new TextDecoder().decode(gunzipped(await documents.bytes(name), name));
    for (const [key, given] of Object.entries(jsonOf(text, z.record(z.string(), z.unknown()), name)))
      if (key !== 'sample_spec') readEntry(key, given, documents, haul);
    return haul;
  },
});

function readEntry(key: string, given: unknown, documents: Documents, haul: Haul): void {
  const result = entrySchema.safeParse(given);
  if (!result.success) return void haul.skipped.push({ what: key, why: 'an entry of another shape' });
  const entry = result.data;
  const maker = MAKERS.has(entry.litellm_provider);
  if (!maker && !HOSTS.has(entry.litellm_provider))
    return void haul.skipped.push({ what: key, why: 'a reseller or a region' });
  if (entry.mode !== 'chat' && entry.mode !== 'responses')
    return void haul.skipped.push({ what: key, why: 'no model that chats' });
  const subject = subjectOf(key, entry, maker);
  if (subject === null) return void haul.skipped.push({ what: key, why: 'a key that names no model' });
  const over = dayOf(entry.deprecation_date);
  if (maker && over !== null && over <= documents.retrieved)
    haul.claims.push({ ...subject, retired: `its maker ended it on ${over}` });
  takePrice(key, entry, subject, maker, haul);
}

function takePrice(
  key: string,
  entry: Entry,
  subject: NonNullable<ReturnType<typeof subjectOf>>,
  maker: boolean,
  haul: Haul,
) {
  const { input_cost_per_token: input, output_cost_per_token: output } = entry;
  const [asked, answered] = [numberOf(input), numberOf(output)];
  if (Number.isNaN(asked) || Number.isNaN(answered))
    return void haul.skipped.push({ what: key, why: 'no price per token' });
  if (asked < 0 || answered < 0) return void haul.skipped.push({ what: key, why: 'a negative price, or none' });
  const via = maker ? ('maker' as const) : ('host' as const);
  haul.prices.push({
    subject,
    input: perMillion(asked),
    output: perMillion(answered),
    via,
    url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
  });
}

function subjectOf(key: string, { litellm_provider: provider }: Entry, maker: boolean) {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  if (maker) return { name, maker: makerOfFamily(name) ?? makerOf(provider.replace(/_chat$/, '')), repository: null };
  const owner = parts.at(-2);
  return owner === undefined || owner === provider ? null : { name, maker: owner, repository: null };
}
