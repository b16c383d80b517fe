import type { Line } from './line.ts';

/**
 * What a list may be ordered by. Not by figure: those of unlike benchmarks stand in one column, and only the rank knows
 * which goes first.
 */
export const ORDERS = ['rank', 'name', 'price', 'value', 'size'] as const;

export type Order = (typeof ORDERS)[number];

type Ordered = Pick<Line, 'rank' | 'name' | 'repository' | 'price' | 'roi' | 'parameters'>;

const NUMBERS: { readonly [Name in Exclude<Order, 'name'>]: (line: Ordered) => number | null } = {
  rank: ({ rank }) => rank,
  // 0 is a free tier or a gap in a price list: it is no price that goes before another.
  price: ({ price }) => price?.average || null,
  value: ({ roi }) => roi,
  size: ({ parameters }) => parameters,
};

/** The lines in that order; what is unknown or free of charge comes last either way, and equals keep their rank's order. */
export function ordered<L extends Ordered>(lines: readonly L[], by: Order, descending = false): L[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return lines.toSorted((a, b) => sign * compareText(nameOf(a), nameOf(b)));
  const number = NUMBERS[by];
  return lines.toSorted((a, b) => {
    const [mine, theirs] = [number(a), number(b)];
    if (mine === null || theirs === null) return Number(mine === null) - Number(theirs === null);
    return sign * (mine - theirs);
  });
}

const nameOf = ({ name, repository }: Ordered): string => (repository ?? name).toLowerCase();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
