import type { Judgement, Value } from './judgement.ts';

const HOLDS = 'holds the data of a statistical model';

/** Names and the usual functions of formulas; nothing that could reach further than the columns of a table. */
const CALLS =
  'C|I|Q|Treatment|Sum|Poly|Helmert|Diff|bs|cr|cc|te|center|standardize|scale|(?:np|numpy)\\.(?:abs|exp|expm1|log|log10|log1p|log2|sqrt|square|power|sin|cos|tan)|(?:abs|exp|log|pow|sqrt)';
const TOKEN = new RegExp(
  `(?:${CALLS})\\s*(?=\\()|[\\p{L}_][\\p{L}\\p{N}_]*(?!\\s*[\\p{N}(.[])|\\d+(?:\\.\\d*)?(?:e-?\\d+)?|'[^'\\\\]*'|"[^"\\\\]*"|[-+*/:~(),|=<>\\s]`,
  'uy',
);

/** Whether a formula only names columns and the usual functions of them. */
export function isPlainFormula(text: string): boolean {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) if (!TOKEN.test(text)) return false;
  return !/__|\)\s*\(/.test(text);
}

/** The texts under `formula` in the pairs of a state; undefined when one cannot be told. */
function formulasIn(items: readonly Value[]): readonly Value[] {
  return items.flatMap((item, at): readonly Value[] => {
    if (at % 2 === 0 && item.kind === 'text' && item.text === 'formula') return items.slice(at + 1, at + 2);
    return at % 2 === 0 && item.kind === 'unknown' ? [item] : [];
  });
}

/**
 * The judgement of the state of the data of `statsmodels`, which evaluates the formula that it holds, as Python, to
 * restore the design.
 */
export function judgeFormula(state: Value): Judgement {
  if (state.kind !== 'sequence' || state.items.length < state.length) {
    return { tier: 'caution', reason: 'has a state that cannot be told by reading' };
  }
  const dicts = state.type === 'tuple' ? state.items : [state];
  const formulas = dicts.flatMap((dict) => (dict.kind === 'sequence' ? formulasIn(dict.items) : []));
  const plain = (value: Value): boolean =>
    value.kind === 'constant' ||
    (value.kind === 'text' && value.text.length === value.length && isPlainFormula(value.text));
  return formulas.every(plain)
    ? { tier: 'vetted', reason: HOLDS }
    : { tier: 'dangerous', reason: 'evaluates the formula that its state holds as Python' };
}
