/**
 * Edit distance by insertion, deletion, substitution and swap of neighbours (optimal string alignment), as far as
 * `limit`; anything beyond counts as `limit + 1`. Time and memory are bounded by the lengths, which are cut at 100.
 */
export function editDistance(from: string, to: string, limit: number): number {
  const a = from.slice(0, 100);
  const b = to.slice(0, 100);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const step = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      row.push(swapped ? Math.min(step, (before[j - 2] ?? 0) + 1) : step);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

// Characters and pairs that read alike in the Hub's alphabet (letters, digits, `-`, `_`, `.`).
const CONFUSABLE: readonly (readonly [RegExp, string])[] = [
  [/[-_.]/g, ''],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
  [/3/g, 'e'],
  [/4/g, 'a'],
];

/** A name reduced to what the eye sees: lower case, without separators, look-alike characters made one. */
export const skeleton = (name: string): string =>
  CONFUSABLE.reduce((text, [pattern, to]) => text.replace(pattern, to), name.slice(0, 100).toLowerCase());
