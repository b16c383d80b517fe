import { FORMATS } from '#shared/files/formats';
import { VERDICTS } from '#shared/files/judge-file';
import type { FileVerdict, ReportFile } from '#shared/report/report';

const RANKS = { 'runs-code': 0, 'can-run-code': 2, inert: 4 } as const;
const RANK_OF = new Map(FORMATS.map(({ id, risk, weights }) => [id, RANKS[risk] + (weights ? 0 : 1)]));

// Weights before other files of the same risk; a format that nothing recognises is not inert.
const rank = ({ format }: ReportFile): number => RANK_OF.get(format) ?? RANKS['can-run-code'];

/** Files by what they could do: gravest verdict first, then by what opening their format can do, then by name. */
export const byRisk = (files: readonly ReportFile[]): ReportFile[] =>
  [...files].sort(
    (a, b) =>
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      rank(a) - rank(b) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
  );

/** Words and shape of a file's verdict. */
export const VERDICT_WORDS = {
  dangerous: { word: 'dangerous', tone: 'bad', mark: 'cross' },
  caution: { word: 'caution', tone: 'poor', mark: 'exclamation' },
  incomplete: { word: 'incomplete', tone: 'unknown', mark: 'half' },
  'not-scanned': { word: 'not scanned', tone: 'unknown', mark: 'question' },
  'no-issues-found': { word: 'no issues found', tone: 'good', mark: 'check' },
} as const satisfies { readonly [Verdict in FileVerdict]: object };

/** How many files have each verdict, gravest first: `1 dangerous, 4 no issues found`. */
export const tally = (files: readonly ReportFile[]): string =>
  VERDICTS.map((verdict) => ({ verdict, n: files.filter((file) => file.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => `${n} ${VERDICT_WORDS[verdict].word}`)
    .join(', ');
