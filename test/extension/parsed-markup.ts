import { parseHTML } from 'linkedom';

/** Markup as a browser would take it: what is text in it is text here. */
export function parsed(markup: string): HTMLElement {
  const { document } = parseHTML(`<!doctype html><html><body><div id="root">${markup}</div></body></html>`);
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('the markup closes what it is put into');
  return root;
}

/** The text of each element that the selector finds, as one line each. */
export const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());

/** The page of leaderboards, with nothing in the address but words and numbers. */
const OWN_PAGE = /^\/boards\.html(#[\w=&.%-]*)?$/;

/** Elements and attributes that could run something or load something from elsewhere. */
export function dangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const bad = ['script', 'img', 'iframe', 'object', 'embed', 'link', 'style', 'base'].includes(name) ? [name] : [];
    const attributes = [...element.attributes].filter(
      (attribute) =>
        /^on/i.test(attribute.name) ||
        (attribute.name === 'href' && !attribute.value.startsWith('https://') && !OWN_PAGE.test(attribute.value)),
    );
    return [...bad, ...attributes.map((attribute) => `${name} ${attribute.name}=${attribute.value}`)];
  });
}

/** An attribute by its name in any case: a browser takes `autoComplete` and `autocomplete` for the same. */
export const attributeOf = (element: Element, name: string): string | undefined =>
  [...element.attributes].find((attribute) => attribute.name.toLowerCase() === name)?.value;
