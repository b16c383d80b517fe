import { movement } from '#shared/history/change';
import type { Event } from '#shared/history/event';
import { changeText, signed } from '#shared/history/words';
import { moment } from '#shared/text/ages';
import { points } from '#shared/text/wording';
import type { Canvas } from '../canvas.ts';
import { fit, left, right, wrap } from '../layout.ts';
import { changesOf, type Row } from './row.ts';

/** Events, one a line. */
export const eventLines = (events: readonly Event[], { columns, paint }: Canvas): string[] =>
  events.flatMap(({ text, grave }) =>
    wrap(text, columns - 4).map((line, index) =>
      paint.tone(grave ? 'bad' : 'fair', `  ${index === 0 ? '! ' : '  '}${line}`),
    ),
  );

/** What a refresh tells of one model, in lines; none when nothing changed. */
export function rowLines(row: Row, canvas: Canvas): string[] {
  const { columns, paint } = canvas;
  if ('failure' in row)
    return [
      paint.bold(fit(row.model, columns)),
      ...wrap(`✘ ${row.failure.error.message} (${row.failure.error.code})`, columns - 2).map((line) =>
        paint.tone('bad', `  ${line}`),
      ),
      ...eventLines(row.events, canvas),
    ];
  const { score, before, events, model } = row;
  const changes = changesOf(row);
  if (before && changes.length === 0 && events.length === 0) return [];
  const head = `${right(points(score.composite), 5)} ${right(signed(movement(before, score)), 6)}`;
  const since = before
    ? `since ${moment(before.observedAt)}: ${changes.map(changeText).join(', ') || 'no change'}`
    : 'first score';
  const held = score.held.length === 0 ? [] : [`held over from the last look: ${score.held.join(', ')}`];
  return [
    paint.bold(left(model, Math.max(20, columns - 13))) + head,
    ...[since, ...held].flatMap((text) => wrap(text, columns - 2).map((line) => paint.dim(`  ${line}`))),
    ...eventLines(events, canvas),
  ];
}
