import type { ReadFailure } from '#scanner/inspect/byte-source';
import type { Inspection, InspectionFinding } from '#shared/facts/inspection';

/** What `assay inspect` says of one file. The order of its keys is that of the JSON Lines. */
export interface Row extends Inspection {
  /** The argument as given, and the path below it; bytes that are no UTF-8 as lone surrogates. */
  readonly path: string;
  /** Milliseconds that reading it took. */
  readonly ms: number;
}

/** A thing that was looked at and not read, with the reason. `incomplete`: worse may lie there. */
export const unread = (
  path: string,
  verdict: 'incomplete' | 'not-scanned',
  id: string,
  message: string,
  bytesTotal: number | null = null,
): Row => ({
  path,
  format: 'unknown',
  verdict,
  findings: [finding(verdict === 'incomplete' ? 'incomplete' : 'note', id, message)],
  bytesRead: 0,
  bytesTotal,
  ms: 0,
});

/** A file whose bytes could not be had. */
export const failed = (path: string, failure: ReadFailure, message: string, bytesTotal: number | null = null): Row =>
  unread(path, 'incomplete', `unread-${failure}`, message, bytesTotal);

/** The same inspection when reading came to grief afterwards: never better than incomplete. */
export const marred = (inspection: Inspection, failure: ReadFailure, message: string): Inspection => ({
  ...inspection,
  verdict: inspection.verdict === 'dangerous' ? 'dangerous' : 'incomplete',
  findings: [...inspection.findings, finding('incomplete', `unread-${failure}`, message)],
});

/**
 * The same inspection with a sentence where it has none: a file is incomplete without a finding when its name promises
 * what its content does not show.
 */
export const explained = (inspection: Inspection): Inspection =>
  inspection.verdict !== 'incomplete' || inspection.findings.length > 0
    ? inspection
    : { ...inspection, findings: [finding('incomplete', 'not-recognised', UNRECOGNISED)] };

const UNRECOGNISED = 'Its name promises a file that runs code when loaded, and Assay knows no format that it could be';

const finding = (severity: InspectionFinding['severity'], id: string, message: string): InspectionFinding => ({
  id,
  severity,
  message,
  offset: null,
  where: '',
});
