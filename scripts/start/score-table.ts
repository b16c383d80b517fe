import type { Report } from '#shared/report/report';
import { points } from '#shared/text/wording';

/** What the table tells of a model. */
export type Scores = Pick<Report, 'model' | 'composite' | 'security' | 'confidence'>;

/** A plain-text table of scores, one model a line. */
export function scoreTable(scores: readonly Scores[]): string {
  const rows = [
    ['Model', 'Composite', 'Security', 'Files', 'Confidence'],
    ...scores.map(({ model, composite, security, confidence }) => [
      model.id,
      points(composite.value),
      points(security.value),
      security.verdict,
      confidence.level,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const isNumber = (column: number): boolean => column === 1 || column === 2;
  const pad = (text: string, column: number): string =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
