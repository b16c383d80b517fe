import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { readIsland } from '../../../extension/page/island.ts';
import { modelOfLink } from '../../../extension/page/route.ts';
import { EXPECTED, SELECTORS, type SelectorName } from '../../../extension/page/selectors.ts';
import { describeRecorded } from '../../recorded.ts';

const pages = Object.entries(EXPECTED);
const names = Object.keys(SELECTORS) as SelectorName[];

describeRecorded('selectors on recorded pages', pages.length * names.length + 2, (folder) => {
  const pageOf = (name: string) => parseHTML(readFileSync(join(folder, 'hub/html', name), 'utf8')).document;

  for (const [page, counts] of pages)
    for (const name of names)
      it(`${name} matches ${counts[name]} elements of ${page}`, () =>
        expect(pageOf(page).querySelectorAll(SELECTORS[name])).toHaveLength(counts[name]));

  it('reads the island of the recorded page', () => {
    const island = pageOf(pages[0]?.[0] ?? '').querySelector(SELECTORS.modelHeader);
    const reading = island ? readIsland(island, 'Qwen/Qwen3-Coder-30B-A3B-Instruct') : null;
    expect(reading).toMatchObject({
      page: { fields: { downloads: 196373, likes: 471, gated: false }, ownerKind: 'organization' },
    });
  });

  it('finds a model behind every card of the recorded list', () => {
    const links = [...pageOf(pages[1]?.[0] ?? '').querySelectorAll(SELECTORS.cardLink)];
    const ids = links.map((link) => modelOfLink(link.getAttribute('href') ?? '', 'https://huggingface.co/models'));
    const titles = [...pageOf(pages[1]?.[0] ?? '').querySelectorAll(SELECTORS.cardTitle)];
    expect(ids).toEqual(titles.map((title) => title.getAttribute('title')));
  });
});
