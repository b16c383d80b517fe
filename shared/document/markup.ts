import { plain } from '../text/plain.ts';

/** HTML that was made by `element`, and so holds no text that was not escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const LONGEST = 4_000;
const VOID: ReadonlySet<string> = new Set(['meta', 'br']);

/** Text of strangers as HTML that shows it and does nothing else, in an element or in a quoted attribute. */
export const htmlText = (text: string): string => {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\S\s+$/.test(text) ? ' ' : ''];
  return before + plain(text, LONGEST).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') + after;
};

/** One element. Texts among its attributes and children are escaped; only what `element` made is taken as it is. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | undefined },
  ...children: readonly (string | Markup)[]
): Markup {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${htmlText(value)}"`],
  );
  const open = `<${name}${told.join('')}>`;
  if (VOID.has(name)) return new Markup(open);
  const inner = children.map((child) => (typeof child === 'string' ? htmlText(child) : child.html));
  return new Markup(`${open}${inner.join('')}</${name}>`);
}
