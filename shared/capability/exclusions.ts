import type { Category } from './categories.ts';
import type { Model } from './model.ts';

/** Sellers that pass on the models of others at the others' prices; what is listed under their name is no model of theirs. */
export const GATEWAYS: ReadonlySet<string> = new Set(['openrouter', 'portkey', 'ollama', 'poe', 'vercel', 'requesty']);

/** Families that their makers have withdrawn or replaced long ago, whole names or the beginnings of dated ones. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/^claude-(instant|1|2)(\b|[-.])/, 'Anthropic has withdrawn the Claude 1, 2 and Instant models'],
  [/^gpt-3\.5|^gpt-35/, 'OpenAI has replaced GPT-3.5'],
  [
    /^(text|code)-(davinci|curie|babbage|ada)|^(davinci|curie|babbage|ada)(-|$)/,
    'OpenAI has withdrawn its GPT-3 models',
  ],
  [/^gpt-4-(0314|0613|1106|0125|32k|vision)/, 'OpenAI has withdrawn the early snapshots of GPT-4'],
  [/^palm-|^palm$|^chat-bison|^text-bison/, 'Google has withdrawn the PaLM models'],
  [/^gemini-(1\.0|pro$|advanced|pro-dev)/, 'Google has withdrawn the first Gemini models'],
];

/** Why a name counts as retired, by the reviewed list; null when it does not. */
export const retiredBy = (name: string): string | null =>
  RETIRED.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? null;

/** Why a model stays out of a list, in a sentence; null when it may stand in it. It can still be looked up. */
export function exclusionOf(model: Model, category: Pick<Category, 'chat'>): string | null {
  if (model.maker !== null && GATEWAYS.has(model.maker)) return 'a gateway passes on the models of others';
  if (model.kind === 'router') return 'a router picks among other models';
  if (!category.chat) return null;
  if (model.kind !== null && model.kind !== 'chat') return `it is no model that chats (${model.kind})`;
  return model.retired;
}
