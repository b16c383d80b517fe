import { count } from '#shared/text/wording';
import type { Canvas } from '../canvas.ts';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { harmless } from '../harmless.ts';
import type { Io } from '../io.ts';
import { createPaint, wantsColour } from '../paint.ts';
import { type Row, rowData } from './row.ts';
import { rowLines } from './table.ts';

/** Prints the rows of a refresh as they come. */
export interface Printer {
  put(row: Row): Promise<void>;
  close(): Promise<void>;
}

/** What a table is drawn with, from the options and the terminal. */
export const canvasOf = (input: Input, { env, stdout }: Io): Canvas => ({
  columns: Math.min(120, Math.max(60, stdout.columns)),
  paint: createPaint(!input.has('no-color') && wantsColour(env, stdout)),
});

/** A printer of the format asked for: a line of JSON for every model, or a table of what changed. */
export function createPrinter(input: Input, io: Io): Printer {
  const { stdout } = io;
  if (input.text('format') === 'jsonl')
    return { put: (row) => stdout.write(`${toJson(rowData(row))}\n`), close: async () => undefined };
  const canvas = canvasOf(input, io);
  let same = 0;
  return {
    async put(row) {
      const lines = rowLines(harmless(row), canvas);
      if (lines.length === 0) same += 1;
      else await stdout.write(`${lines.join('\n')}\n`);
    },
    close: async () =>
      same > 0 ? stdout.write(canvas.paint.dim(`${count(same, 'model')} without change\n`)) : undefined,
  };
}
