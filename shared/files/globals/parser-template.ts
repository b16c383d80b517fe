import type { Judgement, Value } from './judgement.ts';

const WORDS = "[\\w ,=.'\\n]*";

/** What scipy writes there itself: three functions that only hand their arguments back. */
const TEMPLATE = new RegExp(
  `^\\s*def _parse_args\\(${WORDS}\\):\\s+return \\(${WORDS}\\), ${WORDS}` +
    `def _parse_args_rvs\\(${WORDS}\\):\\s+return self\\._argcheck_rvs\\(${WORDS}\\)\\s+` +
    `def _parse_args_stats\\(${WORDS}\\):\\s+return \\(${WORDS}\\), ${WORDS}$`,
);

const HOLDS = 'holds the settings of a distribution';

/**
 * The judgement of the state of a distribution of `scipy.stats`, which executes the text it keeps under
 * `_parse_arg_template`.
 */
export function judgeParserTemplate(state: Value): Judgement {
  const templates = templatesIn(state, 3);
  if (templates === undefined) return { tier: 'caution', reason: 'has a state that cannot be told by reading' };
  return templates.every((text) => TEMPLATE.test(text) && !/\bimport\b/.test(text))
    ? { tier: 'vetted', reason: HOLDS }
    : { tier: 'dangerous', reason: 'executes the source code that its state holds' };
}

/** The texts after the key, at any depth; undefined when a part cannot be told. */
function templatesIn(value: Value, depth: number): string[] | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind !== 'sequence' || depth === 0) return [];
  const found: string[] = [];
  for (const [at, item] of value.items.entries()) {
    if (item.kind === 'text' && item.text === '_parse_arg_template') {
      const template = value.items[at + 1];
      if (template?.kind !== 'text') return undefined;
      found.push(template.text);
    } else if (item.kind === 'sequence') {
      const within = templatesIn(item, depth - 1);
      // Long lists of numbers are cut in every state; a pair with a computed text is not.
      if (within === undefined && item.items.length === item.length) return undefined;
      found.push(...(within ?? []));
    }
  }
  return value.items.length < value.length && found.length === 0 ? undefined : found;
}
