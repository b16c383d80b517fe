import type { Verified } from '#scanner/review';
import type { Canvas } from '../canvas.ts';
import { toJson } from '../escape-json.ts';
import { harmless } from '../harmless.ts';
import { left, wrap } from '../layout.ts';

/** A checked review with what was done with it. */
export interface Shown extends Verified {
  /** `imported`, `kept already`, `not imported`; undefined where nothing was to be done. */
  readonly done?: string;
  readonly file?: string;
}

/** Checked reviews as JSON: one object for one review, else an array. */
export const reviewsJson = (shown: readonly Shown[], single: boolean): string =>
  `${toJson(single ? shown[0] : shown, 2)}\n`;

/** Checked reviews for a terminal, each check on its line. */
export const reviewsTable = (shown: readonly Shown[], canvas: Canvas): string =>
  `${harmless(shown)
    .map((one) => lines(one, canvas).join('\n'))
    .join('\n\n')}\n`;

const MARKS = { true: '✔', false: '✘', null: '·' } as const;
const TONES = { trusted: 'good', untrusted: 'poor', invalid: 'bad' } as const;

function lines({ review, state, checks, done, file }: Shown, canvas: Canvas): string[] {
  const { columns, paint } = canvas;
  const title = review ? `${review.model} by ${review.author.name}, ${review.date}` : 'No review';
  const [room, indent] = [12, ' '.repeat(16)];
  return [
    paint.bold(title),
    paint.tone(TONES[state], `  ${state}${done === undefined ? '' : `, ${done}`}`),
    ...(file === undefined ? [] : [paint.dim(`  ${file}`)]),
    ...checks.flatMap(({ check, ok, detail }) =>
      wrap(detail, columns - 16).map((text, index) =>
        index === 0 ? `  ${MARKS[`${ok}`]} ${left(check, room)}${text}` : `${indent}${text}`,
      ),
    ),
    ...(review
      ? wrap(`${review.verdict.rating}: ${review.verdict.summary}`, columns - 2).map((text) => `  ${text}`)
      : []),
  ];
}
