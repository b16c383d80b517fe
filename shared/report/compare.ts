import { CATEGORIES } from '../methodology/categories.ts';
import { type Band, bandOf, CONFIDENCE_BANDS, categoryBand, compositeBand, securityBand } from '../text/bands.ts';
import { csvText } from '../text/csv.ts';
import { markdownText } from '../text/markdown.ts';
import { plain } from '../text/plain.ts';
import { points } from '../text/wording.ts';
import { figureRows } from './compare-figures.ts';
import type { Report } from './report.ts';

/** What a comparison reads of a Report. */
export type Compared = Omit<Report, 'files'>;

/** One model's entry in a row. */
export interface Cell {
  /** Number, in points but for figures; null when unknown or when the question does not apply. */
  readonly value: number | null;
  readonly text: string;
  /** How the entry is drawn; null where there is nothing to judge. */
  readonly band: Band | null;
  /** Whether it is the best of its row, or one of several; false for all where a row has no difference. */
  readonly best: boolean;
}

/** One thing compared, over all models in their order. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly kind: 'score' | 'figure' | 'category' | 'factor';
  /** Whether the entries differ. */
  readonly differs: boolean;
  readonly cells: readonly Cell[];
}

/** Models side by side: plain data, rendered by the extension, as Markdown and as CSV. */
export interface Comparison {
  readonly models: readonly { readonly id: string; readonly stamp: string }[];
  readonly rows: readonly Row[];
}

type Entry = Omit<Cell, 'best'>;

/** Puts reports side by side: scores, then each category with its factors, in the order of the first that has them. */
export function compareReports(reports: readonly Compared[]): Comparison {
  return {
    models: reports.map(({ model, methodology, profile, plan }) => ({
      id: plain(model.id),
      stamp: `methodology ${methodology}, profile ${plain(profile)}, ${plan} plan`,
    })),
    rows: [
      row('composite', 'Composite', 'score', reports.map(composite)),
      row('security-score', 'Security verdict', 'score', reports.map(security)),
      row('confidence', 'Confidence', 'score', reports.map(confidence)),
      ...figureRows(reports).map(({ id, title, better, entries }) => row(id, title, 'figure', entries, better)),
      ...CATEGORIES.flatMap(({ id, title }) => [
        row(
          id,
          title,
          'category',
          reports.map((report) => category(report, id)),
        ),
        ...factorsOf(reports, id).map((factor) =>
          row(
            factor.id,
            factor.title,
            'factor',
            reports.map((report) => finding(report, factor.id)),
          ),
        ),
      ]),
    ],
  };
}

const composite = (report: Compared): Entry => worded(report.composite.value, compositeBand(report));
const security = (report: Compared): Entry => worded(report.security.value, securityBand(report));

const worded = (value: number | null, band: Band): Entry => ({
  value,
  text: value === null ? band.word : `${points(value)} ${band.word}`,
  band,
});

function confidence({ confidence: { level }, coverage }: Compared): Entry {
  const { word, bars } = CONFIDENCE_BANDS[level];
  return { value: bars, text: `${word}, ${Math.floor(coverage * 100)} % known`, band: null };
}

function category(report: Compared, id: string): Entry {
  const value = report.categories.find((entry) => entry.id === id)?.value ?? null;
  return worded(value, categoryBand(report, id));
}

function finding(report: Compared, id: string): Entry {
  const found = report.findings.find((entry) => entry.id === id);
  if (!found || found.status === 'unknown') return { value: null, text: 'unknown', band: bandOf(null) };
  if (found.score === null) return { value: null, text: 'does not apply', band: null };
  return { value: found.score * 100, text: points(found.score * 100), band: bandOf(found.score * 100) };
}

// A question that applies to none of the models tells nothing of them apart, and gets no row.
function factorsOf(reports: readonly Compared[], categoryId: string): { id: string; title: string }[] {
  const titles = new Map<string, string>();
  const applying = new Set<string>();
  for (const { findings } of reports)
    for (const { id, title, category, status } of findings) {
      if (category !== categoryId) continue;
      if (!titles.has(id)) titles.set(id, plain(title));
      if (status !== 'not-applicable') applying.add(id);
    }
  return [...titles].flatMap(([id, title]) => (applying.has(id) ? [{ id, title }] : []));
}

function row(
  id: string,
  title: string,
  kind: Row['kind'],
  entries: readonly Entry[],
  better: 'higher' | 'lower' | 'none' = 'higher',
): Row {
  const differs = new Set(entries.map(({ text }) => text)).size > 1;
  const known = entries.flatMap(({ value }) => (value === null ? [] : [value]));
  const first = better === 'lower' ? Math.min(...known) : Math.max(...known);
  // A value that stands alone has nothing to be better than.
  const uneven = better !== 'none' && known.some((value) => value !== first);
  return {
    id,
    title,
    kind,
    differs,
    cells: entries.map((entry) => ({ ...entry, best: differs && uneven && entry.value === first })),
  };
}

/** The comparison as a Markdown table. Marks: ★ best of its row, ≠ a row whose entries differ. */
export function comparisonMarkdown({ models, rows }: Comparison): string {
  const head = ['', ...models.map(({ id }) => id)];
  const lines = rows.map(({ title, kind, differs, cells }) => [
    `${kind === 'factor' ? '– ' : ''}${title}${differs ? ' ≠' : ''}`,
    ...cells.map(({ text, best }) => (best ? `${text} ★` : text)),
  ]);
  const stamps = models.map(({ id, stamp }) => `${id}: ${stamp}`);
  return [
    ...[head, ...lines].map(markdownRow).toSpliced(1, 0, `|${' --- |'.repeat(head.length)}`),
    '',
    'Points of 100. ★ best of its row, ≠ entries differ.',
    ...stamps.map((stamp) => `- ${markdownText(stamp)}`),
    '',
  ].join('\n');
}

const markdownRow = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;

/** The comparison as CSV (RFC 4180): one row per thing compared, two columns per model: its points and its text. */
export function comparisonCsv({ models, rows }: Comparison): string {
  const head = ['kind', 'id', 'title', ...models.flatMap(({ id }) => [id, `${id} (text)`])];
  const lines = rows.map(({ kind, id, title, cells }) => [
    kind,
    id,
    title,
    ...cells.flatMap(({ value, text }) => [value === null ? '' : String(value), text]),
  ]);
  const stamps = ['stamp', '', 'Methodology', ...models.flatMap(({ stamp }) => ['', stamp])];
  return csvText([head, ...lines, stamps]);
}
