import type { Score } from './entry.ts';
import { ofPairs } from './pairs.ts';

type Told = NonNullable<Score['told']>;
type Price = NonNullable<Told['price']>;

const dollars = (amount: number | null): string => (amount === null ? 'unknown' : `$${amount}`);
const priceText = ({ input, output }: Price): string => `${dollars(input)} in, ${dollars(output)} out`;

/** Tells when the price changed of the one who asks it. Another one who speaks now says nothing about the price. */
export const prices = ofPairs((before, { told, model, observedAt: at }) => {
  const [was, is] = [before.told?.price, told?.price];
  if (!was || !is || was.via !== is.via || (was.input === is.input && was.output === is.output)) return [];
  const text = `The price of ${model} (${is.via}) changed: ${priceText(was)} → ${priceText(is)}, a million tokens.`;
  return [{ at, kind: 'price', model, grave: false, text }];
});

/** Figures named in one event; the rest is counted. */
const NAMED = 3;

/**
 * Tells when another snapshot revised or withdrew figures of the model: what is done when a benchmark is found
 * contaminated or a run wrong. New figures take nothing back, and are not told.
 */
export const figures = ofPairs((before, { told, model, observedAt: at }) => {
  const was = before.told;
  if (!was || !told || was.snapshot === told.snapshot) return [];
  const changed = Object.entries(was.figures).flatMap(([id, value]) => {
    const now = told.figures[id];
    if (now === undefined) return [`${id} withdrawn`];
    return now === value ? [] : [`${id} ${percent(value)} → ${percent(now)}`];
  });
  if (changed.length === 0) return [];
  const more = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : '';
  const text = `The snapshot of ${told.snapshot} revised figures of ${model}: ${changed.slice(0, NAMED).join(', ')}${more}.`;
  return [{ at, kind: 'figures', model, grave: false, text }];
});

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
