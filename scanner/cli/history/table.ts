import type { Event } from '#shared/history/event';
import type { Point, Series } from '#shared/history/series';
import { causeOf, signed } from '#shared/history/words';
import { moment } from '#shared/text/ages';
import { count, points } from '#shared/text/wording';
import type { Canvas } from '../canvas.ts';
import { left, right, wrap } from '../layout.ts';
import { eventLines } from '../refresh/table.ts';
import type { ModelHistory } from './model-history.ts';

const DATE = 17;

/** The dated scores of a model for a terminal: one line a point, a rule where the methodology changed, falls with their cause. */
export function seriesTable({ series, events, failures }: ModelHistory, canvas: Canvas): string {
  const sections = series.map((one) => seriesLines(one, events, canvas).join('\n'));
  const failed = failures === 0 ? [] : [canvas.paint.dim(`${count(failures, 'look')} failed`)];
  return `${[...sections, ...failed].join('\n\n')}\n`;
}

function seriesLines(series: Series, events: readonly Event[], canvas: Canvas): string[] {
  const { model, profile, plan, points: all, notes } = series;
  const { columns, paint } = canvas;
  const [first] = all;
  return [
    paint.bold(model),
    paint.dim(`  profile ${profile}, plan ${plan}, methodology ${first?.methodology ?? 'unknown'} at the beginning`),
    '',
    paint.dim(
      `  ${left('As of (UTC)', DATE)}${right('Composite', 10)}${right('moved', 7)}${right('today', 7)}${right('Security', 9)}  Verdict, confidence`,
    ),
    ...all.flatMap((point, index) => pointLines(point, eventsUpTo(index, all, events), canvas)),
    '',
    ...notes.flatMap((note) => wrap(note, columns - 2).map((line) => paint.dim(`  ${line}`))),
  ];
}

// What others did shows at their own moments: it stands with the next point, or with the last one.
function eventsUpTo(index: number, all: readonly Point[], events: readonly Event[]): Event[] {
  const from = all[index - 1]?.observedAt ?? '';
  const to = index === all.length - 1 ? '~' : (all[index]?.observedAt ?? '');
  return events.filter(({ at }) => at > from && at <= to);
}

function pointLines(point: Point, events: readonly Event[], canvas: Canvas): string[] {
  const { columns, paint } = canvas;
  const { observedAt, composite, security, verdict, confidence, moved, movedToday, methodology, methodologyBefore } =
    point;
  const mark = ` methodology ${methodologyBefore} → ${methodology} `;
  const rule =
    methodologyBefore === null ? [] : [paint.bold(`  ──${mark}${'─'.repeat(Math.max(2, columns - mark.length - 4))}`)];
  const numbers = `${right(points(composite), 10)}${right(signed(moved), 7)}${right(signed(movedToday), 7)}${right(points(security), 9)}`;
  return [
    ...rule,
    `  ${left(moment(observedAt).replace(/ UTC$/, ''), DATE)}${numbers}  ${verdict}, ${confidence}`,
    ...causeLines(point, canvas),
    ...eventLines(
      events.filter(({ kind }) => kind !== 'methodology'),
      canvas,
    ),
  ];
}

// A fall is never left without what fell with it.
function causeLines(point: Point, { columns, paint }: Canvas): string[] {
  const cause = causeOf(point);
  return cause === '' ? [] : wrap(`▼ ${cause}`, columns - 4).map((line) => paint.tone('poor', `    ${line}`));
}
