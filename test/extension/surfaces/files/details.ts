import type { FileDetails, FilesState, FlagRow } from '../../../../extension/messages.ts';
import { READINGS } from '../../../inspected.ts';

/** All about a file that would run a command, with changes. */
export const details = (changes: Partial<FileDetails> = {}): FileDetails => ({
  path: 'pytorch_model.bin',
  size: 9_800_000_000,
  verdict: 'dangerous',
  scan: {
    path: 'pytorch_model.bin',
    status: 'safe',
    scanners: [{ scanner: 'clamav', status: 'safe', message: 'Clean', report: 'https://scan.example/report' }],
    pickleImports: [],
  },
  inspection: { ...READINGS.calls, bytesRead: 412_000, bytesTotal: 9_800_000_000 },
  observedAt: '2026-11-21T12:00:00.000Z',
  more: 0,
  reading: null,
  plan: { when: 'now', cost: 250_000, reason: 'Assay reads it' },
  twin: 'model.safetensors',
  ...changes,
});

/** A row's flag, with changes. */
export const row = (changes: Partial<FlagRow> = {}): FlagRow => ({
  path: 'model.bin',
  verdict: 'no-issues-found',
  read: true,
  reading: false,
  ...changes,
});

/** How far reading got, with changes. */
export const state = (changes: Partial<FilesState> = {}): FilesState => ({
  change: 1,
  rows: [row()],
  read: 12,
  dangerous: 1,
  bytesRead: 412_000,
  bytesTotal: 9_800_000_000,
  left: 0,
  offered: [],
  offeredBytes: 0,
  onRequest: 0,
  ...changes,
});
