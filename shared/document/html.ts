import {
  type Block,
  type Column,
  type Document,
  type Link,
  type Phrase,
  partsOf,
  type Section,
  webAddress,
} from './document.ts';
import { element, Markup } from './markup.ts';
import { STYLE, STYLE_HASH } from './style.ts';

// No script, no request, no form, no other base: the style above is all that the page may use.
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A document as one HTML page that needs nothing else: no script, no request, printable, in light and dark. */
export function documentHtml({ title, stamp, sections }: Document): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, title),
    // Our own constant, whose hash the policy names: to escape it would change it.
    new Markup(`<style>${STYLE}</style>`),
  );
  const body = element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', {}, title),
      element('ul', { class: 'stamp' }, ...stamp.map((line) => element('li', {}, ...phrase(line)))),
    ),
    element('main', {}, ...sections.map(section)),
  );
  return `<!doctype html>\n${element('html', { lang: 'en' }, head, body).html}\n`;
}

function section({ id, title, lead, blocks }: Section): Markup {
  const heading = element('h2', { id: `${id}-title` }, title);
  const attributes = { id, class: lead ? 'lead' : undefined, 'aria-labelledby': `${id}-title` };
  return element('section', attributes, heading, ...blocks.map(blockOf));
}

function blockOf(block: Block): Markup {
  if (block.kind === 'text') return element('p', {}, ...phrase(block.text));
  if (block.kind === 'list') return element('ul', {}, ...block.items.map((item) => element('li', {}, ...phrase(item))));
  const { caption, columns, rows } = block;
  const head = columns.map((column) => element('th', { scope: 'col', class: classOf(column) }, column.title));
  const table = element(
    'table',
    {},
    ...(caption === '' ? [] : [element('caption', {}, caption)]),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map((cells) => rowOf(cells, columns))),
  );
  return element('div', { class: 'scroll' }, table);
}

const rowOf = (cells: readonly Phrase[], columns: readonly Column[]): Markup =>
  element(
    'tr',
    {},
    ...cells.map((cell, index) =>
      index === 0
        ? element('th', { scope: 'row' }, ...phrase(cell))
        : element('td', { class: classOf(columns[index]) }, ...phrase(cell)),
    ),
  );

const classOf = (column: Column | undefined): string | undefined =>
  column?.number ? 'n' : column?.short ? 's' : undefined;

const phrase = (given: Phrase): (string | Markup)[] =>
  partsOf(given).map((part) => (typeof part === 'string' ? part : linkOf(part)));

function linkOf({ text, href }: Link): string | Markup {
  const address = webAddress(href);
  return address === undefined ? text : element('a', { href: address, rel: 'noopener noreferrer' }, text);
}
