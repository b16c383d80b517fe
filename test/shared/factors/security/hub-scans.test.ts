import { expect, it } from 'vitest';
import hubScans from '#shared/factors/security/hub-scans';
import type { FileScan, ScanStatus } from '#shared/facts/files';
import { ask, files } from '../ask.ts';

const scan = (path: string, status: ScanStatus, changes: Partial<FileScan> = {}): FileScan => ({
  path,
  status,
  scanners: [],
  pickleImports: [],
  ...changes,
});
const of = (paths: readonly string[], scans: readonly FileScan[]) => ask(hubScans, { ...files(paths), scans });

it('F1-32 no issue scores fully, caution a third, danger nothing', () => {
  expect(of(['a.bin'], [scan('a.bin', 'safe')])).toMatchObject({
    score: 1,
    summary: 'No issues found by the Hub in 1 scanned file',
    ceiling: null,
  });
  for (const status of ['suspicious', 'caution'] as const)
    expect(of(['a.bin'], [scan('a.bin', status)])).toMatchObject({
      score: expect.closeTo(0.3, 3),
      summary: '1 file to be cautious with',
      ceiling: 'suspicious-file',
    });
  expect(of(['a.bin', 'b.bin'], [scan('a.bin', 'unsafe'), scan('b.bin', 'caution')])).toMatchObject({
    score: 0,
    summary: '1 file found dangerous',
    ceiling: 'dangerous-file',
    fix: 'Remove or convert the file that was flagged.',
  });
});

it('a warning on inert files counts too', () => {
  expect(of(['a.md'], [scan('a.md', 'unsafe')]).score).toBe(0);
});

it('files that nobody scanned make it unknown, never good', () => {
  expect(of(['a.bin'], [])).toMatchObject({ status: 'unknown', summary: 'Not known: no file has been scanned' });
  expect(of(['a.bin', 'b.py', 'c.md'], [scan('a.bin', 'safe')]).summary).toBe(
    'Not known: 1 of 2 files that matter was not scanned to the end',
  );
  for (const status of ['queued', 'error', 'unscanned'] as const)
    expect(of(['a.bin', 'c.md'], [scan('a.bin', status), scan('c.md', 'safe')]).status).toBe('unknown');
  expect(of(['a.md', 'b.md'], [scan('a.md', 'safe')]).score).toBe(1);
  expect(of(['a.md', 'b.safetensors'], [scan('a.md', 'safe')]).status).toBe('unknown');
  expect(of([], []).status).toBe('not-applicable');
});

it('a warning outranks what was not scanned', () => {
  expect(of(['a.bin', 'b.bin'], [scan('a.bin', 'unsafe')]).score).toBe(0);
});

it('F1-32 tells who warned and which dangerous global a pickle imports', () => {
  const jfrog = {
    scanner: 'jfrog',
    status: 'unsafe',
    message: 'a\u001b[2Jb',
    report: 'https://jfrog.example/1',
  } as const;
  const system = { module: 'os', name: 'system', safety: 'dangerous' } as const;
  const { evidence } = of(['a.bin'], [scan('a.bin', 'safe', { scanners: [jfrog], pickleImports: [system] })]);
  expect(evidence).toEqual([
    { label: 'a.bin', value: 'jfrog: a [2Jb', url: 'https://jfrog.example/1' },
    { label: 'a.bin', value: 'imports os.system' },
  ]);
});

it('bounds the evidence of 50,000 flagged files', () => {
  const paths = Array.from({ length: 50_000 }, (_, i) => `part-${i}.bin`);
  const { summary, evidence } = of(
    paths,
    paths.map((path) => scan(path, 'unsafe')),
  );
  expect(summary).toBe('50,000 files found dangerous');
  expect(evidence.length).toBeLessThanOrEqual(50);
});
