import type { FileScan, ScanStatus } from '../facts/files.ts';
import type { Inspection } from '../facts/inspection.ts';
import type { FileVerdict } from '../report/report.ts';

/** Verdicts from gravest to best: the order in which they outrank each other. */
export const VERDICTS: readonly FileVerdict[] = [
  'dangerous',
  'caution',
  'incomplete',
  'not-scanned',
  'no-issues-found',
];

const OF_STATUS: { readonly [Status in ScanStatus]: FileVerdict } = {
  unsafe: 'dangerous',
  suspicious: 'caution',
  caution: 'caution',
  error: 'incomplete',
  queued: 'incomplete',
  unscanned: 'not-scanned',
  safe: 'no-issues-found',
};

/** What a scanner's own word means. */
export const verdictOfStatus = (status: ScanStatus): FileVerdict => OF_STATUS[status];

const READ: ReadonlySet<ScanStatus> = new Set(['safe', 'caution', 'suspicious', 'unsafe']);

/** The graver of two verdicts. */
export const graver = (a: FileVerdict, b: FileVerdict): FileVerdict =>
  VERDICTS.indexOf(a) <= VERDICTS.indexOf(b) ? a : b;

/**
 * The one judge of a file, for reports and for the flags on file rows: what the Hub's scanners say united with our own
 * reading. The gravest warning wins; a reading to the end settles a file that the Hub has not, or not yet, scanned; one
 * that did not reach the end turns nothing green.
 */
export function judgeFile(scan: FileScan | undefined, inspection?: Inspection): FileVerdict {
  const hub = judgeScan(scan);
  if (!inspection || inspection.verdict === 'not-scanned') return hub;
  return hub === 'not-scanned' || hub === 'incomplete' ? inspection.verdict : graver(hub, inspection.verdict);
}

/**
 * The verdict of the Hub's scanners on a file. Any scanner's warning counts, even
 * when the Hub's summary says safe; `unscanned` of a single scanner does not (it skips what it cannot read), unless
 * no scanner read the file at all.
 */
export function judgeScan(scan: FileScan | undefined): FileVerdict {
  if (!scan) return 'not-scanned';
  const warnings = scan.scanners
    .map(({ status }) => OF_STATUS[status])
    .filter((verdict) => verdict === 'dangerous' || verdict === 'caution');
  const read = scan.scanners.length === 0 || scan.scanners.some(({ status }) => READ.has(status));
  const unread = scan.scanners.map(({ status }) => OF_STATUS[status]).reduce<FileVerdict>(graver, 'not-scanned');
  const imports = scan.pickleImports.map(({ safety }) => (safety === 'dangerous' ? 'dangerous' : 'no-issues-found'));
  return [...warnings, ...imports, ...(read ? [] : [unread])].reduce<FileVerdict>(graver, OF_STATUS[scan.status]);
}

/**
 * The verdict over all files: the gravest warning; else `not-scanned` when nobody looked at any file, `incomplete`
 * when some were not read to their end, and `no-issues-found` only when every file was.
 */
export function judgeAll(verdicts: readonly FileVerdict[]): FileVerdict {
  const gravest = verdicts.reduce<FileVerdict>(graver, 'no-issues-found');
  if (gravest === 'dangerous' || gravest === 'caution') return gravest;
  if (verdicts.every((verdict) => verdict === 'not-scanned')) return 'not-scanned';
  return gravest === 'no-issues-found' ? gravest : 'incomplete';
}
