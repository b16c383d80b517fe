import { methodologyData } from '#shared/report/methodology-data';
import type { Input } from './command.ts';
import { toJson } from './escape-json.ts';
import type { Io } from './io.ts';
import { methodologyMarkdown } from './methodology-markdown.ts';
import { methodologyTable } from './methodology-table.ts';
import { createPaint, wantsColour } from './paint.ts';

/** The methodology in the format asked for. */
export function printMethodology(input: Input, { env, stdout }: Io): string {
  const data = methodologyData();
  const format = input.text('format');
  if (format === 'json') return `${toJson(data, 2)}\n`;
  if (format === 'markdown') return methodologyMarkdown(data);
  const paint = createPaint(!input.has('no-color') && wantsColour(env, stdout));
  return methodologyTable(data, Math.min(120, Math.max(60, stdout.columns)), paint);
}
