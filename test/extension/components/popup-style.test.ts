import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const style = (name: string): string =>
  readFileSync(new URL(`../../../extension/components/${name}`, import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '');

// Firefox made a popup 32 pixels wide of one that was to be no wider than its window.
it.each(['popup.css', 'page.css'])(
  '%s asks for no width of the window, which a browser makes after the popup',
  (name) => expect(style(name).match(/\d(?:[sld]?v(?:w|i|min|max))\b/g)).toBeNull(),
);
