import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What a component shows at first, as elements to look into. */
export const render = (contents: ReactNode): Element =>
  parseHTML(`<!doctype html><html><body>${renderToStaticMarkup(contents)}</body></html>`).document.body;

/** The texts of all elements that match. */
export const textsOf = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
