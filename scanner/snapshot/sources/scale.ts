import { splitEffort } from '../effort.ts';
import { take } from '../figure.ts';
import { tableRows } from '../html-text.ts';
import { type Documents, defineSource, emptyHaul, type Haul, ShapeError } from '../source.ts';

const LABS = 'https://labs.scale.com/leaderboard';
const BOARDS = [
  ['swe_bench_pro_public', 'swe-bench-pro'],
  ['multichallenge', 'multichallenge'],
] as const;
const FIGURE = /^(\d{1,3}(?:\.\d+)?)\s*%?\s*(?:±\s*(\d+(?:\.\d+)?))?/;

/** Scale’s leaderboards, read from the tables of its pages: model, score and half the width of its interval. */
export const scale = defineSource({
  id: 'scale',
  title: 'Scale leaderboards',
  url: LABS,
  licence: 'facts, terms of the board',
  attribution: 'Scale AI, https://labs.scale.com/leaderboard',
  ships: 'cited rows',
  live: BOARDS.map(([board]) => ({ name: `${board}.html`, url: `${LABS}/${board}` })),
  async read(documents) {
    const haul = emptyHaul();
    const names = await documents.list();
    for (const board of BOARDS) if (names.includes(`${board[0]}.html`)) await readBoard(board, documents, haul);
    if (haul.figures.length === 0) throw new ShapeError('no table of models and scores was found');
    return haul;
  },
});

async function readBoard([board, benchmark]: (typeof BOARDS)[number], documents: Documents, haul: Haul): Promise<void> {
  const rows = tableRows(await documents.text(`${board}.html`));
  const head = rows.find((cells) => cells.some((cell) => /^model/i.test(cell)));
  const model = head?.findIndex((cell) => /^model/i.test(cell)) ?? -1;
  const score = head?.findIndex((cell) => /score|accuracy|resolve/i.test(cell)) ?? -1;
  if (model < 0 || score < 0)
    return void haul.skipped.push({ what: board, why: 'the board has changed: no such columns' });
  for (const cells of rows) {
    const [, value, half] = FIGURE.exec(cells[score] ?? '') ?? [];
    const written = cells[model] ?? '';
    if (cells === head || value === undefined || written === '') continue;
    const { name, effort } = splitEffort(written.replace(/[*†]+$/, ''));
    const width = half === undefined ? null : Number(half);
    take(haul, {
      benchmark,
      subject: { name, maker: null, repository: null },
      value: Number(value),
      unit: 'percent',
      interval: width === null ? null : [Number(value) - width, Number(value) + width],
      effort,
      class: 'independent',
      url: `${LABS}/${board}`,
    });
  }
}
