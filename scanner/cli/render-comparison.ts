import type { Cell, Comparison, Row } from '#shared/report/compare';
import { harmless } from './harmless.ts';
import { fit, left, width, wrap } from './layout.ts';
import type { Paint } from './paint.ts';

/** How a comparison is drawn. `all`: rows of factors whose entries are equal too. */
export interface Drawing {
  readonly columns: number;
  readonly paint: Paint;
  readonly all: boolean;
}

const TITLE = 28;
const NARROWEST = 16;
const WIDEST = 30;

/** Models side by side for a terminal: as many as fit beside each other, the rest in further blocks below. */
export function comparisonTable(given: Comparison, drawing: Drawing): string {
  const comparison = harmless(given);
  const { models } = comparison;
  const fitting = Math.max(1, Math.floor((drawing.columns - TITLE) / NARROWEST));
  const cell = Math.min(WIDEST, Math.floor((drawing.columns - TITLE) / Math.min(fitting, models.length)));
  const blocks: string[] = [];
  for (let from = 0; from < models.length; from += fitting)
    blocks.push(block(comparison, { from, to: from + fitting, cell }, drawing));
  return `${blocks.join('\n\n')}\n\n${legend(comparison, drawing)}\n`;
}

interface Slice {
  readonly from: number;
  readonly to: number;
  readonly cell: number;
}

function block({ models, rows }: Comparison, { from, to, cell }: Slice, { paint, all }: Drawing): string {
  const shown = models.slice(from, to);
  const owners = shown.map(({ id }) => left(id.includes('/') ? `${id.split('/')[0]}/` : '', cell - 1));
  const names = shown.map(({ id }) => left(id.split('/').at(-1) ?? id, cell - 1));
  const kept = rows.filter(({ kind, differs, cells }) => all || kind !== 'factor' || (differs && told(cells)));
  return [
    ' '.repeat(TITLE) + paint.dim(owners.join(' ')),
    ' '.repeat(TITLE) + paint.bold(names.join(' ')),
    ...kept.flatMap((row) => rowLines(row, row.cells.slice(from, to), cell, paint)),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

const told = (cells: readonly Cell[]): boolean => cells.some(({ value }) => value !== null);

function rowLines(row: Row, cells: readonly Cell[], cell: number, paint: Paint): string[] {
  const indent = row.kind === 'factor' ? '  ' : '';
  const title = left(fit(`${indent}${row.title}`, TITLE - 3) + (row.differs ? ' ≠' : ''), TITLE);
  const entries = cells.map(({ text, best }) => {
    const drawn = left(best ? `${text} ★` : text, cell - 1);
    return best ? paint.tone('good', drawn) : row.differs ? drawn : paint.dim(drawn);
  });
  const line = (row.kind === 'factor' ? title : paint.bold(title)) + entries.join(' ');
  return row.kind === 'category' ? ['', line] : [line];
}

function legend({ models, rows }: Comparison, { columns, paint, all }: Drawing): string {
  const hidden = rows.filter(({ kind, differs, cells }) => kind === 'factor' && !(differs && told(cells))).length;
  const signs = 'Points of 100. ★ best of its row, ≠ entries differ.';
  const rest = !all && hidden > 0 ? ` ${hidden} equal or unknown factors are hidden, see --all.` : '';
  const widest = Math.max(...models.map(({ id }) => width(id)));
  const stamps = models.map(({ id, stamp }) => fit(`${left(id, widest)}  ${stamp}`, columns));
  return [...wrap(signs + rest, columns), ...stamps].map((line) => paint.dim(line)).join('\n');
}
