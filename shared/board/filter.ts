import type { Line } from './line.ts';
import { licenceOf } from './words.ts';

/** What a reader asks of a list; what is left out asks nothing. */
export interface Filters {
  /** Words of the licence, such as `apache`. */
  readonly licence?: string | undefined;
  readonly openWeights?: boolean | undefined;
  /** Only places that rest on no claim of the model’s own maker. */
  readonly measured?: boolean | undefined;
  /** Billions of parameters at most. */
  readonly maxSize?: number | undefined;
  /** Average US dollars of a million tokens at most. */
  readonly maxPrice?: number | undefined;
  /** Words of the model’s name, maker or repository. */
  readonly text?: string | undefined;
}

type Filtered = Pick<
  Line,
  'model' | 'name' | 'maker' | 'repository' | 'openWeights' | 'licence' | 'parameters' | 'price' | 'figures'
>;

/** Whether a line passes. What is not known does not pass a filter that asks for it. */
export function passes(line: Filtered, filters: Filters): boolean {
  const { licence, openWeights, measured, maxSize, maxPrice, text } = filters;
  if (openWeights && line.openWeights !== true) return false;
  if (measured && line.figures.some((figure) => figure.class === 'self-reported')) return false;
  if (licence && !holds(licenceOf(line) ?? '', licence)) return false;
  if (maxSize !== undefined && (line.parameters === null || line.parameters > maxSize)) return false;
  if (maxPrice !== undefined && (line.price === null || line.price.average > maxPrice)) return false;
  if (!text) return true;
  const names = `${line.repository ?? line.model} ${line.maker ?? ''} ${line.name}`;
  return text.split(/\s+/).every((word) => holds(names, word));
}

const holds = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());
