import { wrap } from './layout.ts';
import type { Methodology } from './methodology-data.ts';
import type { Paint } from './paint.ts';

type Category = Methodology['categories'][number];

/** The methodology for a terminal. */
export function methodologyTable(data: Methodology, columns: number, paint: Paint): string {
  const hanging = (label: string, text: string, indent: number): string[] =>
    wrap(text, columns - indent - 9).map(
      (line, index) => ' '.repeat(indent) + (index === 0 ? paint.dim(label.padEnd(9)) : ' '.repeat(9)) + line,
    );
  const total = data.categories.reduce((sum, { weight }) => sum + weight, 0);
  const category = ({ id, title, question, weight, reason, factors }: Category): string[] => [
    '',
    paint.bold(`${title} (${id}) – ${((100 * weight) / total).toFixed(0)} % of the composite`),
    ...wrap(question, columns - 2).map((line) => `  ${line}`),
    ...wrap(reason, columns - 2).map((line) => `  ${line}`),
    ...(factors.length === 0 ? [paint.dim('  No factors yet: the category is absent, not zero.')] : []),
    ...factors.flatMap((factor) => [
      '',
      `  ${paint.bold(factor.title)} ${paint.dim(`(${factor.id})`)}`,
      ...hanging('weight', weightOf(factor, factors), 4),
      ...hanging('why', factor.why, 4),
      ...hanging('how', factor.how, 4),
      ...(factor.fix === null ? [] : hanging('fix', factor.fix, 4)),
      ...hanging('needs', factor.needs.join(', '), 4),
    ]),
  ];
  const lines = [
    paint.bold(`Methodology ${data.version}`),
    ...data.categories.flatMap(category),
    '',
    paint.bold('Ceilings – they come last and only lower'),
    ...data.ceilings.flatMap(({ id, composite, security, reason, why }) => [
      '',
      `  ${paint.bold(id)}: composite at most ${composite}, security at most ${security}`,
      ...hanging('when', reason, 4),
      ...hanging('why', why, 4),
    ]),
    '',
    paint.bold('Confidence'),
    ...data.confidence.rules.flatMap(({ level, rule }) => hanging(level, rule, 2)),
    '',
    paint.bold('Profiles'),
    ...data.profiles.flatMap(({ id, title, categories }) =>
      hanging(
        id,
        `${title}: ${Object.entries(categories)
          .map(([name, weight]) => `${name} ${weight}`)
          .join(', ')}`,
        2,
      ),
    ),
    '',
    paint.bold('Changelog'),
    ...data.changelog.flatMap(({ version, date, changes, rationale }) => [
      ...hanging(version, `${date}. ${changes.join(' ')}`, 2),
      ...hanging('', `Why: ${rationale}`, 2),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function weightOf({ weight, primary, evidence, since }: Category['factors'][number], all: Category['factors']): string {
  const total = all.reduce((sum, factor) => sum + factor.weight, 0);
  const share = total === 0 ? 0 : (100 * weight) / total;
  return `${weight} (${share.toFixed(0)} % of its category), ${evidence}${primary ? ', primary signal' : ''}, since ${since}`;
}
