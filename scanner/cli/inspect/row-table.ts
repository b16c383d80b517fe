import type { InspectionFinding, Severity } from '#shared/facts/inspection';
import { VERDICTS } from '#shared/files/judge-file';
import { plain } from '#shared/text/plain';
import { fit, wrap } from '../layout.ts';
import { MARKS, type Paint } from '../paint.ts';
import { VERDICT_WORDS } from '../risky-files.ts';
import { sizeText } from './byte-count.ts';
import { shownPath } from './path-text.ts';
import type { Row } from './row.ts';
import type { RowRenderer } from './row-renderer.ts';
import { Tally } from './tally.ts';

const NARROWEST = 60;
const WIDEST = 120;
const LONGEST_PATH = 4_096;
/** Files and findings that a person can take in; the rest is counted. JSON Lines hold them all. */
const MOST_FILES = 200;
const MOST_FINDINGS = 8;

/** A table for people: what needs a look, gravest first and with its evidence, and a line that sums up the rest. */
export function rowTable(columns: number, paint: Paint): RowRenderer {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const tally = new Tally();
  const worth = new Map<Row['verdict'], Row[]>();
  let read = 0;
  return {
    open: '',
    one(row) {
      tally.add(row.verdict);
      read += row.bytesRead;
      const kept = worth.get(row.verdict) ?? [];
      if (kept.length < MOST_FILES) worth.set(row.verdict, [...kept, row]);
      return '';
    },
    close() {
      const files = VERDICTS.flatMap((verdict) => worth.get(verdict) ?? []).filter(isTold(tally.files));
      const shown = files.slice(0, MOST_FILES).flatMap((row) => [...block(row, width, paint), '']);
      return `${[...shown, ...summary(tally, shownCount(files), read, paint)].join('\n')}\n`;
    },
  };
}

const shownCount = (files: readonly Row[]): number => Math.min(files.length, MOST_FILES);

// Of a few files each is told; of many, those that need no look are only counted.
const FEW = 20;
const isTold =
  (total: number) =>
  ({ verdict }: Row): boolean =>
    total <= FEW
      ? verdict !== 'not-scanned' || total === 1
      : verdict !== 'not-scanned' && verdict !== 'no-issues-found';

function block(row: Row, width: number, paint: Paint): string[] {
  const { word, tone, mark } = VERDICT_WORDS[row.verdict];
  const size = row.bytesTotal === null ? '' : ` · read ${sizeText(row.bytesRead)} of ${sizeText(row.bytesTotal)}`;
  const path = plain(shownPath(row.path), LONGEST_PATH);
  const head = `${paint.tone(tone, `${MARKS[mark]} ${word}`)}  ${paint.bold(path)}`;
  const findings = row.findings.filter(({ severity }) => severity !== 'note' || row.findings.length === 1);
  const more = findings.length - MOST_FINDINGS;
  return [
    head,
    paint.dim(fit(`    ${plain(row.format, 60)}${size}`, width)),
    ...findings.slice(0, MOST_FINDINGS).flatMap((finding) => evidence(finding, width, paint)),
    ...(more > 0 ? [paint.dim(`    and ${more} more; --format json shows them`)] : []),
  ];
}

const SIGNS: { readonly [Level in Severity]: string } = {
  dangerous: MARKS.cross,
  caution: MARKS.exclamation,
  incomplete: MARKS.half,
  note: '·',
};

function evidence(finding: InspectionFinding, width: number, paint: Paint): string[] {
  const { severity, message, count = 1, call, advisory } = finding;
  const times = count > 1 ? ` (${count} times)` : '';
  const said = wrap(`${SIGNS[severity]} ${plain(message, 600)}${times}`, width - 4);
  const place = [whereOf(finding), advisory === undefined ? '' : plain(advisory, 60)].filter((part) => part !== '');
  return [
    ...said.map((line, index) => `    ${index === 0 ? '' : '  '}${line}`),
    ...(call === undefined ? [] : [`        ${fit(plain(call, 400), width - 8)}`]),
    ...(place.length === 0 ? [] : [paint.dim(`        ${fit(place.join(' · '), width - 8)}`)]),
  ];
}

function whereOf({ where, offset }: InspectionFinding): string {
  const within = where === '' ? '' : `in ${plain(where, 300)}`;
  const at = offset === null ? '' : `at byte ${offset}`;
  return [within, at].filter((part) => part !== '').join(', ');
}

const ADVICE: Partial<Record<Row['verdict'], string>> = {
  dangerous: 'Do not load the dangerous files: what they do is done while they load.',
  incomplete: 'Incomplete means unread, not harmless: mend what is named above and inspect again.',
  caution: 'Look at what calls for caution before you load it.',
};

function summary(tally: Tally, shown: number, read: number, paint: Paint): string[] {
  const counts = VERDICTS.filter((verdict) => tally.has(verdict)).map((verdict) => {
    const { word, tone, mark } = VERDICT_WORDS[verdict];
    return paint.tone(tone, `${MARKS[mark]} ${tally.counts.get(verdict)} ${word}`);
  });
  const files = tally.files === 1 ? '1 file' : `${tally.files} files`;
  const advice = VERDICTS.filter((verdict) => tally.has(verdict)).map((verdict) => ADVICE[verdict]);
  const told = advice.find((line) => line !== undefined);
  const hidden = tally.files > shown && shown > 0 ? [paint.dim('--format jsonl has a line for every file.')] : [];
  return [`${files}, read ${sizeText(read)}: ${counts.join(', ') || 'nothing'}`, ...(told ? [told] : []), ...hidden];
}
