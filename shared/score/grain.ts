/**
 * Points are counted in 1/1024. Such numbers add up exactly, in binary floating point as in decimal print, whatever
 * the order: contributions sum to the composite to the last digit. A thousandth of a point is far below any meaning.
 */
export const GRAIN = 1 / 1024;

/** The nearest multiple of the grain. The only place where scores are rounded. */
export const toGrain = (value: number): number => Math.round(value / GRAIN) * GRAIN;

/**
 * Rounds shares to the grain so that they sum to `total` (a multiple of the grain) exactly: each is rounded down, and
 * the grains left over go to the largest remainders (Hamilton's method), ties to the first.
 */
export function toGrains(shares: readonly number[], total: number): number[] {
  const floors = shares.map((share) => Math.floor(share / GRAIN));
  const left = Math.round(total / GRAIN) - floors.reduce((sum, grains) => sum + grains, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share / GRAIN - Math.floor(share / GRAIN) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, Math.max(0, left)).map(({ index }) => index));
  return floors.map((grains, index) => (grains + (raised.has(index) ? 1 : 0)) * GRAIN);
}
