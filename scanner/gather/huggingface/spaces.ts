import type { Hub } from './client.ts';
import { askPage } from './list.ts';

/** Pages of 1,000 Spaces that are counted; where there are more, this many thousand is told. */
const MAX_PAGES = 5;

/**
 * Counts the Spaces that use a model, up to 5,000. Not through `listSpaces` of `@huggingface/hub`, which cannot ask
 * for the Spaces of a model.
 */
export async function askSpacesTotal(hub: Hub, id: string): Promise<number> {
  let total = 0;
  let next: string | null = `/api/spaces?${new URLSearchParams({ models: id, limit: '1000', 'expand[]': 'sdk' })}`;
  for (let pages = 0; next !== null && pages < MAX_PAGES; pages += 1) {
    const page: Awaited<ReturnType<typeof askPage>> = await askPage(hub, next);
    total += page.items.length;
    next = page.next;
  }
  return total;
}
