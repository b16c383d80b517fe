import type { Stroke } from '../shapes.ts';

type Attributes = { readonly [name: string]: string | null };

/** Makes an element; strings become text nodes, so nothing in them is ever markup. A null attribute is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Draws a shape as an ornament: words beside it say the same. */
export function drawn(strokes: readonly Stroke[]): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'shape' }))
    svg.setAttribute(name, value);
  svg.append(...strokes.map(path));
  return svg;
}

function path({ d, kind, share, dashed }: Stroke): SVGElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('d', d);
  made.setAttribute('class', dashed ? `${kind} dashed` : kind);
  if (share !== undefined) {
    made.setAttribute('pathLength', '100');
    made.setAttribute('stroke-dasharray', `${share * 100} 100`);
  }
  return made;
}
