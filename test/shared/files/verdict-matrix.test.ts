import { describe, expect, it } from 'vitest';
import type { FileScan, ScannerId, ScanStatus } from '#shared/facts/files';
import { verdictMatrix, warningsOf } from '#shared/files/verdict-matrix';
import { READINGS } from '../../inspected.ts';

const scan = (statuses: Partial<Record<ScannerId, ScanStatus>>, dangerous = false): FileScan => ({
  path: 'model.bin',
  status: 'safe',
  scanners: Object.entries(statuses).map(([scanner, status]) => ({
    scanner: scanner as ScannerId,
    status,
    message: `${scanner} says ${status}`,
    report: null,
  })),
  pickleImports: dangerous ? [{ module: 'os', name: 'system', safety: 'dangerous' }] : [],
});

describe('the matrix of verdicts', () => {
  it('names all six, whoever has spoken', () => {
    const rows = verdictMatrix(null, null);
    expect(rows.map(({ title }) => title).toSorted()).toEqual([
      'Assay',
      'ClamAV',
      'JFrog',
      'Protect AI',
      'VirusTotal',
      'picklescan',
    ]);
    expect(rows.every(({ verdict, disagrees }) => verdict === 'not-scanned' && !disagrees)).toBe(true);
  });

  it('puts those that disagree first, and those that have not read it last', () => {
    const rows = verdictMatrix(scan({ clamav: 'safe', jfrog: 'unsafe', protectai: 'queued' }), READINGS.calls);
    expect(rows.map(({ scanner, disagrees }) => `${scanner} ${disagrees}`)).toEqual([
      'clamav true',
      'assay false',
      'jfrog false',
      'picklescan false',
      'protectai false',
      'virustotal false',
    ]);
    expect(warningsOf(rows)).toEqual({ warn: 2, read: 3 });
  });

  it('what did not read to the end disagrees with nobody', () => {
    const rows = verdictMatrix(scan({ clamav: 'unsafe' }), READINGS.incomplete);
    expect(rows.filter(({ disagrees }) => disagrees)).toEqual([]);
  });

  it('a dangerous import that picklescan lists is its warning', () => {
    const row = verdictMatrix(scan({ picklescan: 'safe' }, true), null).find(({ scanner }) => scanner === 'picklescan');
    expect(row).toMatchObject({ verdict: 'dangerous', message: 'picklescan says safe' });
  });
});
