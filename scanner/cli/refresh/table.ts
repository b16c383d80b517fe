import type { Change } from '#shared/history/change';
import { movement } from '#shared/history/change';
import type { Event } from '#shared/history/event';
import { points } from '#shared/text/wording';
import { moment } from '../ages.ts';
import type { Canvas } from '../canvas.ts';
import { fit, left, right, wrap } from '../layout.ts';
import { changesOf, type Row } from './row.ts';

/** A movement in points: `+0.3`, `-1.2`, `0.0`; nothing where there is none to tell. */
export const signed = (value: number | null): string =>
  value === null ? '' : `${value > 0 ? '+' : ''}${value.toFixed(1).replace(/^-0\.0$/, '0.0')}`;

const shown = (value: Change['from'], what: string): string => {
  if (value === null) return 'unknown';
  if (typeof value === 'string') return what === 'revision' ? value.slice(0, 12) : value;
  return what === 'coverage' ? `${Math.floor(value * 100)} %` : value.toFixed(1);
};

/** A change as people read it: `popularity 60.0 → 61.2`. */
export const changeText = ({ what, from, to }: Change): string => `${what} ${shown(from, what)} → ${shown(to, what)}`;

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
