import { creditsOf } from '#shared/board/credit';
import { boardCsv } from '#shared/board/csv';
import { type Filters, passes } from '#shared/board/filter';
import { findList, LISTS, type List, ranksIn } from '#shared/board/list';
import { boardPage } from '#shared/board/page';
import { documentHtml } from '#shared/document/html';
import { documentMarkdown } from '#shared/document/markdown';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import type { Shelf } from '#shared/snapshot/lookup';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { rankTable } from './rank-table.ts';
import { openShelf, refusing } from './snapshot-files.ts';

/** Prints one list of models. */
export async function rankModels(input: Input, io: Io): Promise<number> {
  const file = input.text('snapshot');
  return refusing(file ?? 'the bundled snapshot', io, async () => {
    const shelf = await openShelf(file, io);
    await io.stdout.write(print(listOf(shelf, input), shelf, input, io));
    return EXIT.ok;
  });
}

function listOf(shelf: Shelf, input: Input): List {
  const { id, question } = findList(input.text('category') ?? '') ?? LISTS[0];
  const { lines, unranked } = ranksIn(shelf, id);
  const filters = filtersOf(input);
  const matching = lines.filter((line) => passes(line, filters));
  return {
    category: id,
    question,
    snapshot: shelf.snapshot.date,
    ranked: lines.length,
    matching: matching.length,
    rows: matching.slice(0, input.number('limit') ?? 20),
    unranked,
  };
}

const filtersOf = (input: Input): Filters => ({
  licence: input.text('licence'),
  openWeights: input.has('open-weights'),
  measured: input.has('measured'),
  maxSize: input.number('max-size'),
  maxPrice: input.number('max-price'),
  text: input.text('match'),
});

function filterWords({ licence, openWeights, measured, maxSize, maxPrice, text }: Filters): string {
  const words = [
    text === undefined ? null : `names with “${text}”`,
    licence === undefined ? null : `licences with “${licence}”`,
    openWeights ? 'open weights' : null,
    measured ? 'measured by others' : null,
    maxSize === undefined ? null : `at most ${maxSize} B parameters`,
    maxPrice === undefined ? null : `at most $${maxPrice} a million tokens`,
  ];
  return words.filter((word) => word !== null).join(', ');
}

function print(list: List, shelf: Shelf, input: Input, io: Io): string {
  const format = input.text('format') ?? 'table';
  if (format === 'table') return rankTable(list, input, io);
  if (format === 'json') return `${toJson(list, 2)}\n`;
  if (format === 'csv') return boardCsv(list);
  const page = boardPage(list, {
    credits: creditsOf(list.rows, shelf.snapshot.sources),
    filters: filterWords(filtersOf(input)),
    methodology: METHODOLOGY_VERSION,
  });
  return format === 'html' ? documentHtml(page) : documentMarkdown(page);
}
