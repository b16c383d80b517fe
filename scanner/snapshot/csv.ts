import { parse } from 'csv-parse/sync';
import { ShapeError } from './source.ts';

const MOST_ROWS = 200_000;

/** One row of a table, by column. */
export type Row = Readonly<Record<string, string>>;

/** Reads CSV with a head line. Throws a ShapeError when one of the needed columns is gone, or the text is no CSV. */
export function rowsOf(text: string, needed: readonly string[], file: string): Row[] {
  const rows = parsed(text, file);
  const columns = new Set(Object.keys(rows[0] ?? {}));
  const gone = needed.filter((column) => !columns.has(column));
  if (gone.length > 0) throw new ShapeError(`${file} has no column ${gone.map((name) => `“${name}”`).join(', ')}`);
  return rows;
}

function parsed(text: string, file: string): Row[] {
  try {
    return parse<Row>(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      to: MOST_ROWS,
    });
  } catch (cause) {
    throw new ShapeError(`${file} is no CSV: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
