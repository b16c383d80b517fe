/** A name without case and punctuation: `Kimi K2.5` and `kimi-k2-5` are one, `kimi-k25` is another. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
