import type { Inspection, InspectionFinding } from '#shared/facts/inspection';
import type { FileInspection } from '#shared/facts/inspections';

/** A reading that found nothing, with changes. */
export const reading = (changes: Partial<Inspection> = {}): Inspection => ({
  format: 'pickle',
  verdict: 'no-issues-found',
  findings: [],
  bytesRead: 1_000,
  bytesTotal: 1_000,
  ...changes,
});

/** A finding of a dangerous call, with changes. */
export const callFinding = (changes: Partial<InspectionFinding> = {}): InspectionFinding => ({
  id: 'dangerous-call',
  severity: 'dangerous',
  message: 'Loading it runs a command of the system.',
  offset: 130,
  where: 'archive/data.pkl',
  global: 'os.system',
  call: 'os.system("id")',
  disassembly: ['   11: c GLOBAL "os system"', '  130: R REDUCE'],
  ...changes,
});

/** Readings that go wrong in each way, told apart by the documents. */
export const READINGS = {
  safetensors: reading({ format: 'safetensors' }),
  vetted: reading(),
  unfamiliar: reading({
    verdict: 'caution',
    findings: [callFinding({ id: 'unfamiliar-call', severity: 'caution', global: 'a.B', call: 'a.B()' })],
  }),
  imports: reading({ verdict: 'dangerous', findings: [withoutCall(callFinding({ id: 'dangerous-import' }))] }),
  calls: reading({ verdict: 'dangerous', findings: [callFinding()] }),
  incomplete: reading({
    verdict: 'incomplete',
    findings: [{ id: 'broken-end', severity: 'incomplete', message: 'It ends early.', offset: 9, where: '' }],
  }),
  unread: reading({ format: 'unknown', verdict: 'not-scanned' }),
} as const satisfies { readonly [name: string]: Inspection };

function withoutCall({ call: _, ...finding }: InspectionFinding): InspectionFinding {
  return finding;
}

/** Readings by path, as a fact. */
export const inspected = (readings: { readonly [path: string]: Inspection }): readonly FileInspection[] =>
  Object.entries(readings).map(([path, inspection]) => ({
    path,
    observedAt: '2026-11-20T00:00:00.000Z',
    cached: true,
    inspection,
  }));
