import type { FileScan } from '../../facts/files.ts';
import { type Format, formatOf } from '../../files/formats.ts';
import { judgeScan } from '../../files/judge-file.ts';
import type { FileVerdict } from '../../report/report.ts';
import { count, thousands } from '../../text/wording.ts';
import type { Opinion } from '../factor.ts';
import { defineFactor } from '../factor.ts';

interface Flagged {
  readonly path: string;
  readonly verdict: FileVerdict;
  readonly scan: FileScan | undefined;
}

/** A warning: nothing for a dangerous file; a third for one to be cautious with, as many such warnings are false. */
function warn(flagged: readonly Flagged[]): Opinion {
  const dangerous = flagged.filter(({ verdict }) => verdict === 'dangerous');
  const gravest = dangerous.length > 0 ? dangerous : flagged;
  const summary = `${count(gravest.length, 'file')} ${dangerous.length > 0 ? 'found dangerous' : 'to be cautious with'}`;
  return {
    score: dangerous.length > 0 ? 0 : 0.3,
    summary,
    evidence: gravest.slice(0, 20).flatMap(evidenceOf),
    ceiling: dangerous.length > 0 ? 'dangerous-file' : 'suspicious-file',
  };
}

function evidenceOf({ path, verdict, scan }: Flagged) {
  const warned = (scan?.scanners ?? []).filter(
    ({ status }) => status === 'unsafe' || status === 'suspicious' || status === 'caution',
  );
  const imports = (scan?.pickleImports ?? []).filter(({ safety }) => safety === 'dangerous');
  const called = imports.slice(0, 5).map(({ module, name }) => ({ label: path, value: `imports ${module}.${name}` }));
  if (warned.length === 0) return called.length > 0 ? called : [{ label: path, value: verdict }];
  const warnings = warned.map(({ scanner, status, message, report }) => ({
    label: path,
    value: `${scanner}: ${message ?? status}`,
    ...(report === null ? {} : { url: report }),
  }));
  return [...warnings, ...called];
}

// A name that promises plain numbers is no proof of them: weights count, whatever their format claims to be.
const matters = ({ risk, weights }: Format): boolean => risk !== 'inert' || weights;

export default defineFactor({
  id: 'hub-scans',
  title: 'Verdicts of the Hub’s scanners',
  category: 'security',
  weight: 30,
  since: '1.0.0',
  primary: true,
  evidence: 'inspection',
  needs: ['files', 'scans'],
  docs: {
    why: 'Five scanners look at the files on the Hub; any warning of theirs must be known before loading.',
    how: 'The gravest verdict over all files. Weights and files that can run code must all have been scanned to the end; if not, it is unknown, never good.',
    fix: 'Remove or convert the file that was flagged.',
  },
  evaluate({ files, scans }) {
    const byPath = new Map(scans.map((scan) => [scan.path, scan]));
    const judged = files.map((file) => ({
      ...file,
      scan: byPath.get(file.path),
      verdict: judgeScan(byPath.get(file.path)),
    }));
    const flagged = judged.filter(({ verdict }) => verdict === 'dangerous' || verdict === 'caution');
    if (flagged.length > 0) return warn(flagged);
    const telling = judged.filter(({ path }) => matters(formatOf(path)));
    const unread = telling.filter(({ verdict }) => verdict !== 'no-issues-found');
    if (judged.length === 0) return { notApplicable: 'There are no files' };
    if (judged.every(({ verdict }) => verdict === 'not-scanned'))
      return { unknown: 'Not known: no file has been scanned' };
    if (unread.length > 0)
      return {
        unknown: `Not known: ${thousands(unread.length)} of ${count(telling.length, 'file')} that matter ${unread.length === 1 ? 'was' : 'were'} not scanned to the end`,
      };
    return {
      score: 1,
      summary: `No issues found by the Hub in ${count(judged.filter(({ verdict }) => verdict === 'no-issues-found').length, 'scanned file')}`,
    };
  },
});
