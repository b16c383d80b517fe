/** A name without case and punctuation: `Kimi K2.5` and `kimi-k2-5` are one, `kimi-k25` is another; `R+` is `R-plus`. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Names that follow whatever a maker serves today: what was measured under them is told by the day, not by the name. */
export const isMoving = (name: string): boolean => /(^|-)latest$|^deepseek-(chat|reasoner)$/.test(plainName(name));
