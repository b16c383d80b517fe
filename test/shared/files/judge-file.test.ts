import { describe, expect, it } from 'vitest';
import type { FileScan, ScanStatus } from '#shared/facts/files';
import { graver, judgeAll, judgeFile, VERDICTS } from '#shared/files/judge-file';
import { READINGS } from '../../inspected.ts';

const scan = (
  status: ScanStatus,
  scanners: ScanStatus[] = [],
  safety?: 'innocuous' | 'suspicious' | 'dangerous',
): FileScan => ({
  path: 'a.bin',
  status,
  scanners: scanners.map((status) => ({ scanner: 'clamav', status, message: null, report: null })),
  pickleImports: safety ? [{ module: 'os', name: 'system', safety }] : [],
});

describe('judgeFile', () => {
  it.each([
    ['safe', 'no-issues-found'],
    ['caution', 'caution'],
    ['suspicious', 'caution'],
    ['unsafe', 'dangerous'],
    ['queued', 'incomplete'],
    ['error', 'incomplete'],
    ['unscanned', 'not-scanned'],
  ] as const)('%s is %s', (status, verdict) => {
    expect(judgeFile(scan(status))).toBe(verdict);
  });

  it('a file nobody was asked about is not scanned', () => {
    expect(judgeFile(undefined)).toBe('not-scanned');
  });

  it('F1-32 any scanner’s warning counts, even when the summary says safe', () => {
    expect(judgeFile(scan('safe', ['safe', 'unsafe']))).toBe('dangerous');
    expect(judgeFile(scan('safe', ['suspicious', 'safe']))).toBe('caution');
    expect(judgeFile(scan('safe', ['safe'], 'dangerous'))).toBe('dangerous');
    expect(judgeFile(scan('safe', ['safe'], 'suspicious'))).toBe('no-issues-found');
  });

  it('a scanner that skipped the file changes nothing, unless none read it', () => {
    expect(judgeFile(scan('safe', ['safe', 'unscanned', 'queued']))).toBe('no-issues-found');
    expect(judgeFile(scan('safe', ['unscanned', 'unscanned']))).toBe('not-scanned');
    expect(judgeFile(scan('safe', ['unscanned', 'error']))).toBe('incomplete');
    expect(judgeFile(scan('unsafe', ['unscanned']))).toBe('dangerous');
  });
});

describe('judgeAll', () => {
  it('the gravest warning wins', () => {
    expect(judgeAll(['no-issues-found', 'not-scanned', 'caution', 'dangerous'])).toBe('dangerous');
    expect(judgeAll(['not-scanned', 'caution'])).toBe('caution');
  });

  it('is clean only when every file is, and not scanned when none was', () => {
    expect(judgeAll(['no-issues-found', 'no-issues-found'])).toBe('no-issues-found');
    expect(judgeAll(['no-issues-found', 'not-scanned'])).toBe('incomplete');
    expect(judgeAll(['not-scanned', 'not-scanned'])).toBe('not-scanned');
    expect(judgeAll([])).toBe('not-scanned');
  });
});

it('graver orders every pair, either way round', () => {
  for (const [i, a] of VERDICTS.entries())
    for (const [j, b] of VERDICTS.entries()) expect(graver(a, b)).toBe(i <= j ? a : b);
});

describe('the Hub’s verdicts united with our own reading', () => {
  it.each([
    ['safe', 'calls', 'dangerous'],
    ['safe', 'unfamiliar', 'caution'],
    ['unsafe', 'vetted', 'dangerous'],
    ['suspicious', 'vetted', 'caution'],
    ['safe', 'vetted', 'no-issues-found'],
    ['safe', 'unread', 'no-issues-found'],
  ] as const)('the gravest wins: the Hub says %s, we read %s: %s', (status, kind, verdict) => {
    expect(judgeFile(scan(status), READINGS[kind])).toBe(verdict);
  });

  it('F1-29 a reading to the end settles what the Hub has not scanned', () => {
    for (const unscanned of [undefined, scan('unscanned'), scan('queued'), scan('error')]) {
      expect(judgeFile(unscanned, READINGS.vetted)).toBe('no-issues-found');
      expect(judgeFile(unscanned, READINGS.calls)).toBe('dangerous');
    }
  });

  it('a reading that did not reach the end turns nothing green', () => {
    for (const each of [undefined, scan('unscanned'), scan('queued'), scan('error'), scan('safe')])
      expect(judgeFile(each, READINGS.incomplete)).toBe('incomplete');
    expect(judgeFile(undefined, READINGS.unread)).toBe('not-scanned');
  });
});
