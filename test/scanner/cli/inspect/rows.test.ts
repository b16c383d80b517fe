import { describe, expect, it } from 'vitest';
import { byteCount, sizeText } from '#scanner/cli/inspect/byte-count';
import { explained, failed, marred, type Row, unread } from '#scanner/cli/inspect/row';
import { jsonArray, jsonLines } from '#scanner/cli/inspect/row-renderer';
import { rowTable } from '#scanner/cli/inspect/row-table';
import { trouble } from '#scanner/cli/inspect/system-trouble';
import { Tally } from '#scanner/cli/inspect/tally';
import { createPaint } from '#scanner/cli/paint';
import { ReadError } from '#scanner/inspect/byte-source';
import { callFinding, READINGS, reading } from '../../../inspected.ts';

const row = (changes: Partial<Row> = {}): Row => ({ path: 'x.bin', ...reading(), ms: 1, ...changes });
const incomplete = {
  id: 'broken-end',
  severity: 'incomplete',
  message: 'It ends early',
  offset: 9,
  where: '',
} as const;

describe('a row', () => {
  it('of what was not read holds one finding that says why', () => {
    expect(unread('x', 'not-scanned', 'left-alone', 'It is a text', 7)).toEqual({
      path: 'x',
      format: 'unknown',
      verdict: 'not-scanned',
      findings: [{ id: 'left-alone', severity: 'note', message: 'It is a text', offset: null, where: '' }],
      bytesRead: 0,
      bytesTotal: 7,
      ms: 0,
    });
  });

  it('of what could not be read is incomplete', () => {
    expect(failed('x', 'vanished', 'It is gone')).toMatchObject({
      verdict: 'incomplete',
      findings: [{ id: 'unread-vanished', severity: 'incomplete', message: 'It is gone' }],
      bytesTotal: null,
    });
  });

  it.each([
    ['no-issues-found', 'incomplete'],
    ['caution', 'incomplete'],
    ['not-scanned', 'incomplete'],
    ['incomplete', 'incomplete'],
    ['dangerous', 'dangerous'],
  ] as const)('that was %s and came to grief is %s', (before, after) => {
    const changed = marred(reading({ verdict: before }), 'changed', 'It changed');
    expect([changed.verdict, changed.findings.at(-1)?.id]).toEqual([after, 'unread-changed']);
  });

  it('that is incomplete without a finding says why', () => {
    expect(explained(reading({ verdict: 'incomplete' })).findings).toMatchObject([{ id: 'not-recognised' }]);
  });

  it.each([READINGS.incomplete, READINGS.vetted, READINGS.unread, READINGS.calls])(
    'that needs no explanation stays as it is (%#)',
    (inspection) => {
      expect(explained(inspection)).toBe(inspection);
    },
  );
});

describe('the exit code', () => {
  it.each<[Row['verdict'][], boolean, number]>([
    [[], false, 0],
    [['no-issues-found', 'not-scanned'], false, 0],
    [['caution'], false, 0],
    [['caution'], true, 1],
    [['incomplete'], false, 2],
    [['incomplete', 'caution'], true, 1],
    [['incomplete', 'caution'], false, 2],
    [['incomplete', 'dangerous', 'no-issues-found'], false, 1],
    [['not-scanned'], true, 0],
  ])('of %j, caution failing %s, is %i', (verdicts, failOnCaution, code) => {
    const tally = new Tally();
    for (const verdict of verdicts) tally.add(verdict);
    expect([tally.files, tally.code(failOnCaution)]).toEqual([verdicts.length, code]);
  });
});

describe('bytes in words', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [9_949, '9.9 kB'],
    [10_000, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [999_499_999, '999 MB'],
    [999_500_000, '1.0 GB'],
    [12_345_678_901, '12 GB'],
  ])('%i are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });

  it.each([
    ['1000', 1_000],
    ['4MB', 4_000_000],
    ['4 mib', 4 * 2 ** 20],
    ['1.5k', 1_500],
    ['0.5Ki', 512],
    [' 7b ', 7],
    ['2G', 2e9],
    ['1.0005kb', 1_000],
  ])('%j are %i', (text, bytes) => {
    expect(byteCount(text)).toBe(bytes);
  });

  it.each(['1 000', '1TB', '.5MB', '1.MB', '١MB', '0x10'])('%j are none', (text) => {
    expect(() => byteCount(text)).toThrow('--budget is a number of bytes');
  });
});

describe('errors of the file system', () => {
  const system = (code: string) => Object.assign(new Error(`${code}: bad`), { code });

  it.each([
    ['ENOENT', 'vanished'],
    ['ENOTDIR', 'vanished'],
    ['EACCES', 'refused'],
    ['EPERM', 'refused'],
    ['ELOOP', 'refused'],
    ['ENAMETOOLONG', 'refused'],
    ['EISDIR', 'changed'],
    ['ENXIO', 'refused'],
    ['EMFILE', 'refused'],
    ['EIO', 'corrupt'],
  ])('%s means that it is %s, in a sentence without the code', (code, failure) => {
    const told = trouble(system(code));
    expect(told.failure).toBe(failure);
    expect(told.message).not.toContain(code);
  });

  it('that are not known are told by their code', () => {
    expect(trouble(system('ESTALE'))).toMatchObject({ failure: 'refused', message: 'It cannot be read (ESTALE)' });
    expect(trouble('odd').message).toBe('It cannot be read (odd)');
    expect(trouble(new Error('no code')).message).toContain('no code');
  });

  it('stay as they are where they were told before', () => {
    const known = new ReadError('short', 'It is short');
    expect(trouble(known)).toBe(known);
  });
});

describe('rows as JSON', () => {
  it('are one line each', () => {
    const lines = jsonLines();
    const text = lines.open + lines.one(row()) + lines.one(row({ path: 'a\nb' })) + lines.close();
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['x.bin', 'a\nb']);
  });

  it.each([0, 1, 3])('are one array of %i', (count) => {
    const array = jsonArray();
    const rows = Array.from({ length: count }, () => array.one(row()));
    expect(JSON.parse([array.open, ...rows, array.close()].join(''))).toHaveLength(count);
  });
});

describe('rows as a table', () => {
  function table(rows: readonly Row[], columns = 80): string {
    const renderer = rowTable(columns, createPaint(false));
    return rows.map((each) => renderer.one(each)).join('') + renderer.close();
  }

  it('of a single file without issues show that file', () => {
    expect(table([row()])).toContain('✔ no issues found  x.bin');
  });

  it('of a single file that nobody scans show that file', () => {
    expect(table([row({ verdict: 'not-scanned', format: 'unknown' })])).toContain('x.bin');
  });

  it('of nothing say so', () => {
    expect(table([])).toBe('0 files, read 0 B: nothing\n');
  });

  it('show eight findings of a file, and count the others', () => {
    const findings = Array.from({ length: 11 }, (_, at) => callFinding({ message: `Call ${at}` }));
    const text = table([row({ verdict: 'dangerous', findings })]);
    expect(text).toContain('Call 7');
    expect(text).not.toContain('Call 8');
    expect(text).toContain('and 3 more; --format json shows them');
  });

  it('say how often something was found, where and under which advisory', () => {
    const finding = callFinding({ count: 5, advisory: 'CVE-2025-1716' });
    const text = table([row({ verdict: 'dangerous', findings: [finding] })]);
    expect(text).toContain('(5 times)');
    expect(text).toContain('in archive/data.pkl, at byte 130 · CVE-2025-1716');
  });

  it('leave remarks out beside findings, and show one that stands alone', () => {
    const note = { id: 'n', severity: 'note', message: 'Only a remark', offset: null, where: '' } as const;
    expect(table([row({ findings: [note] })])).toContain('· Only a remark');
    expect(table([row({ verdict: 'incomplete', findings: [note, incomplete] })])).not.toContain('remark');
  });

  it.each([
    ['dangerous', 'Do not load the dangerous files'],
    ['incomplete', 'Incomplete means unread, not harmless'],
    ['caution', 'Look at what calls for caution'],
  ] as const)('end with what to do about the gravest: %s', (verdict, advice) => {
    const text = table([row(), row({ verdict, findings: [incomplete] })]);
    expect(text.trimEnd().split('\n').at(-1)).toContain(advice);
  });

  it('show two hundred files, and say where the others are', () => {
    const many = Array.from({ length: 230 }, (_, at) => row({ path: `f${at}.bin`, verdict: 'caution' }));
    const text = table(many);
    expect([text.includes('f199.bin'), text.includes('f200.bin')]).toEqual([true, false]);
    expect(text).toContain('230 files');
    expect(text).toContain('--format jsonl has a line for every file.');
  });

  it('show danger first though it came last', () => {
    const many = Array.from({ length: 230 }, (_, at) => row({ path: `f${at}.bin`, verdict: 'caution' }));
    const text = table([...many, row({ path: 'bad.bin', verdict: 'dangerous' })]);
    expect(text.split('\n')[0]).toContain('bad.bin');
  });

  it.each([
    [20, 60],
    [80, 80],
    [400, 120],
  ])('on a screen of %i columns keep to %i', (columns, width) => {
    const findings = [callFinding({ message: 'word '.repeat(100), call: 'x'.repeat(400), where: 'y'.repeat(300) })];
    for (const line of table([row({ verdict: 'dangerous', findings })], columns)
      .split('\n')
      .slice(0, -3))
      expect(line.length).toBeLessThanOrEqual(width);
  });

  it('let nothing of a file act on a screen', () => {
    const evil = '\u001b]0;x\u0007\u202e';
    const finding = callFinding({ message: evil, where: evil, call: evil, advisory: evil });
    const text = table([row({ path: evil, format: evil, verdict: 'dangerous', findings: [finding] })]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
