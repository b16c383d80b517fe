import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#scanner/cli/commands';
import { VERSION } from '#scanner/cli/version';
import { desk } from './desk.ts';

describe('assay', () => {
  it('prints the version of its package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(VERSION).toBe(version);
    expect(await desk().run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('without words shows its help where errors go', async () => {
    const { code, out, err } = await desk().run([]);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('Usage: assay <command>');
  });

  it.each([['--help'], ['-h'], ['help']])('%s lists every command', async (word) => {
    const { code, out } = await desk().run([word]);
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`assay ${name} +${summary}`));
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help tells every option in 80 columns', async (name) => {
    const { run } = desk();
    const [short, long, word] = [await run([name, '-h']), await run([name, '--help']), await run(['help', name])];
    const command = await COMMANDS.find((entry) => entry.name === name)?.load();
    expect(long).toEqual(short);
    expect(word).toEqual(short);
    for (const option of command?.options ?? []) expect(long.out).toContain(`--${option.name}`);
    for (const line of long.out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('a command line that makes no sense ends with 64 and says what to write', () => {
  it.each([
    [['scn'], 'Did you mean assay scan?'],
    [['google-bert/bert-base-uncased'], 'Did you mean assay scan google-bert/bert-base-uncased?'],
    [['--format'], 'There is no option --format here'],
    [['nonsense-beyond-all'], 'See assay --help'],
    [['help', 'scn'], 'Did you mean assay scan?'],
    [['scan'], 'Which model?'],
    [['scan', 'a/b', '--formt', 'json'], 'There is no option --formt. Did you mean --format?'],
    [['scan', 'a/b', '--min-comp', '3'], 'Did you mean --min-composite?'],
    [['scan', 'a/b', '-x'], 'There is no option -x. See --help.'],
    [['scan', 'a/b', '--format', 'tabel'], 'one of table, json, jsonl, markdown, not "tabel". Did you mean table?'],
    [['scan', 'a/b', '--format'], '--format needs a value'],
    [['scan', 'a/b', '--format', '--quiet'], '--format needs a value'],
    [['scan', 'a/b', '--quiet=yes'], '--quiet takes no value'],
    [['scan', 'a/b', '--profile='], 'empty value'],
    [['scan', 'a/b', '--profile', 'other'], 'no profile "other"; there is auto, default, coding'],
    [['scan', 'a/b', '--min-composite', '101'], 'a number from 0 to 100, not "101"'],
    [['scan', 'a/b', '--min-security', 'high'], 'not "high"'],
    [['scan', '--top', '2.5'], 'a whole number'],
    [['scan', 'a b'], '"a b" names no model'],
    [['scan', 'a/b', '--author', 'x'], 'not both'],
    [['scan', 'a/b', '--resume', 'f'], '--resume goes with --author'],
    [['scan', '--top', '3', '--limit', '4'], 'leave --limit out'],
    [['scan', '--top', '3', '--list', '--full'], 'Either --list or --full'],
    [['scan', '--top', '3', '--resume', 'f', '-f', 'table'], 'leave --format out'],
    [['compare', 'a/b'], 'Which models?'],
    [['schema', 'x'], 'no further words'],
    [['methodology', 'x'], 'no further words'],
  ])('%j', async (line, message) => {
    const { run, hub } = desk();
    const { code, out, err } = await run(line);
    expect(err).toContain(message);
    expect([code, out, hub.log.length]).toEqual([64, '', 0]);
  });

  it('quotes hostile words harmlessly', async () => {
    const { err } = await desk().run(['scan', '\u001b[31mred/\u202ename']);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });

  it('rejects an endpoint that is no address', async () => {
    const { code, err } = await desk().run(['scan', 'a/b'], { env: { HF_ENDPOINT: 'nowhere' } });
    expect(code).toBe(64);
    expect(err).toContain('HF_ENDPOINT');
  });
});

describe('a fault of Assay', () => {
  it('ends with 70 and a message, and with a stack only for those who ask', async () => {
    const broken = {
      stdout: { terminal: false, columns: 80, closed: false, write: () => Promise.reject(new TypeError('oh')) },
    };
    const { code, err } = await desk().run(['--version'], broken);
    expect(code).toBe(70);
    expect(err).toBe('assay: a fault in Assay, please report it: TypeError: oh\n');
    const traced = await desk().run(['--version'], { ...broken, env: { ASSAY_DEBUG: '1' } });
    expect(traced.err).toContain('run.test.ts');
  });
});
