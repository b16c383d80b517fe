import { bytesOf, fileAt } from '../files.ts';
import type { HubModel } from '../model.ts';
import { type Markup, markup } from './markup.ts';

const decoder = new TextDecoder();

/** The model card as HTML; only the plainest Markdown, and never the author's own markup. */
export function readme(model: HubModel): Markup | undefined {
  const file = fileAt(model, 'README.md');
  if (file?.content === undefined) return undefined;
  const text = decoder.decode(bytesOf(file.content)).replace(/^---\n[\s\S]*?\n---\n/, '');
  return markup`<div class="model-card-content prose">${text.split(/\n{2,}/).map(block)}</div>`;
}

function block(text: string): Markup {
  const heading = /^(#{1,6}) (.*)(?:\n([\s\S]*))?$/.exec(text.trim());
  if (heading !== null) {
    const [, marks = '#', words = '', rest = ''] = heading;
    const id = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const shown = marks.length === 1 ? markup`<h1 id="${id}">${words}</h1>` : markup`<h2 id="${id}">${words}</h2>`;
    return markup`${shown}${rest === '' ? undefined : block(rest)}`;
  }
  if (/^(```|\|)/.test(text.trim()))
    return markup`<pre><code>${text.trim().replaceAll(/^```\w*\n?|```$/gm, '')}</code></pre>`;
  return markup`<p>${text}</p>`;
}
