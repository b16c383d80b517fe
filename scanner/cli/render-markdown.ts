import type { Report } from '#shared/report/report';
import { moment } from '#shared/text/ages';
import { bandOf, CONFIDENCE_BANDS, compositeBand, securityBand } from '#shared/text/bands';
import { markdownText } from '#shared/text/markdown';
import { bytes, points, thousands } from '#shared/text/wording';
import { markdownLine, markdownLink, markdownTable } from './escape-markdown.ts';
import type { Outcome } from './outcome.ts';
import type { Renderer } from './render.ts';
import { byRisk, tally, VERDICT_WORDS } from './risky-files.ts';
import { type CategoryWorth, worthOf } from './worth.ts';

/** A report for an issue, a wiki or a pull request. */
export const renderMarkdown = (): Renderer => ({
  open: '',
  one: (outcome, index) => `${index === 0 ? '' : '\n---\n\n'}${draw(outcome).join('\n')}\n`,
  close: '',
});

const FILES_SHOWN = 20;

function draw(outcome: Outcome): string[] {
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    return [`## ${markdownText(outcome.model)}`, '', `Not scanned (${markdownText(code)}): ${markdownText(message)}`];
  }
  const { report, full } = outcome;
  return [
    ...head(report, full),
    ...ceilings(report),
    ...categories(report),
    ...worthOf(report).flatMap(findings),
    ...files(report),
    ...foot(report),
  ];
}

function head(report: Report, full: Report | undefined): string[] {
  const { model, composite, security, confidence, coverage } = report;
  const address = `https://huggingface.co/${model.id.split('/').map(encodeURIComponent).join('/')}`;
  const row = (name: string, value: number | null, word: string) => [name, points(value), word];
  return [
    `## ${markdownLink(model.id, address)}`,
    '',
    ...markdownTable(
      ['', 'Score', ''],
      [
        row('**Composite**', composite.value, compositeBand(report).word),
        ...(full ? [row('with the full plan', full.composite.value, compositeBand(full).word)] : []),
        row('**Security**', security.value, `${securityBand(report).word}; ${tally(report.files) || 'no files known'}`),
        ['**Confidence**', `${Math.floor(coverage * 100)} % known`, CONFIDENCE_BANDS[confidence.level].word],
      ],
    ),
    '',
    markdownLine(report.verdict),
    '',
    ...confidence.reasons.map((reason) => `- ${markdownLine(reason)}`),
  ];
}

const ceilings = (report: Report): string[] =>
  report.ceilings.length === 0
    ? []
    : [
        '',
        ...report.ceilings.map(
          ({ on, limit, reason }) => `- **▼ ${on} at most ${points(limit)}**: ${markdownText(reason)}`,
        ),
      ];

const categories = (report: Report): string[] => [
  '',
  ...markdownTable(
    ['Category', 'Score', '', 'Weight', 'Known', 'Points'],
    worthOf(report).map(({ title, value, weight, coverage, points: earned }) => [
      title,
      points(value),
      bandOf(value).word,
      `${weight.toFixed(0)} %`,
      `${Math.floor(coverage * 100)} %`,
      value === null ? '–' : earned.toFixed(1),
    ]),
  ),
];

function findings({ title, findings: own }: CategoryWorth): string[] {
  if (own.length === 0) return [];
  const worth = ({ status, contribution, possible }: (typeof own)[number]): string =>
    status === 'scored' ? `${contribution.toFixed(1)} of ${possible.toFixed(1)}` : status;
  const evidence = (entry: (typeof own)[number]): string => {
    const links = entry.evidence.filter(({ url }) => url !== undefined).slice(0, 3);
    return links.map(({ value, url }) => ` ${markdownLink(value, url)}`).join('');
  };
  return [
    '',
    `### ${title}`,
    '',
    ...markdownTable(
      ['Factor', 'Points', 'Seen'],
      own.map((entry) => [markdownText(entry.title), worth(entry), markdownText(entry.summary) + evidence(entry)]),
    ),
  ];
}

function files({ files: all }: Report): string[] {
  if (all.length === 0) return [];
  const rows = byRisk(all)
    .slice(0, FILES_SHOWN)
    .map(({ path, size, format, verdict }) => [
      VERDICT_WORDS[verdict].word,
      markdownText(path),
      markdownText(format),
      size === null ? 'unknown' : bytes(size),
    ]);
  const hidden = all.length - rows.length;
  const rest = hidden > 0 ? ['', `and ${thousands(hidden)} more files`] : [];
  return ['', '### Files', '', ...markdownTable(['Verdict', 'File', 'Format', 'Size'], rows), ...rest];
}

const foot = ({ methodology, profile, plan, observedAt, model }: Report): string[] => [
  '',
  `Methodology ${markdownText(methodology)}, profile ${markdownText(profile)}, plan ${plan}, revision ${markdownText(model.revision ?? 'unknown')}, as of ${moment(observedAt)}.`,
];
