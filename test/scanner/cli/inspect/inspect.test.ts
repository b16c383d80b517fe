import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paper } from '../desk.ts';
import { folder, inspecting } from './inspecting.ts';

/** A folder with one file of each verdict. */
function mixed(): string {
  const path = folder();
  mkdirSync(join(path, 'sub'));
  writeFileSync(join(path, 'a.bin'), 'FAKE fine\n');
  writeFileSync(join(path, 'sub/b.bin'), 'FAKE caution\n');
  writeFileSync(join(path, 'sub/c.bin'), 'FAKE dangerous\n');
  writeFileSync(join(path, 'z.txt'), 'words\n');
  return path;
}

describe('assay inspect', () => {
  it('prints one line a file with its path as given, in the order of the names', async () => {
    const path = mixed();
    const { rows, code } = await inspecting([path]);
    expect(rows.map((row) => [relative(path, row.path), row.verdict])).toEqual([
      ['a.bin', 'no-issues-found'],
      ['sub/b.bin', 'caution'],
      ['sub/c.bin', 'dangerous'],
      ['z.txt', 'not-scanned'],
    ]);
    expect(code).toBe(1);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'path',
      'format',
      'verdict',
      'findings',
      'bytesRead',
      'bytesTotal',
      'ms',
    ]);
    expect(rows[2]).toMatchObject({
      path: `${path}/sub/c.bin`,
      format: 'fake',
      findings: [{ id: 'dangerous-call', severity: 'dangerous', message: 'It runs a command.', offset: 5, where: '' }],
      bytesRead: 15,
      bytesTotal: 15,
    });
  });

  it.each([
    ['a/', 'a/x.bin'],
    ['a', 'a/x.bin'],
    ['.', './a/x.bin'],
    ['./a/x.bin', './a/x.bin'],
  ])('names the file below %s %s', async (argument, path) => {
    const before = process.cwd();
    const base = folder();
    mkdirSync(join(base, 'a'));
    writeFileSync(join(base, 'a/x.bin'), 'FAKE fine\n');
    // Workers of the test runner may not change their folder; a relative path does the same.
    const from = relative(before, base);
    const { rows } = await inspecting([`${from}/${argument}`]);
    expect(rows.map((row) => row.path)).toEqual([`${from}/${path}`]);
  });

  it.each([
    ['fine', [], 0],
    ['caution', [], 0],
    ['caution', ['--fail-on', 'caution'], 1],
    ['dangerous', [], 1],
    ['throws', [], 2],
  ])('a file that is %s with %j ends with %d', async (word, options, code) => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, `FAKE ${word}\n`);
    expect((await inspecting([path, ...options])).code).toBe(code);
  });

  it('takes a file that nobody scans for no failure, and danger for graver than what is incomplete', async () => {
    const path = folder();
    writeFileSync(join(path, 'notes.txt'), 'words');
    expect((await inspecting([path])).code).toBe(0);
    writeFileSync(join(path, 'torn.pkl'), 'no pickle');
    const torn = await inspecting([path]);
    expect([torn.code, torn.rows[1]?.findings[0]?.id]).toEqual([2, 'unrecognised-content']);
    writeFileSync(join(path, 'x.bin'), 'FAKE dangerous\n');
    expect((await inspecting([path])).code).toBe(1);
  });

  it('tells of a path that is not there, counts it as failed, and reads the others', async () => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, 'FAKE fine\n');
    const { rows, code, err } = await inspecting([`${path}.gone`, path]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['incomplete', 'no-issues-found']);
    expect(rows[0]?.findings[0]).toMatchObject({ id: 'unread-vanished' });
    expect(err).toContain('x.bin.gone: It is not there; check the path');
    expect(code).toBe(2);
  });

  it('asks nobody about a path with a slip in it', async () => {
    const { rows, code } = await inspecting(['models/weights.bin', 'nothing', './owner/name']);
    expect([rows.map(({ verdict }) => verdict), code]).toEqual([['incomplete', 'incomplete', 'incomplete'], 2]);
  });

  it('follows a link that is named itself', async () => {
    const path = folder();
    writeFileSync(join(path, 'x.bin'), 'FAKE dangerous\n');
    symlinkSync(join(path, 'x.bin'), join(path, 'link.bin'));
    const { rows } = await inspecting([join(path, 'link.bin')]);
    expect(rows.map(({ path: name, verdict }) => [name, verdict])).toEqual([[join(path, 'link.bin'), 'dangerous']]);
  });

  it('reads no more of a file than its budget', async () => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, `FAKE long\n${'x'.repeat(1_000_000)}`);
    const [within, over] = [await inspecting([path, '--budget', '2MB']), await inspecting([path, '--budget', '500kB'])];
    expect([within.rows[0]?.verdict, over.rows[0]?.verdict]).toEqual(['no-issues-found', 'incomplete']);
    expect(over.rows[0]?.bytesRead).toBeLessThanOrEqual(500_000);
    expect(over.rows[0]?.findings[0]?.id).toBe('unread-budget');
  });

  it('prints one array with --format json, of any number of files', async () => {
    const path = mixed();
    expect(JSON.parse((await inspecting([path, '--format', 'json'])).out)).toHaveLength(4);
    expect(JSON.parse((await inspecting([folder(), '--format', 'json'])).out)).toEqual([]);
  });

  it('stops when nobody reads any more', async () => {
    const path = folder();
    for (let index = 0; index < 50; index += 1) writeFileSync(join(path, `${index}.bin`), 'FAKE fine\n');
    const { out } = await inspecting([path], { stdout: paper({ until: 'fine' }) });
    expect(out.split('\n').length).toBeLessThan(60);
  });

  it('stops after the file under way on Ctrl-C', async () => {
    const path = mixed();
    const interrupt = new AbortController();
    const stdout = paper();
    const write = stdout.write;
    stdout.write = async (text) => {
      if (text !== '') interrupt.abort();
      await write(text);
    };
    const { rows, code } = await inspecting([path], { stdout, interrupted: interrupt.signal });
    expect([rows.length, code]).toEqual([1, 130]);
  });
});

describe('the table', () => {
  it('shows what needs a look, gravest first, with its evidence, and sums up', async () => {
    const path = mixed();
    const { out } = await inspecting([path, '--format', 'table']);
    const lines = out.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe(`✘ dangerous  ${path}/sub/c.bin`);
    expect(out).toContain('✘ It runs a command.');
    expect(out).toContain('os.system("id")');
    expect(out).toContain('at byte 5 · CVE-2025-1716');
    expect(out.indexOf('dangerous  ')).toBeLessThan(out.indexOf('! caution'));
    expect(out).toContain('4 files, read 44 B: ✘ 1 dangerous, ! 1 caution, ? 1 not scanned, ✔ 1 no issues found');
    expect(out).toContain('Do not load the dangerous files');
    expect(out).not.toContain('\u001b');
  });

  it('colours on a terminal, and keeps names from steering it', async () => {
    const path = folder();
    writeFileSync(join(path, 'x\u001b[2J\u202e.bin'), 'FAKE dangerous\n');
    const { out } = await inspecting([path, '--format', 'table'], {
      stdout: paper({ terminal: true }),
      env: { TERM: 'xterm' },
    });
    expect(out).toContain('\u001b[31m');
    expect(out).not.toContain('\u001b[2J');
    expect(out).not.toContain('\u202e');
    const { out: lines, rows } = await inspecting([path]);
    expect(lines.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(rows[0]?.path).toBe(join(path, 'x\u001b[2J\u202e.bin'));
  });

  it('counts the harmless ones of many files', async () => {
    const path = mixed();
    for (let index = 0; index < 40; index += 1) writeFileSync(join(path, `fine-${index}.bin`), 'FAKE fine\n');
    const { out } = await inspecting([path, '--format', 'table']);
    expect(out).not.toContain('fine-7.bin');
    expect(out).toContain('✔ 41 no issues found');
    expect(out).toContain('--format jsonl has a line for every file.');
  });
});
