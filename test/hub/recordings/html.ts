const entities: { readonly [name: string]: string } = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  '#x27': "'",
  '#39': "'",
};

/** Undoes the escaping of text in recorded HTML. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name: string) => entities[name] ?? '');
}

/** The visible text of recorded HTML, with runs of white space made one. */
export function textOf(markup: string): string {
  return unescapeHtml(markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).trim();
}

/** The data a recorded page hands to one of its islands, still as JSON text. */
export function islandProps(page: string, target: string): string {
  const match = new RegExp(`data-target="${target}" data-props="([^"]*)"`).exec(page);
  return unescapeHtml(match?.[1] ?? 'null');
}
