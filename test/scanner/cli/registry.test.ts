import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { reportSchema } from '#shared/report/report';
import { desk, drawer, paper } from './desk.ts';

const AUTHOR = ['scan', '--author', 'harbor-labs'];
const OURS = [demoIds.wellKept, demoIds.base, demoIds.renamed];

const idsOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => reportSchema.parse(JSON.parse(line)).model.id);

describe('assay scan of a registry', () => {
  it('streams a line of JSON for each model of an author, the most downloaded first', async () => {
    const { out, code } = await desk().run(AUTHOR);
    const downloads = idsOf(out);
    expect(new Set(downloads)).toEqual(new Set(OURS));
    expect(code).not.toBe(64);
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line).plan).toBe('core');
  });

  it('scans what a search finds, and the top of all', async () => {
    const { run } = desk();
    expect(idsOf((await run(['scan', '--search', 'tern-7b'])).out)).toContain(demoIds.quantized);
    expect(idsOf((await run(['scan', '--top', '3'])).out)).toHaveLength(3);
  });

  it('says when the limit cut the list, and how to raise it', async () => {
    const { out, err } = await desk().run([...AUTHOR, '--limit', '2']);
    expect(idsOf(out)).toHaveLength(2);
    expect(err).toContain('stopped at the limit of 2 models; --limit N raises it');
  });

  it('with --list asks one question for them all, and can tell no model safe', async () => {
    const { run, hub } = desk();
    const { out, code } = await run([...AUTHOR, '--list']);
    expect(hub.log).toHaveLength(1);
    for (const line of out.trimEnd().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ plan: 'list', security: { verdict: 'not-scanned' } });
    expect(code).toBe(2);
  });

  it('prints a table or an array where it is asked to', async () => {
    const { run } = desk();
    expect((await run([...AUTHOR, '-f', 'table', '--list'])).out.match(/^ {2}Composite /gm)).toHaveLength(OURS.length);
    expect(JSON.parse((await run([...AUTHOR, '-f', 'json', '--list'])).out)).toHaveLength(OURS.length);
    expect(JSON.parse((await run(['scan', '--author', 'nobody-at-all', '-f', 'json'])).out)).toEqual([]);
  });

  it.each([
    [['--author', 'nobody-at-all'], 'the Hub lists no model of “nobody-at-all”: check the spelling'],
    [['--search', 'zzzqqq', '--quiet'], 'the Hub lists no model for “zzzqqq”: check the spelling'],
  ])('%j finds nothing: that is told, and no gate passes', async (words, message) => {
    const { code, out, err } = await desk().run(['scan', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('keeps the lines so far when the list breaks off, and says how to go on', async () => {
    const { run, hub } = desk();
    hub.fault = { only: /\/api\/models\?/, status: 503 };
    const { code, out, err } = await run(AUTHOR);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('the list broke off');
    expect(err).toContain('to go on: save these lines in a FILE, then assay scan --author harbor-labs --resume FILE');
  });

  it('writes a failed model as a line and goes on, but gives up when all fail for the network’s sake', async () => {
    const { run, hub } = desk();
    hub.fault = { only: /\/api\/models\/[^?]/, network: true };
    const { code, out, err } = await run(['scan', '--top', '20']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(JSON.parse(line).error.code).toBe('network');
    expect(err).toContain('the Hub cannot be reached');
    expect(code).toBe(2);
  });

  it('stops quietly when its reader goes away', async () => {
    const stdout = paper({ until: '\n' });
    const { err } = await desk().run([...AUTHOR, '-q'], { stdout });
    expect(stdout.text.match(/\n/g)).toHaveLength(1);
    expect(err).toBe('');
  });
});

describe('--resume', () => {
  const RESUME = [...AUTHOR, '--resume', 'ours.jsonl'];

  it('begins a file, and adds nothing to one that is whole', async () => {
    const { run, files } = desk();
    const first = await run(RESUME);
    const whole = files.get('ours.jsonl') ?? '';
    expect(first.out).toBe('');
    expect(new Set(idsOf(whole))).toEqual(new Set(OURS));
    const second = await run(RESUME);
    expect(files.get('ours.jsonl')).toBe(whole);
    expect(second.err).toContain('ours.jsonl holds 3 models: skipped');
    expect(second.code).toBe(first.code);
  });

  it('goes on where Ctrl-C stopped it, with the file that an unbroken scan would have made', async () => {
    const whole = desk();
    await whole.run(RESUME);
    const { run, files, interrupt } = desk();
    const stderr = paper();
    const broken = await run(RESUME, {
      stderr,
      files: {
        ...filesThat(files, () => interrupt.abort()),
      },
    });
    expect(broken.code).toBe(130);
    expect(stderr.text).toContain('to go on: assay scan --author harbor-labs --resume ours.jsonl');
    await run(RESUME, { interrupted: new AbortController().signal });
    const sorted = (text: string | undefined) => text?.split('\n').sort();
    expect(sorted(files.get('ours.jsonl'))).toEqual(sorted(whole.files.get('ours.jsonl')));
  });

  it('removes a last line that was cut short, and scans its model again', async () => {
    const { run, files } = desk();
    await run(RESUME);
    const whole = files.get('ours.jsonl') ?? '';
    files.set('ours.jsonl', whole.slice(0, -200));
    const { err } = await run(RESUME);
    expect(err).toContain('was cut short: removed');
    expect(files.get('ours.jsonl')).toBe(whole);
  });

  it('gives a last line its line break when only that is missing', async () => {
    const { run, files } = desk();
    await run(RESUME);
    const whole = files.get('ours.jsonl') ?? '';
    files.set('ours.jsonl', whole.slice(0, -1));
    await run(RESUME);
    expect(files.get('ours.jsonl')).toBe(whole);
  });

  it('tries failed models again, and leaves strange lines alone', async () => {
    const { run, files } = desk();
    const failed = JSON.stringify({ model: demoIds.base, error: { code: 'network', message: 'gone' } });
    files.set('ours.jsonl', `${failed}\n{"not": "ours"}\n\n`);
    const { err } = await run(RESUME);
    expect(err).toContain('1 line that no report is');
    expect(files.get('ours.jsonl')?.startsWith(`${failed}\n{"not": "ours"}\n\n`)).toBe(true);
    expect(new Set(idsOf((files.get('ours.jsonl') ?? '').split('\n').slice(3).join('\n')))).toEqual(new Set(OURS));
  });

  it.each([
    ['another plan', ['--list'], 'made with plan core, not list'],
    ['other weights', ['--weights', 'w.json'], 'made with profile default, not default+mine'],
    ['the full plan', ['--full'], 'made without --full'],
  ])('refuses to mix in lines of %s', async (_, more, message) => {
    const { run, files } = desk();
    files.set('w.json', '{"name": "mine"}');
    await run(RESUME);
    const before = files.get('ours.jsonl');
    const { code, err } = await run([...RESUME, ...more]);
    expect([code, files.get('ours.jsonl')]).toEqual([64, before]);
    expect(err).toContain(message);
  });

  it('counts what is dangerous in the earlier lines too', async () => {
    const { run, files } = desk();
    const line = ['scan', '--author', 'quickweights', '--resume', 'theirs.jsonl'];
    expect((await run(line)).code).toBe(1);
    const scanned = files.get('theirs.jsonl');
    expect((await run(line)).code).toBe(1);
    expect(files.get('theirs.jsonl')).toBe(scanned);
  });

  it.each([
    ['notes without a line break', 'important notes'],
    ['a page of notes', 'one\ntwo\n'],
    ['somebody else’s JSON', '{\n  "name": "app"\n}'],
  ])('refuses %s and leaves them alone', async (_, notes) => {
    const { run, files, hub } = desk();
    files.set('ours.jsonl', notes);
    const { code, err } = await run(RESUME);
    expect([code, files.get('ours.jsonl'), hub.log]).toEqual([64, notes, []]);
    expect(err).toContain('ours.jsonl is no file of scanned models: it stays as it is. Name another one.');
  });

  it('never cuts a last line that is not ours', async () => {
    const { run, files } = desk();
    await run(RESUME);
    const whole = files.get('ours.jsonl') ?? '';
    files.set('ours.jsonl', `${whole}my own remark`);
    const { err } = await run(RESUME);
    expect(files.get('ours.jsonl')).toBe(`${whole}my own remark\n`);
    expect(err).toContain('1 line that no report is');
  });

  it('reads a file that begins with a byte order mark', async () => {
    const { run, files } = desk();
    await run(RESUME);
    files.set('ours.jsonl', `\ufeff${files.get('ours.jsonl')}`);
    expect((await run(RESUME)).err).toContain('ours.jsonl holds 3 models: skipped');
  });

  it.each(['lines', 'append'] as const)(
    'tells a file without permission (%s) before anything is scanned',
    async (door) => {
      const { run, hub } = desk();
      const refused = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES', syscall: 'open' });
      const files = drawer(new Map());
      const lines = () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(refused) }) });
      const shut = door === 'lines' ? { lines } : { append: () => Promise.reject(refused) };
      const { code, err } = await run(RESUME, { files: { ...files, ...shut } });
      expect([code, hub.log]).toEqual([74, []]);
      expect(err).toMatch(/ours\.jsonl cannot be (read|written): it is not permitted \(EACCES/);
    },
  );

  it('tells a full disk, and ends with 74', async () => {
    const { run } = desk();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const files = { ...filesThat(new Map(), () => undefined), append: () => Promise.reject(full) };
    const { code, err } = await run(RESUME, { files });
    expect(code).toBe(74);
    expect(err).toContain('ours.jsonl cannot be written: the disk is full (ENOSPC: no space left on device, write).');
  });
});

function filesThat(files: Map<string, string>, afterAppend: () => void) {
  const paperwork = drawer(files);
  return {
    ...paperwork,
    append: async (path: string, text: string) => {
      await paperwork.append(path, text);
      afterAppend();
    },
  };
}
