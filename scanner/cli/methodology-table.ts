import type { Methodology } from '#shared/report/methodology-data';
import { wrap } from './layout.ts';
import type { Paint } from './paint.ts';

type Category = Methodology['categories'][number];
type Factor = Category['factors'][number];

interface Pen {
  readonly columns: number;
  readonly paint: Paint;
}

const LABEL = 9;

/** The methodology for a terminal. */
export function methodologyTable(data: Methodology, columns: number, paint: Paint): string {
  const pen: Pen = { columns, paint };
  const total = sum(data.categories);
  const lines = [
    paint.bold(`Methodology ${data.version}`),
    ...data.categories.flatMap((category) => ['', ...categoryLines(category, total, pen)]),
    '',
    ...ceilingLines(data, pen),
    '',
    paint.bold('Confidence'),
    ...data.confidence.rules.flatMap(({ level, rule }) => hanging(level, rule, 2, pen)),
    '',
    paint.bold('Profiles'),
    ...data.profiles.flatMap((profile) => profileLines(profile, pen)),
    '',
    paint.bold('Changelog'),
    ...data.changelog.flatMap(({ version, date, changes, rationale }) => [
      ...hanging(version, `${date}. ${changes.join(' ')}`, 2, pen),
      ...hanging('', `Why: ${rationale}`, 2, pen),
    ]),
    '',
    ...reviewLines(data, pen),
  ];
  return `${lines.join('\n')}\n`;
}

const sum = (weighed: readonly { readonly weight: number }[]): number =>
  weighed.reduce((total, { weight }) => total + weight, 0);

const percent = (weight: number, total: number): string => `${(total === 0 ? 0 : (100 * weight) / total).toFixed(0)} %`;

// A label with its text beside it, and the text's further lines below itself.
const hanging = (label: string, text: string, indent: number, { columns, paint }: Pen): string[] =>
  wrap(text, columns - indent - LABEL).map(
    (line, index) => ' '.repeat(indent) + (index === 0 ? paint.dim(label.padEnd(LABEL)) : ' '.repeat(LABEL)) + line,
  );

function categoryLines({ id, title, question, weight, reason, factors }: Category, total: number, pen: Pen): string[] {
  const { columns, paint } = pen;
  return [
    paint.bold(`${title} (${id}) – ${percent(weight, total)} of the composite`),
    ...wrap(question, columns - 2).map((line) => `  ${line}`),
    ...wrap(reason, columns - 2).map((line) => `  ${line}`),
    ...(factors.length === 0 ? [paint.dim('  No factors yet: the category is absent, not zero.')] : []),
    ...factors.flatMap((factor) => ['', ...factorLines(factor, sum(factors), pen)]),
  ];
}

function factorLines(factor: Factor, total: number, pen: Pen): string[] {
  const { id, title, weight, primary, evidence, since, why, how, fix, needs } = factor;
  const share = `${weight} (${percent(weight, total)} of its category)`;
  return [
    `  ${pen.paint.bold(title)} ${pen.paint.dim(`(${id})`)}`,
    ...hanging('weight', `${share}, ${evidence}${primary ? ', primary signal' : ''}, since ${since}`, 4, pen),
    ...hanging('why', why, 4, pen),
    ...hanging('how', how, 4, pen),
    ...(fix === null ? [] : hanging('fix', fix, 4, pen)),
    ...hanging('needs', needs.join(', '), 4, pen),
  ];
}

const ceilingLines = ({ ceilings }: Methodology, pen: Pen): string[] => [
  pen.paint.bold('Ceilings – they come last and only lower'),
  ...ceilings.flatMap(({ id, composite, security, reason, why }) => [
    '',
    `  ${pen.paint.bold(id)}: composite at most ${composite}, security at most ${security}`,
    ...hanging('when', reason, 4, pen),
    ...hanging('why', why, 4, pen),
  ]),
];

const reviewLines = ({ weightsLastReviewed, nextReview, weightReviews }: Methodology, pen: Pen): string[] => [
  pen.paint.bold(`Weights last reviewed ${weightsLastReviewed}, next due on Monday ${nextReview}`),
  ...weightReviews.flatMap(({ week, methodology, decision, looked, reason, weights }) => [
    ...hanging(week, `methodology ${methodology}, weights ${decision} (${weights}). ${looked}`, 2, pen),
    ...hanging('', `Why: ${reason}`, 2, pen),
  ]),
];

function profileLines({ id, title, categories }: Methodology['profiles'][number], pen: Pen): string[] {
  const weights = Object.entries(categories).map(([name, weight]) => `${name} ${weight}`);
  return hanging(id, `${title}: ${weights.join(', ')}`, 2, pen);
}
