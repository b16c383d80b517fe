import { markdownText } from '#shared/text/markdown';

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
