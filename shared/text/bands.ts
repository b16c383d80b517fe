import type { ConfidenceLevel, FileVerdict, Report } from '../report/report.ts';

/** How a word is toned where colour is at hand. Never the only sign: a word, a number and a shape go with it. */
export type Tone = 'good' | 'fair' | 'poor' | 'bad' | 'unknown';

/** Names of the marks drawn beside a word, so that it reads without colour. */
export type Mark = 'check' | 'dash' | 'exclamation' | 'cross' | 'question' | 'half';

/** What a score is called. */
export interface Band {
  readonly word: string;
  readonly tone: Tone;
  readonly mark: Mark;
}

/**
 * Words of the composite and of a category, from the highest. Five equal steps: the scale claims no more precision
 * than a reader can use, and the limits of the ceilings (20, 25, 30, 65) fall where their words belong.
 */
const BANDS: readonly (Band & { readonly from: number })[] = [
  { from: 80, word: 'Strong', tone: 'good', mark: 'check' },
  { from: 60, word: 'Good', tone: 'good', mark: 'check' },
  { from: 40, word: 'Fair', tone: 'fair', mark: 'dash' },
  { from: 20, word: 'Weak', tone: 'poor', mark: 'exclamation' },
  { from: 0, word: 'Poor', tone: 'bad', mark: 'exclamation' },
];

const UNKNOWN: Band = { word: 'Unknown', tone: 'unknown', mark: 'question' };

/** Words of the ceilings: a model under one is named for it, whatever number remains. */
const UNDER_CEILING: { readonly [ceiling: string]: Band } = {
  'dangerous-file': { word: 'Dangerous', tone: 'bad', mark: 'cross' },
  impersonation: { word: 'Impostor?', tone: 'bad', mark: 'cross' },
  disabled: { word: 'Disabled', tone: 'bad', mark: 'cross' },
};

/** The word for a score of 0 to 100; null is unknown. */
export const bandOf = (score: number | null): Band =>
  score === null ? UNKNOWN : (BANDS.find(({ from }) => score >= from) ?? UNKNOWN);

/** Words of a verdict on files. */
export const VERDICT_BANDS: { readonly [Verdict in FileVerdict]: Band } = {
  dangerous: { word: 'Dangerous', tone: 'bad', mark: 'cross' },
  caution: { word: 'Caution', tone: 'poor', mark: 'exclamation' },
  incomplete: { word: 'Incomplete', tone: 'unknown', mark: 'half' },
  'not-scanned': { word: 'Not scanned', tone: 'unknown', mark: 'question' },
  'no-issues-found': { word: 'No issues', tone: 'good', mark: 'check' },
};

type Judged = Pick<Report, 'composite' | 'security' | 'ceilings'>;

const ceilingBand = ({ ceilings }: Judged): Band | undefined =>
  ceilings.map(({ id }) => UNDER_CEILING[id]).find((band) => band !== undefined);

/** The word for a report's composite score. */
export const compositeBand = (report: Judged): Band => ceilingBand(report) ?? bandOf(report.composite.value);

/**
 * The word for a report's security: the files' verdict decides first. Files that were not scanned, or not all of
 * them, are never toned good, however well the rest scores.
 */
export function securityBand(report: Judged): Band {
  const { verdict, value } = report.security;
  const bound = ceilingBand(report);
  if (bound) return bound;
  if (verdict !== 'no-issues-found') return VERDICT_BANDS[verdict];
  if (value === null) return VERDICT_BANDS['not-scanned'];
  if (value >= 80) return VERDICT_BANDS['no-issues-found'];
  if (value >= 50) return { word: 'Some risk', tone: 'fair', mark: 'dash' };
  return { word: 'Risky', tone: 'poor', mark: 'exclamation' };
}

/**
 * The word for a category of a report. The category of security is a mean, which may be high while files are not
 * scanned: it is never toned better than the verdict.
 */
export function categoryBand(report: Judged & Pick<Report, 'categories'>, id: string): Band {
  const band = bandOf(report.categories.find((category) => category.id === id)?.value ?? null);
  const security = securityBand(report);
  return id === 'security' && band.tone === 'good' && security.tone !== 'good' ? security : band;
}

/** Word of a confidence level, and how many of three bars are filled. */
export const CONFIDENCE_BANDS: {
  readonly [Level in ConfidenceLevel]: { readonly word: string; readonly bars: number };
} = { high: { word: 'High', bars: 3 }, medium: { word: 'Medium', bars: 2 }, low: { word: 'Low', bars: 1 } };
