import type { JsonObject } from '../json.ts';
import { type Markup, markup } from './markup.ts';

/** A part of a page that the site's own script takes over: its data beside the markup made from it. */
export function island(target: string, props: JsonObject, inside: Markup): Markup {
  return markup`<div class="SVELTE_HYDRATER contents" data-target="${target}" data-props="${JSON.stringify(props)}">${inside}</div>`;
}
