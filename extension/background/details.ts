import { HubError } from '#scanner/gather/hub-error';
import type { PlannedFile } from '#scanner/sources/repository';
import type { Inspection } from '#shared/facts/inspection';
import type { FileInspection } from '#shared/facts/inspections';
import { saferTwin } from '#shared/files/safer-twin';
import type { FileDetails } from '../messages.ts';
import type { Desk } from './desk.ts';
import { type KnownFiles, verdictOn } from './rows.ts';

const MOST_FINDINGS = 20;
const MOST_LINES = 60;

interface Known {
  readonly desk: Pick<Desk, 'current'>;
  readonly plan: readonly PlannedFile[];
  readonly readings: readonly FileInspection[];
  readonly known: KnownFiles;
}

/** All that is known of one file. Fails with a `HubError` where there is no such file. */
export function detailsOf(path: string, { desk, plan, readings, known }: Known): FileDetails {
  const file = known.files.find((each) => each.path === path);
  if (!file) throw new HubError('not-found', 'The revision has no such file.');
  const planned = plan.find((each) => each.path === path);
  const inspection = known.read.get(path) ?? known.unsettled[path];
  return {
    path,
    size: file.size,
    verdict: verdictOn(path, known),
    scan: known.scans.get(path) ?? null,
    inspection: inspection ? shortened(inspection) : null,
    observedAt: readings.find((each) => each.path === path)?.observedAt ?? null,
    more: Math.max(0, (inspection?.findings.length ?? 0) - MOST_FINDINGS),
    reading: known.queue.has(path) ? (desk.current.find((each) => each.path === path)?.bytesRead ?? 0) : null,
    plan: { when: planned?.when ?? 'left-alone', cost: planned?.estimate ?? 0, reason: planned?.reason ?? '' },
    twin: saferTwin(path, advisable(known)),
  };
}

const advisable = (known: KnownFiles): string[] =>
  known.files.flatMap(({ path }) => {
    const verdict = verdictOn(path, known);
    return verdict === 'dangerous' || verdict === 'caution' ? [] : [path];
  });

const shortened = (inspection: Inspection): Inspection => ({
  ...inspection,
  findings: inspection.findings
    .slice(0, MOST_FINDINGS)
    .map((finding) =>
      finding.disassembly ? { ...finding, disassembly: finding.disassembly.slice(0, MOST_LINES) } : finding,
    ),
});
