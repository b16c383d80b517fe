const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  plusmn: '±',
};

/** The texts between the tags of a page in their order, without scripts and styles. Linear in its length. */
export function textsOf(html: string): string[] {
  const texts: string[] = [];
  for (const piece of withoutCode(html).split(/<[^>]*>/)) {
    const text = piece.replace(/&([a-z]+|#39);/g, (whole, name) => ENTITIES[name] ?? whole).trim();
    if (text !== '') texts.push(text.replace(/\s+/g, ' '));
  }
  return texts;
}

function withoutCode(html: string): string {
  const [first = '', ...rest] = html.split(/<(?:script|style)\b/i);
  const after = rest.map((piece) => piece.slice(Math.max(0, piece.search(/<\/(?:script|style)>/i))));
  return [first, ...after].join('');
}

/** The rows of a page’s tables, each the texts of its cells. */
export const tableRows = (html: string): string[][] =>
  html
    .split(/<tr\b[^>]*>/i)
    .slice(1)
    .map((row) => (row.split(/<\/tr>/i)[0] ?? '').split(/<t[dh]\b[^>]*>/i).slice(1))
    .map((cells) => cells.map((cell) => textsOf(cell).join(' ')));
