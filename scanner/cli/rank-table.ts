import type { Line } from '#shared/board/line';
import type { List } from '#shared/board/list';
import { titleOf } from '#shared/board/words';
import type { Input } from './command.ts';
import { harmless } from './harmless.ts';
import type { Io } from './io.ts';
import { left, right, wrap } from './layout.ts';
import { createPaint, wantsColour } from './paint.ts';

const FIXED = 59;

/** A list for people at a terminal. */
export function rankTable(given: List, input: Input, io: Io): string {
  const list = harmless(given);
  const columns = Math.min(120, Math.max(90, io.stdout.columns));
  const paint = createPaint(!input.has('no-color') && wantsColour(io.env, io.stdout));
  const name = columns - FIXED;
  const head = `${right('rank', 4)} ${left('(may be)', 10)} ${left('model', name)} ${right('figure', 9)}  ${left('rests on', 16)}${right('$/M', 7)} ${right('value', 7)}`;
  const lines = [
    paint.bold(`${list.category}: ${list.question}`),
    paint.dim(
      `snapshot of ${list.snapshot} · ${list.ranked} models · ${list.matching} match · ${list.rows.length} shown`,
    ),
    '',
    paint.dim(head),
    ...list.rows.map((row) => rowLine(row, name)),
    '',
    ...wrap(FOOT, columns).map((line) => paint.dim(line)),
  ];
  return `${lines.join('\n')}\n`;
}

const FOOT =
  '* tied: intervals overlap, and the model may stand at any of the ranks in brackets. ~ the model was found by its name within one maker. Self-reported and community figures are marked s and c.';

function rowLine(row: Line, name: number): string {
  const { rank, between, tied, score, figures, price, roi } = row;
  const [figure] = figures;
  const span = between === null ? '' : between.from === between.to ? '' : `(${between.from}–${between.to})`;
  const marks = `${figure?.link === 'matched' ? '~' : ''}${figure?.class === 'self-reported' ? 's' : ''}${figure?.class === 'community' ? 'c' : ''}`;
  const label = `${titleOf(row)}${figure?.effort ? ` [${figure.effort}]` : ''}`;
  const shown = figures.length === 1 && figure ? figureText(figure) : (100 * score).toFixed(1);
  return [
    `${right(String(rank), 4)}${tied ? '*' : ' '}${left(span, 10)} `,
    `${left(label, name)} ${right(`${shown}${marks}`, 9)}  `,
    left(row.basis === 'primary' ? 'primary' : figures.length === 1 && figure ? figure.benchmark : row.basis, 16),
    right(price === null ? '–' : price.average.toFixed(2), 7),
    ` ${right(roi === null ? '–' : roi.toPrecision(3), 7)}`,
  ]
    .join('')
    .trimEnd();
}

const figureText = ({ value, unit }: Line['figures'][number]): string =>
  unit === 'share' ? `${(100 * value).toFixed(1)}%` : unit === 'elo' ? value.toFixed(0) : String(value);
