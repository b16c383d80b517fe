import type { Report } from '#shared/report/report';
import { age, moment } from '#shared/text/ages';
import { bandOf, compositeBand } from '#shared/text/bands';
import { bytes, points, thousands } from '#shared/text/wording';
import type { Canvas } from './canvas.ts';
import { fit, left, right, wrap } from './layout.ts';
import { MARKS } from './paint.ts';
import { byRisk, tally, VERDICT_WORDS } from './risky-files.ts';
import { type CategoryWorth, mendable, worthOf } from './worth.ts';

type Finding = CategoryWorth['findings'][number];

/** A section for each category that has findings: what was seen, and the points it brought of those possible. */
export const findingLines = (report: Report, canvas: Canvas): string[][] =>
  worthOf(report)
    .filter(({ findings }) => findings.length > 0)
    .map(({ title, points: earned, possible, findings }) => [
      sectionHead(title, possible === 0 ? '' : `${earned.toFixed(1)} of ${possible.toFixed(1)} points`, canvas),
      ...[...findings].sort(byStatus).flatMap((finding) => oneFinding(finding, canvas)),
    ]);

const ORDER = { scored: 0, unknown: 1, 'not-applicable': 2 } as const;
const byStatus = (a: Finding, b: Finding): number => ORDER[a.status] - ORDER[b.status];

function sectionHead(title: string, worth: string, { columns, paint }: Canvas): string {
  return paint.bold(left(title, columns - 34)) + paint.dim(right(worth, 34));
}

function oneFinding(finding: Finding, { columns, paint }: Canvas): string[] {
  const { mark, tone, worth } = look(finding);
  const titleColumns = columns >= 100 ? 34 : 27;
  const [title = '', ...moreTitle] = wrap(finding.title, titleColumns);
  const seen = wrap(finding.summary, columns - titleColumns - 19);
  const blank = ' '.repeat(13);
  const lines = Array.from({ length: Math.max(seen.length, moreTitle.length + 1) }, (_, index) => {
    const head = left(index === 0 ? title : (moreTitle[index - 1] ?? ''), titleColumns);
    const middle = index === 0 ? `${worth}  ` : blank;
    const lead = index === 0 ? paint.tone(tone, mark) : ' ';
    return `  ${lead} ${head}${middle}${seen[index] ?? ''}`.trimEnd();
  });
  return finding.status === 'scored' ? lines : lines.map((line) => paint.dim(line));
}

function look({ status, score, contribution, possible }: Finding) {
  if (status === 'scored') {
    const band = bandOf((score ?? 0) * 100);
    const worth =
      possible === 0 ? right('no points', 11) : right(`${contribution.toFixed(1)}/${possible.toFixed(1)}`, 11);
    return { mark: MARKS[band.mark], tone: band.tone, worth };
  }
  const worth = right(status === 'unknown' ? 'unknown' : 'n/a', 11);
  return { mark: status === 'unknown' ? MARKS.question : ' ', tone: 'unknown' as const, worth };
}

/** What the full plan adds to the core report: its score, which stands beside the headline, and its own findings. */
export function fullLines(core: Report, full: Report, canvas: Canvas): string[] {
  const told = new Set(core.findings.map(({ id }) => id));
  const added = worthOf(full).flatMap(({ findings }) => findings.filter(({ id }) => !told.has(id)));
  const band = compositeBand(full);
  const value = `composite ${points(full.composite.value)} ${MARKS[band.mark]} ${band.word}`;
  return [
    sectionHead('Full plan, beside the headline', value, canvas),
    ...added.flatMap((finding) => oneFinding(finding, canvas)),
  ];
}

/** What would raise the score most. */
export function mendLines(report: Report, { columns, paint }: Canvas): string[] {
  const found = mendable(report, 3);
  if (found.length === 0) return [];
  const lines = found.flatMap(({ fix, missed }) => {
    const [first = '', ...more] = wrap(fix, columns - 12);
    return [`  ${right(`+${missed.toFixed(1)}`, 6)}  ${first}`, ...more.map((line) => `${' '.repeat(10)}${line}`)];
  });
  return [paint.bold('What would raise it most'), ...lines];
}

const FILES_SHOWN = 8;

/** Files, the gravest first. */
export function fileLines({ files }: Report, { columns, paint }: Canvas): string[] {
  if (files.length === 0) return [];
  const name = columns - 48;
  const lines = byRisk(files)
    .slice(0, FILES_SHOWN)
    .map(({ path, size, format, verdict }) => {
      const { word, tone, mark } = VERDICT_WORDS[verdict];
      const told = paint.tone(tone, left(`${MARKS[mark]} ${word}`, 18));
      return `  ${told}${left(path, name)}  ${left(format, 14)}${right(size === null ? 'size unknown' : bytes(size), 12)}`;
    });
  const hidden = files.length - FILES_SHOWN;
  const rest = hidden > 0 ? [paint.dim(`  and ${thousands(hidden)} more, see --format json`)] : [];
  return [paint.bold(`Files (${thousands(files.length)})`) + paint.dim(`  ${tally(files)}`), ...lines, ...rest];
}

/** What the numbers were made by, and from facts of what age. */
export function footLines(report: Report, { columns, paint }: Canvas): string[] {
  const { methodology, profile, plan, observedAt, sources } = report;
  const ages = sources.map((source) => `${source.id} ${age(source.observedAt, observedAt)}`).join(', ');
  const made = `methodology ${methodology} · profile ${profile} · plan ${plan} · as of ${moment(observedAt)}`;
  return [fit(made, columns), ...wrap(`ages of the facts: ${ages || 'unknown'}`, columns)].map((line) =>
    paint.dim(line),
  );
}
