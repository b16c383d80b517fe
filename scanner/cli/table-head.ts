import type { Report, ReportCeiling } from '#shared/report/report';
import { type Band, bandOf, CONFIDENCE_BANDS, compositeBand, securityBand } from '#shared/text/bands';
import { points } from '#shared/text/wording';
import type { Canvas } from './canvas.ts';
import { bar, fit, left, right, width, wrap } from './layout.ts';
import { MARKS } from './paint.ts';
import { worthOf } from './worth.ts';

const LABEL = 12;
const INDENT = ' '.repeat(LABEL + 2);

/** Name, revision, the three headline numbers and the verdict in a sentence. */
export function headLines(report: Report, canvas: Canvas): string[] {
  const { columns, paint } = canvas;
  return [
    titleLine(report, canvas),
    ...(report.model.renamedFrom === null ? [] : [paint.dim(`  asked for as ${report.model.renamedFrom}`)]),
    '',
    score('Composite', report.composite.value, compositeBand(report), canvas, report.plan === 'list'),
    score('Security', report.security.value, securityBand(report), canvas, report.plan === 'list'),
    ...confidenceLines(report, canvas),
    '',
    ...wrap(report.verdict, columns - 2).map((line) => `  ${line}`),
  ];
}

function titleLine({ model, plan }: Report, { columns, paint }: Canvas): string {
  const revision = `${model.revision === null ? 'revision unknown' : `revision ${model.revision.slice(0, 12)}`} · ${plan}`;
  const id = fit(model.id, Math.max(20, columns - width(revision) - 2));
  const gap = ' '.repeat(Math.max(2, columns - width(id) - width(revision)));
  return paint.bold(id) + gap + paint.dim(revision);
}

function score(label: string, value: number | null, band: Band, { columns, paint }: Canvas, hollow: boolean): string {
  const word = `${MARKS[band.mark]} ${band.word}`;
  const start = `  ${left(label, LABEL)}`;
  return [
    start,
    paint.bold(right(points(value), 5)),
    '  ',
    paint.tone(band.tone, bar(value === null ? null : value / 100, Math.min(30, columns - 36), hollow)),
    '  ',
    paint.tone(band.tone, word),
  ].join('');
}

function confidenceLines({ confidence, coverage }: Report, { columns, paint }: Canvas): string[] {
  const { word, bars } = CONFIDENCE_BANDS[confidence.level];
  const shape = '●'.repeat(bars) + '○'.repeat(3 - bars);
  const known = `${Math.floor(coverage * 100)} % of the signals known`;
  const head = `  ${left('Confidence', LABEL)}  ${shape} ${paint.bold(word)}${paint.dim(`  ${known}`)}`;
  return [
    head,
    ...confidence.reasons.flatMap((reason) =>
      wrap(reason, columns - LABEL - 4).map((line, index) => paint.dim(`${INDENT}${index === 0 ? '· ' : '  '}${line}`)),
    ),
  ];
}

/** One line for each ceiling, and what it took away. */
export function ceilingLines({ ceilings, composite, security }: Report, { columns, paint }: Canvas): string[] {
  const line = ({ on, limit, reason }: ReportCeiling): string[] => {
    const before = on === 'composite' ? composite.uncapped : security.uncapped;
    const cost = before !== null && before > limit ? ` (was ${points(before)})` : '';
    const [first = '', ...more] = wrap(`${on} at most ${points(limit)}${cost}: ${reason}`, columns - 4);
    return [paint.tone('bad', `  ▼ ${first}`), ...more.map((rest) => `    ${rest}`)];
  };
  return ceilings.length === 0 ? [] : [paint.bold('Ceilings'), ...ceilings.flatMap(line)];
}

/** Categories with their scores, weights and what each brings to the composite. */
export function categoryLines(report: Report, { columns, paint }: Canvas): string[] {
  const cells = Math.min(30, columns - 58);
  const head = `${left('Category', 14)}${right('Score', 6)}  ${left('', cells)}  ${left('', 10)}${right('Weight', 7)}${right('Known', 8)}${right('Points', 8)}`;
  const lines = worthOf(report).map(({ title, value, weight, coverage, points: earned }) => {
    const band = bandOf(value);
    const drawn = paint.tone(band.tone, bar(value === null ? null : value / 100, cells, report.plan === 'list'));
    const word = paint.tone(band.tone, left(`${MARKS[band.mark]} ${band.word}`, 10));
    const share = `${weight.toFixed(0)} %`;
    const known = `${Math.floor(coverage * 100)} %`;
    return `  ${left(title, 12)}${right(points(value), 6)}  ${drawn}  ${word}${right(share, 7)}${right(known, 8)}${right(value === null ? '–' : earned.toFixed(1), 8)}`;
  });
  return [paint.bold(head), ...lines, ...sumLine(report, cells, paint)];
}

const sumLine = ({ composite }: Report, cells: number, paint: Canvas['paint']): string[] =>
  composite.uncapped === null
    ? [paint.dim('  No composite: fewer than two categories are known.')]
    : [`${right('sum', cells + 47)}${right(composite.uncapped.toFixed(1), 8)}`];
