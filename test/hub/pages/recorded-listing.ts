import { island } from './island.ts';
import { markup, trusted } from './markup.ts';
import { shell } from './shell.ts';

/** A recorded grid of cards inside a page of ours, since the page around it was not recorded. */
export function recordedListing(fragment: string): string {
  const list = island('ModelList', { initialValues: { models: [] }, activeFilters: {} }, trusted(fragment));
  const main = markup`<div class="container relative mb-16 pt-8"><section class="col-span-full">${list}</section></div>`;
  return shell({ title: 'Models – Hugging Face', path: '/models?search=liquid', kind: 'ModelsPage' }, main);
}
