import { markdownText } from '../text/markdown.ts';
import { type Block, type Document, type Link, type Phrase, partsOf, type Section, webAddress } from './document.ts';

/** A document as Markdown: for an issue, a wiki, a pull request. */
export function documentMarkdown({ title, stamp, sections }: Document): string {
  const lines = [
    `# ${markdownText(title)}`,
    '',
    ...stamp.map((line) => `- ${atLineStart(phrase(line))}`),
    ...sections.flatMap(section),
  ];
  return `${lines.join('\n')}\n`;
}

const section = ({ title, lead, blocks }: Section): string[] => [
  '',
  `## ${markdownText(title)}${lead ? ' ★' : ''}`,
  ...blocks.flatMap((block) => ['', ...blockLines(block)]),
];

function blockLines(block: Block): string[] {
  if (block.kind === 'text') return [atLineStart(phrase(block.text))];
  if (block.kind === 'list') return block.items.map((item) => `- ${atLineStart(phrase(item))}`);
  const { caption, columns, rows } = block;
  return [
    ...(caption === '' ? [] : [atLineStart(markdownText(caption)), '']),
    tableRow(columns.map(({ title }) => markdownText(title))),
    tableRow(columns.map(({ number }) => (number ? '--:' : '---'))),
    ...rows.map((cells) => tableRow(cells.map(phrase))),
  ];
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const phrase = (given: Phrase): string =>
  partsOf(given)
    .map((part) => (typeof part === 'string' ? spaced(part) : link(part)))
    .join('')
    .trim();

// A text between links keeps the space that parts it from them.
const spaced = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${markdownText(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

function link({ text, href }: Link): string {
  const address = webAddress(href);
  if (address === undefined) return markdownText(text);
  const safe = address.replace(/[<>()`|\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${markdownText(text)}](<${safe}>)`;
}

// A number, a dash or an equals sign there would make a list or a heading.
const atLineStart = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-=]/, '\\$&');
