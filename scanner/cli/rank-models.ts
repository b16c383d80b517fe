import { CATEGORIES } from '#shared/capability/categories';
import { overall } from '#shared/capability/overall';
import { rank } from '#shared/capability/ranking';
import type { Shelf } from '#shared/snapshot/lookup';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { passes } from './rank-filters.ts';
import { type Line, type List, overallLine, rankedLine } from './rank-line.ts';
import { rankTable } from './rank-table.ts';
import { openShelf, refusing } from './snapshot-files.ts';

/** Prints one list of models. */
export async function rankModels(input: Input, io: Io): Promise<number> {
  const file = input.text('snapshot');
  return refusing(file ?? 'the bundled snapshot', io, async () => {
    const list = listOf(await openShelf(file, io), input);
    await io.stdout.write(input.text('format') === 'json' ? `${toJson(list, 2)}\n` : rankTable(list, input, io));
    return EXIT.ok;
  });
}

function listOf(shelf: Shelf, input: Input): List {
  const { question, lines, unranked } = linesOf(shelf, input.text('category') ?? 'overall');
  const matching = lines.filter((line) => passes(line, input));
  return {
    category: input.text('category') ?? 'overall',
    question,
    snapshot: shelf.snapshot.date,
    ranked: lines.length,
    matching: matching.length,
    rows: matching.slice(0, input.number('limit') ?? 20),
    unranked,
  };
}

function linesOf(shelf: Shelf, id: string): { question: string; lines: Line[]; unranked: List['unranked'] } {
  const category = CATEGORIES.find((one) => one.id === id);
  const { models } = shelf.snapshot;
  if (!category) {
    const lines = overall(models, shelf.holdings).map((row) => overallLine(row, shelf));
    return { question: 'Who does best over three benchmarks or more?', lines, unranked: [] };
  }
  const ranking = rank(category, models, shelf.holdings);
  return {
    question: category.question,
    lines: ranking.rows.map((row) => rankedLine(row, shelf)),
    unranked: ranking.unranked.map(({ model, why }) => ({ model: model.key, why })),
  };
}
