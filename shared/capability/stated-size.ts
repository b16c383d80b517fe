/**
 * Billions of parameters that a model's name states: of numbers that stand alone before a B, such as `7B` and `1.5b`,
 * the largest, since `30B-A3B` counts all and then the active ones. Null where there is none, and for products such as
 * `8x7B`, whose parts share weights. Makers round: of 345 sizes that leaderboards also count, 316 lie within 15 %.
 */
export function statedSize(name: string): number | null {
  if (/\dx\d/i.test(name)) return null;
  const sizes = [...name.matchAll(/(?<![a-z\d.]|\d_)(\d{1,4}(?:\.\d{1,2})?)b(?![a-z\d])/gi)].map(([, digits]) =>
    Number(digits),
  );
  return sizes.length === 0 ? null : Math.max(...sizes);
}
