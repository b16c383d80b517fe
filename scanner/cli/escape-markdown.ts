import { plain } from '#shared/text/plain';

/**
 * Text of strangers as Markdown that shows it and does nothing else: no markup, no HTML, no table cell, no link that
 * makes itself, no mention of a person or an issue.
 */
export const markdownText = (text: string): string =>
  plain(text, 2_000)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\](){}|~!+$]/g, '\\$&')
    .replaceAll('#', '&#35;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/\b(www)\./gi, '$1&#46;');

/** The same at the beginning of a line, where a number, a dash or an equals sign would make a list or a heading. */
export const markdownLine = (text: string): string =>
  markdownText(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-=]/, '\\$&');

/** A link, for https addresses only; anything else stays text. */
export function markdownLink(text: string, address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return markdownText(text);
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:') return markdownText(text);
  return `[${markdownText(text)}](<${href.replace(/[<>()`|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>)`;
}

/** A table; the cells are Markdown already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
