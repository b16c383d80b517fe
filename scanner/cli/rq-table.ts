import type { AssessedRq } from '#shared/capability/rq/assess';
import type { RqSet } from '#shared/capability/rq/assess-set';
import { RATIONALE } from '#shared/capability/rq/limitations';
import { digits, type Step } from '#shared/capability/rq/steps';
import { left, right, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import type { ReadRuns } from './rq-files.ts';
import { modulatorBar } from './rq-modulator.ts';

/** What a table is drawn with. */
export interface Pen {
  readonly columns: number;
  readonly paint: Paint;
}

const two = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const three = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const range = ({ low, high }: { readonly low: number; readonly high: number }): string => `${two(low)} to ${two(high)}`;

/** One model in full, or several in a list with what holds between them. */
export function setTable(set: RqSet, single: boolean, pen: Pen): string {
  const [first] = set.models;
  return `${(single && first ? modelLines(first, pen) : listLines(set, pen)).join('\n')}\n`;
}

/** F2 of repeated runs. */
export function runsTable(runs: ReadRuns, pen: Pen): string {
  const { cv, f2, questions, days, otherReadings, followsProtocol, notes } = runs;
  const other = `sample deviation ${three(otherReadings.sampleDeviation)}, pooled ${three(otherReadings.pooled)}, of daily means ${three(otherReadings.ofDailyMeans)}`;
  return `${[
    pen.paint.bold(`F2 ${three(f2)}${runs.model === null ? '' : ` – ${runs.model}`}`),
    ...hanging('CV', `${three(cv)}, mean over ${questions} questions of deviation over mean, on ${days} days`, pen),
    ...hanging('F2', `max(0, 1 − ${three(cv)} / 0.5) = ${three(f2)}`, pen),
    ...hanging('others', `${other} (other readings of the CV, for comparison)`, pen),
    ...hanging(
      'protocol',
      followsProtocol ? '100 questions, 3 days: followed' : `not followed: ${notes.join('; ')}`,
      pen,
    ),
  ].join('\n')}\n`;
}

const LABEL = 14;
const LONG_LABEL = 31;

const hanging = (label: string, text: string, { columns, paint }: Pen, room = LABEL): string[] =>
  wrap(text, columns - 2 - room).map(
    (line, index) => `  ${index === 0 ? paint.dim(left(label, room)) : ' '.repeat(room)}${line}`,
  );

function headline({ value, valueIs, status, newModel }: AssessedRq): string {
  if (value === null) return 'no RQ: unavailable';
  return `RQ ${two(value)} (${valueIs}), ${status}${newModel ? ', new model: provisional' : ''}`;
}

function modelLines(rq: AssessedRq, pen: Pen): string[] {
  const { paint } = pen;
  return [
    paint.bold(rq.model) + (rq.sponsored ? '  [Sponsored: no influence on the score]' : ''),
    paint.tone(rq.value === null ? 'unknown' : 'fair', `  ${headline(rq)}`),
    ...figureLines(rq, pen),
    ...(rq.inputs.length === 0 ? [] : ['', paint.bold('Inputs')]),
    ...rq.inputs.flatMap((input) => hanging(input.title, inputText(input), pen, LONG_LABEL)),
    ...(rq.missing.length === 0 ? [] : ['', paint.bold('Missing')]),
    ...rq.missing.flatMap(({ title, reason, inInterval }) =>
      hanging(
        title,
        `${reason}${inInterval ? '' : '; outside the interval, since nobody publishes it'}`,
        pen,
        LONG_LABEL,
      ),
    ),
    '',
    paint.bold('The arithmetic'),
    ...rq.steps.flatMap((step) => stepLines(step, pen)),
    '',
    paint.bold('Known limitations'),
    ...rq.limitations.flatMap(({ id, text }) => hanging(id, text, pen, LONG_LABEL)),
    '',
    paint.dim(`RQ ${rq.version}, as of ${rq.asOf}`),
  ];
}

function figureLines(rq: AssessedRq, pen: Pen): string[] {
  const { IG, F, U } = rq.dimensions;
  const { intrinsic, effective, interval, sensitivity, momentum, communityRating: stars } = rq;
  const rows: (readonly [string, string])[] = [
    ['dimensions', `IG ${three(IG)}, F ${three(F)}, U ${three(U)}${rq.limiting ? `; ${rq.limiting} limits it` : ''}`],
    ...(intrinsic === null ? [] : [['intrinsic', two(intrinsic)] as const]),
    ...(effective
      ? [
          [
            'effective',
            effective.value === null
              ? `${range(effective)}, a band: accessibility is not fully known`
              : two(effective.value),
          ] as const,
        ]
      : []),
    ['f(A)', `${modulatorBar(rq.accessibility.modulator)}, upright: 1`],
    ...(interval ? [['interval', `${range(interval)}, with missing inputs at their published bounds`] as const] : []),
    ...(sensitivity ? [['sensitivity', `${range(sensitivity)} with our sub-weights halved or doubled`] as const] : []),
    [
      'complete',
      `${rq.inputsKnown} of ${rq.inputsAll} inputs; ${Math.round(rq.completeness * 100)} % of the three dimensions`,
    ],
    ...(rq.penalty && rq.penalty.excess > 0 ? [['benchmark gap', gapText(rq.penalty)] as const] : []),
    [
      'momentum',
      momentum.value === null
        ? momentum.reason
        : `${three(momentum.value)}, ${momentum.days} days after the last release; beside the RQ, not in it`,
    ],
    ...(stars
      ? [['community', `${stars.stars} of 5 stars by ${stars.votes} votes; beside the RQ, not in it`] as const]
      : []),
    ...rq.reasons.map((reason) => ['why', reason] as const),
  ];
  return rows.flatMap(([label, text]) => hanging(label, text, pen));
}

function inputText({
  value,
  variant,
  source,
  date,
  ageDays,
  stale,
  evidence,
  reproducible,
  corrected,
}: AssessedRq['inputs'][number]): string {
  const age = date === null ? 'undated' : `${date.slice(0, 10)}, ${ageDays} days old${stale ? ', stale' : ''}`;
  const notes = [variant, evidence, source ?? 'no source', age, reproducible ? null : 'not reproducible', corrected];
  return `${digits(value)} (${notes.filter((note) => note !== null).join('; ')})`;
}

const gapText = ({ verified, pro, factor }: NonNullable<AssessedRq['penalty']>): string =>
  `SWE-bench Verified ${three(verified)} against Pro ${three(pro)}: U is multiplied with ${three(factor)}`;

function stepLines({ id, formula, numbers, result, low, high, why }: Step, pen: Pen): string[] {
  const value =
    result !== null
      ? String(Number(result.toPrecision(8)))
      : low === undefined || high === undefined
        ? 'missing'
        : `${low.toPrecision(6)} to ${high.toPrecision(6)}`;
  return [
    ...hanging(id, formula, pen),
    ...hanging('', `= ${numbers}`, pen),
    ...hanging('', `= ${value}`, pen),
    ...hanging('', why, pen).map((line) => pen.paint.dim(line)),
  ];
}

const row = (cells: readonly string[], columns: number): string => {
  const [model = '', ...numbers] = cells;
  return `${left(model, columns - 50)}${numbers.map((cell, at) => (at === 3 ? `  ${left(cell, 12)}` : right(cell, at === 2 ? 18 : 9))).join('')}`.trimEnd();
};

function listLines({ models, inversions, collinearity, notes, version }: RqSet, pen: Pen): string[] {
  const { paint, columns } = pen;
  const close = collinearity.filter(({ collinear }) => collinear);
  return [
    paint.bold(row(['Model', 'RQ', 'intrinsic', 'interval', 'status'], columns)),
    ...models.flatMap((rq, at) => [...modalityLine(models, at), listLine(rq, columns)]),
    ...notes.flatMap((note) => ['', ...wrap(note, columns)]),
    '',
    ...wrap(
      `${inversions.count} pairs are in another order by the intrinsic RQ than by the effective one. ${RATIONALE.bound}`,
      columns,
    ),
    ...inversions.listed.flatMap(({ ahead, behind, intrinsic, effective }) =>
      hanging(
        'swapped',
        `${ahead} before ${behind}: effective ${effective.map(two).join(' and ')}, intrinsic ${intrinsic.map(two).join(' and ')}`,
        pen,
      ),
    ),
    ...close.flatMap(({ a, b, r, models: n }) =>
      hanging('collinear', `${a} and ${b} say nearly the same: r = ${two(r)} over ${n} models`, pen),
    ),
    '',
    paint.dim(`RQ ${version}; --format json has steps, missing inputs and limitations of each`),
  ];
}

// A heading where another modality begins; none where all are of one.
function modalityLine(models: readonly AssessedRq[], at: number): string[] {
  const modality = models[at]?.modality ?? '';
  const several = models.some((other) => other.modality !== modality);
  return several && models[at - 1]?.modality !== modality ? [modality] : [];
}

const listLine = (rq: AssessedRq, columns: number): string =>
  row(
    [
      rq.sponsored ? `${rq.model} [Sponsored]` : rq.model,
      two(rq.value),
      two(rq.intrinsic),
      rq.interval ? `${rq.interval.low.toFixed(0)} to ${rq.interval.high.toFixed(0)}` : '–',
      rq.newModel && rq.value !== null ? `${rq.status} new` : rq.status,
    ],
    columns,
  );
