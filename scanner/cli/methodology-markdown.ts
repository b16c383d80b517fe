import type { Methodology } from '#shared/report/methodology-data';
import { markdownText } from '#shared/text/markdown';
import { markdownTable } from './escape-markdown.ts';

type Category = Methodology['categories'][number];

/** The methodology as Markdown. */
export function methodologyMarkdown(data: Methodology): string {
  const lines = [
    `# Methodology ${markdownText(data.version)}`,
    '',
    ...markdownTable(
      ['Category', 'Weight', 'Question', 'Why this weight'],
      data.categories.map(({ title, weight, question, reason }) => [
        markdownText(title),
        String(weight),
        markdownText(question),
        markdownText(reason),
      ]),
    ),
    ...data.categories.filter(({ factors }) => factors.length > 0).flatMap(factorSection),
    '',
    '## Ceilings',
    '',
    ...markdownTable(
      ['Ceiling', 'Composite at most', 'Security at most', 'When', 'Why'],
      data.ceilings.map(({ id, composite, security, reason, why }) => [
        markdownText(id),
        String(composite),
        String(security),
        markdownText(reason),
        markdownText(why),
      ]),
    ),
    '',
    '## Confidence',
    '',
    ...data.confidence.rules.map(({ level, rule }) => `- **${level}**: ${markdownText(rule)}`),
    '',
    '## Profiles',
    '',
    ...data.profiles.map(({ id, title }) => `- **${markdownText(id)}**: ${markdownText(title)}`),
    '',
    '## Changelog',
    '',
    ...data.changelog.flatMap(({ version, date, changes, rationale }) => [
      `- **${markdownText(version)}** (${date}): ${markdownText(changes.join(' '))} Why: ${markdownText(rationale)}`,
    ]),
    '',
    '## Weight reviews',
    '',
    `Last reviewed ${data.weightsLastReviewed}, next due on Monday ${data.nextReview}.`,
    '',
    ...data.weightReviews.map(
      ({ week, date, methodology, decision, looked, reason }) =>
        `- **${week}** (${date}), methodology ${markdownText(methodology)}, weights ${decision}: ${markdownText(looked)} Why: ${markdownText(reason)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const factorSection = ({ title, factors }: Category): string[] => [
  '',
  `## ${markdownText(title)}`,
  '',
  ...markdownTable(
    ['Factor', 'Id', 'Weight', 'Why', 'How', 'Fix', 'Needs'],
    factors.map(({ id, title: name, weight, why, how, fix, needs }) => [
      markdownText(name),
      markdownText(id),
      String(weight),
      markdownText(why),
      markdownText(how),
      fix === null ? '–' : markdownText(fix),
      markdownText(needs.join(', ')),
    ]),
  ),
];
