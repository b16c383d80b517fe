import type { FileScan, ScannerId } from '../facts/files.ts';
import type { Inspection } from '../facts/inspection.ts';
import type { FileVerdict } from '../report/report.ts';
import { graver, judgeFile, verdictOfStatus } from './judge-file.ts';

/** One scanner's say on a file. */
export interface MatrixRow {
  readonly scanner: ScannerId | 'assay';
  readonly title: string;
  readonly verdict: FileVerdict;
  /** What it says besides; null for nothing. */
  readonly message: string | null;
  /** Link to the vendor's report, only ever an https address. */
  readonly report: string | null;
  /** Whether it has read the file and comes to another verdict than all of them united. */
  readonly disagrees: boolean;
}

const SCANNERS: readonly (readonly [ScannerId, string])[] = [
  ['clamav', 'ClamAV'],
  ['picklescan', 'picklescan'],
  ['protectai', 'Protect AI'],
  ['jfrog', 'JFrog'],
  ['virustotal', 'VirusTotal'],
];

/** What every scanner says of a file, ours among them: those that disagree first, those that did not read it last. */
export function verdictMatrix(scan: FileScan | null, inspection: Inspection | null): MatrixRow[] {
  const united = judgeFile(scan ?? undefined, inspection ?? undefined);
  const own: Omit<MatrixRow, 'disagrees'> = {
    scanner: 'assay',
    title: 'Assay',
    verdict: inspection?.verdict ?? 'not-scanned',
    message: inspection?.findings[0]?.message ?? null,
    report: null,
  };
  const rows = [own, ...SCANNERS.map(([id, title]) => rowOf(scan, id, title))].map((row) => ({
    ...row,
    disagrees: hasRead(row.verdict) && row.verdict !== united,
  }));
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** How many of those that read the file warn of it. */
export function warningsOf(rows: readonly MatrixRow[]): { readonly warn: number; readonly read: number } {
  const read = rows.filter(({ verdict }) => hasRead(verdict));
  return { warn: read.filter(({ verdict }) => verdict !== 'no-issues-found').length, read: read.length };
}

const hasRead = (verdict: FileVerdict): boolean => verdict !== 'not-scanned' && verdict !== 'incomplete';

const rank = ({ verdict, disagrees }: MatrixRow): number => (disagrees ? 0 : hasRead(verdict) ? 1 : 2);

function rowOf(scan: FileScan | null, scanner: ScannerId, title: string): Omit<MatrixRow, 'disagrees'> {
  const told = scan?.scanners.find((each) => each.scanner === scanner);
  const imports = scanner === 'picklescan' ? (scan?.pickleImports ?? []) : [];
  const harmful = imports.filter(({ safety }) => safety === 'dangerous').map(({ module, name }) => `${module}.${name}`);
  const verdict = told ? verdictOfStatus(told.status) : 'not-scanned';
  return {
    scanner,
    title,
    verdict: harmful.length > 0 ? graver(verdict, 'dangerous') : verdict,
    message: told?.message ?? (harmful.length > 0 ? `imports ${harmful.slice(0, 3).join(', ')}` : null),
    report: told?.report ?? null,
  };
}
