import type { Inspection } from '#shared/facts/inspection';
import type { Coverage } from './format.ts';

/**
 * The verdict on a file from its findings and from how far its readings got. Danger first; then whatever was not read
 * to its end, since worse may lie there; then caution. A stream that no format recognises was not scanned, unless its
 * name promised something that runs code: then something is missing.
 */
export function verdictOf(
  findings: Inspection['findings'],
  readings: readonly Coverage[],
  promised: boolean,
): Inspection['verdict'] {
  const has = (severity: string) => findings.some((finding) => finding.severity === severity);
  if (has('dangerous')) return 'dangerous';
  if (!readings.includes('whole')) {
    const recognised = readings.includes('partial') || has('incomplete') || promised;
    return recognised ? 'incomplete' : 'not-scanned';
  }
  if (has('incomplete')) return 'incomplete';
  return has('caution') ? 'caution' : 'no-issues-found';
}
