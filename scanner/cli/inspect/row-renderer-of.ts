import type { Input } from '../command.ts';
import type { Io } from '../io.ts';
import { jsonArray, jsonLines, type RowRenderer } from './row-renderer.ts';

/** The renderer of the format asked for; only its own code is loaded. */
export async function rowRendererOf(input: Input, io: Io): Promise<RowRenderer> {
  const format = input.text('format') ?? 'table';
  if (format === 'jsonl') return jsonLines();
  if (format === 'json') return jsonArray();
  const { createPaint, wantsColour } = await import('../paint.ts');
  const { rowTable } = await import('./row-table.ts');
  return rowTable(io.stdout.columns, createPaint(!input.has('no-color') && wantsColour(io.env, io.stdout)));
}
