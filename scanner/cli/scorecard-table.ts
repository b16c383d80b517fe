import type { Scorecard } from '#shared/capability/scorecard/build';
import { count } from '#shared/text/wording';
import { left, right, wrap } from './layout.ts';
import { MARKS, type Paint } from './paint.ts';
import type { FileVerdict } from './scorecard-files.ts';

interface Pen {
  readonly columns: number;
  readonly paint: Paint;
}

const FAILURES_SHOWN = 20;

const three = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const money = (value: number | null): string => (value === null ? '–' : `$${value.toFixed(4)}`);
const time = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);

const below = (text: string, { columns }: Pen, indent = 2): string[] =>
  wrap(text, columns - indent).map((line) => ' '.repeat(indent) + line);

/** What verifying found, one file after the other. */
export function verifiedTable(verdicts: readonly FileVerdict[], pen: Pen): string {
  const lines = verdicts.flatMap(({ file, kind, problems, flags }) => [
    problems.length === 0
      ? pen.paint.tone('good', `${MARKS.check} ${file}: the ${kind} is what it says`)
      : pen.paint.tone('bad', `${MARKS.cross} ${file}: the ${kind} is not what it says`),
    ...problems.flatMap((problem) => below(problem, pen)),
    ...flags.flatMap((flag) => below(`flag: ${flag}`, pen)),
  ]);
  return `${lines.join('\n')}\n`;
}

/** A scorecard for a terminal. */
export function scorecardTable(card: Scorecard, pen: Pen): string {
  const { paint } = pen;
  const head = (title: string): string[] => ['', paint.bold(title)];
  const lines = [
    paint.bold(`Scorecard of ${card.date}`),
    paint.dim(`method ${card.method}, ${count(card.bundles.length, 'bundle')}`),
    paint.dim(card.id),
    ...head('Across tasks'),
    ...leaderboard(card, pen),
    ...head('Task by task'),
    ...card.tasks.flatMap((entry) => taskLines(entry, pen)),
    ...head('Recommendations'),
    ...card.recommendations.flatMap(({ rule, text }) => below(`${text} [${rule}]`, pen)),
    ...head('Trade-offs of score, cost and time'),
    ...card.tradeOffs.flatMap((entry) => tradeOffLines(entry, pen)),
    ...head(`Failures (${card.failures.length})`),
    ...card.failures.slice(0, FAILURES_SHOWN).flatMap((failure) => failureLines(failure, pen)),
    ...(card.failures.length > FAILURES_SHOWN ? below('--format json has them all', pen) : []),
    ...head('Categories'),
    ...card.categories.map(
      ({ title, status, tasks }) => `  ${title}: ${status === 'core' ? count(tasks, 'task') : status}`,
    ),
    ...(card.flags.length > 0 ? head('Flags') : []),
    ...card.flags.flatMap((flag) => below(flag, pen)),
  ];
  return `${lines.join('\n')}\n`;
}

function leaderboard({ leaderboard: places }: Scorecard, { columns, paint }: Pen): string[] {
  const row = (cells: readonly string[]): string => {
    const [rank = '', model = '', ...numbers] = cells;
    return `  ${right(rank, 3)}  ${left(model, columns - 55)}${numbers.map((cell) => right(cell, 9)).join('')}`.trimEnd();
  };
  return [
    paint.dim(row(['', 'model', 'score', 'errors', 'cost/run', 'p50', 'steady'])),
    ...places.map(({ rank, model, score, errorRate, costPerRun, total, consistency }) =>
      row([
        rank === null ? '–' : String(rank),
        model,
        three(score),
        `${Math.round(errorRate * 100)} %`,
        money(costPerRun),
        time(total.p50),
        three(consistency),
      ]),
    ),
    ...(places.some(({ rank }) => rank === null)
      ? below('– did not run every task: its mean does not compare', { columns, paint })
      : []),
  ];
}

const taskLines = ({ task, models }: Scorecard['tasks'][number], pen: Pen): string[] => [
  ...below(`${task.title} (${task.category}, ${task.kind})`, pen),
  ...models.flatMap(({ model, score, runs, successRate, costPerRun, total, guardrailMisses }) =>
    below(
      `${model}: ${three(score)}, ${Math.round(successRate * 100)} % of ${count(runs, 'run')} succeeded, ${money(costPerRun)} a run, ${time(total.p50)}${guardrailMisses > 0 ? `, ${count(guardrailMisses, 'guardrail miss', 'guardrail misses')}` : ''}`,
      pen,
      4,
    ),
  ),
];

const tradeOffLines = ({ model, score, cost, seconds, whyNot }: Scorecard['tradeOffs'][number], pen: Pen): string[] => [
  ...below(
    `${whyNot === null ? MARKS.check : MARKS.dash} ${model}: ${three(score)}, ${money(cost)} a run, ${time(seconds)}${whyNot === null ? '' : ' (dominated)'}`,
    pen,
  ),
  ...(whyNot === null ? [] : below(whyNot, pen, 6)),
];

const failureLines = (
  { model, task, mode, expected, got, reason }: Scorecard['failures'][number],
  pen: Pen,
): string[] => below(`${model}, ${task}: ${mode}. Expected ${expected}; got ${got}. ${reason}`, pen);
