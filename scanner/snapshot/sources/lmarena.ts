import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';
import { readBoard } from './lmarena-board.ts';
import { readCatalog } from './lmarena-catalog.ts';
import { readDataset } from './lmarena-dataset.ts';
import { readLinks } from './lmarena-links.ts';

type Reader = (name: string, documents: Documents, haul: Haul) => Promise<void>;

/** Documents of the arena in their three shapes, and which part reads which. */
const SHAPES: readonly (readonly [RegExp, Reader])[] = [
  [/(^|\/)links\/lmarena_(text|image|vision)\.csv$/, readLinks],
  [/(^|\/)leaderboard-(text|vision|image)\.json(\.gz)?$/, readCatalog],
  [/^\d{4}-\d{2}-\d{2}\/(?!_)[a-z-]+\.json$/, readBoard],
  [/\.parquet$/, readDataset],
];

const DATASET = 'https://huggingface.co/datasets/lmarena-ai/leaderboard-dataset';
const CONFIGS = [
  'text',
  'webdev',
  'vision',
  'text_to_image',
  'image_edit',
  'text_to_video',
  'image_to_video',
  'search',
];

/** LMArena: ratings by blind votes of people, for text, code, vision, search, pictures and films. */
export const lmarena = defineSource({
  id: 'lmarena',
  title: 'LMArena',
  url: 'https://arena.ai/leaderboard',
  licence: 'CC-BY-4.0',
  attribution: 'Arena ratings by LMArena (Arena Intelligence Inc.), CC-BY 4.0',
  ships: 'all',
  live: CONFIGS.map((name) => ({
    name: `${name}.parquet`,
    url: `${DATASET}/resolve/refs%2Fconvert%2Fparquet/${name}/latest/0000.parquet`,
  })),
  async read(documents) {
    const haul = emptyHaul();
    for (const [pattern, read] of SHAPES)
      for (const name of await documents.list()) if (pattern.test(name)) await survive(read, name, documents, haul);
    if (haul.figures.length === 0) throw new ShapeError('no board of the arena was found');
    return haul;
  },
});

// One board that has changed does not take the others with it.
async function survive(read: Reader, name: string, documents: Documents, haul: Haul): Promise<void> {
  try {
    await read(name, documents, haul);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    haul.skipped.push({ what: name, why: `the board has changed: ${error.message}` });
  }
}
