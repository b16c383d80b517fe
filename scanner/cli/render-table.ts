import type { Canvas } from './canvas.ts';
import { harmless } from './harmless.ts';
import { fit, wrap } from './layout.ts';
import type { Outcome } from './outcome.ts';
import type { Paint } from './paint.ts';
import type { Renderer } from './render.ts';
import { fileLines, findingLines, footLines, fullLines, mendLines } from './table-body.ts';
import { categoryLines, ceilingLines, headLines } from './table-head.ts';

const NARROWEST = 60;
const WIDEST = 120;

/** A report for people at a terminal; below 60 columns lines are left to the terminal to break. */
export function renderTable(columns: number, paint: Paint): Renderer {
  const canvas: Canvas = { columns: Math.min(WIDEST, Math.max(NARROWEST, columns)), paint };
  return {
    open: '',
    one: (outcome, index) => `${index === 0 ? '' : `\n${rule(canvas)}\n\n`}${draw(harmless(outcome), canvas)}\n`,
    close: '',
  };
}

const rule = ({ columns, paint }: Canvas): string => paint.dim('─'.repeat(columns));

function draw(outcome: Outcome, canvas: Canvas): string {
  if ('error' in outcome) return failure(outcome, canvas).join('\n');
  const { report, full } = outcome;
  const sections = [
    headLines(report, canvas),
    ceilingLines(report, canvas),
    categoryLines(report, canvas),
    ...findingLines(report, canvas),
    full ? fullLines(report, full, canvas) : [],
    mendLines(report, canvas),
    fileLines(report, canvas),
    footLines(report, canvas),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const failure = ({ model, error }: Extract<Outcome, { error: object }>, { columns, paint }: Canvas): string[] => [
  paint.bold(fit(model, columns)),
  paint.tone('bad', `  ✘ not scanned (${error.code})`),
  ...wrap(error.message, columns - 4).map((line) => `    ${line}`),
];
