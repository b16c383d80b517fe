/** The candidate fewest edits away from the word, if few enough that a slip of the fingers explains them. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const reach = Math.max(2, Math.floor(word.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(word.slice(0, 60), candidate, reach) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** ` Did you mean X?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[], prefix = ''): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean ${prefix}${found}?`;
}

// A beginning that was not written to its end (`--min-comp`) is as near as one slip.
const distanceOf = (word: string, candidate: string, reach: number): number =>
  word.length >= 3 && candidate.startsWith(word) ? 1 : edits(word, candidate, reach);

// Levenshtein's distance by rows; words far apart in length are not worth counting.
function edits(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
