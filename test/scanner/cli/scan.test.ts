import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoIds } from '#hub/demo';
import { type Report, reportSchema } from '#shared/report/report';
import { desk, paper } from './desk.ts';

const reportOf = (text: string): Report => reportSchema.parse(JSON.parse(text));

describe('assay scan', () => {
  it('F0-03 prints the composite with one decimal for people and in full for programs', async () => {
    const { run } = desk();
    const [json, table] = [
      await run(['scan', demoIds.wellKept, '--format', 'json']),
      await run(['scan', demoIds.wellKept]),
    ];
    const { composite } = reportOf(json.out);
    expect(composite.value).toBeGreaterThan(0);
    expect(composite.value).toBeLessThanOrEqual(100);
    expect(table.out).toMatch(new RegExp(`Composite\\s+${composite.value?.toFixed(1).replace('.', '\\.')} `));
  });

  it('F0-07 F0-26 F0-30 states methodology and profile with every score', async () => {
    const { run } = desk();
    const report = reportOf((await run(['scan', demoIds.wellKept, '--format', 'json'])).out);
    const stamp = `methodology ${report.methodology} · profile ${report.profile}`;
    expect((await run(['scan', demoIds.wellKept])).out).toContain(stamp);
    const markdown = await run(['scan', demoIds.wellKept, '--format', 'markdown']);
    expect(markdown.out).toContain(`Methodology ${report.methodology}, profile ${report.profile}`);
  });

  it('prints an object for one model, an array for several, a line each for jsonl', async () => {
    const { run } = desk();
    const two = [demoIds.wellKept, demoIds.base];
    const one = await run(['scan', demoIds.wellKept, '--format', 'json']);
    const array = await run(['scan', ...two, '--format', 'json']);
    const lines = await run(['scan', ...two, '--format', 'jsonl']);
    expect(reportOf(one.out).model.id).toBe(demoIds.wellKept);
    expect(z.array(z.object({ model: z.object({ id: z.string() }) })).parse(JSON.parse(array.out))).toMatchObject(
      two.map((id) => ({ model: { id } })),
    );
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => reportOf(line).model.id),
    ).toEqual(two);
  });

  it('prints the same bytes for the same facts, with the keys in the schema’s order', async () => {
    const first = await desk().run(['scan', demoIds.wellKept, '-f', 'json']);
    const again = await desk().run(['scan', demoIds.wellKept, '-f', 'json']);
    expect(again.out).toBe(first.out);
    // No file was read by its bytes, so nothing is said of any.
    const { inspections: _, ...told } = reportSchema.shape;
    expect(Object.keys(JSON.parse(first.out))).toEqual(Object.keys(told));
  });

  it('prints what fits its own JSON Schema', async () => {
    const { run } = desk();
    const schema = z.fromJSONSchema(JSON.parse((await run(['schema'])).out));
    for (const line of [
      ['scan', demoIds.wellKept, '--full', '-f', 'json'],
      ['scan', demoIds.unsafePickle, '-f', 'json'],
    ])
      expect(schema.safeParse(JSON.parse((await run(line)).out)).error).toBeUndefined();
    expect(schema.safeParse({ schemaVersion: 1 }).success).toBe(false);
  });

  it('keeps the core score the headline of a full scan, and sets the full report beside it', async () => {
    const { run } = desk();
    const core = reportOf((await run(['scan', demoIds.wellKept, '-f', 'json'])).out);
    const both = JSON.parse((await run(['scan', demoIds.wellKept, '--full', '-f', 'json'])).out);
    const full = reportSchema.parse(both.full);
    expect(reportSchema.parse(both)).toEqual(core);
    expect(full.plan).toBe('full');
    expect(full.findings.length).toBeGreaterThan(core.findings.length);
  });

  it('understands names, addresses and hf:// alike', async () => {
    const { run } = desk();
    const ways = [
      demoIds.wellKept,
      `https://huggingface.co/${demoIds.wellKept}/tree/main`,
      `hf://${demoIds.wellKept}`,
      `${demoIds.wellKept}@main`,
    ];
    for (const way of ways)
      expect(reportOf((await run(['scan', way, '-f', 'json'])).out).model.id).toBe(demoIds.wellKept);
  });

  it('names what is no model, and scans nothing', async () => {
    const { run, hub } = desk();
    const { code, out, err } = await run(['scan', demoIds.wellKept, 'https://huggingface.co/datasets/a/b']);
    expect([code, out]).toEqual([64, '']);
    expect(err).toContain('names no model');
    expect(hub.log).toEqual([]);
  });

  it('F0-16 gives the confidence with its reasons beside every score', async () => {
    const { run } = desk();
    const { out } = await run(['scan', demoIds.brandNew]);
    const report = reportOf((await run(['scan', demoIds.brandNew, '-f', 'json'])).out);
    expect(out).toMatch(/Confidence\s+●○○ Low/);
    for (const reason of report.confidence.reasons) expect(out.replace(/\s+/g, ' ')).toContain(reason);
  });
});

describe('what fails', () => {
  it('is told on stderr and stands in the JSON, and the others are scanned', async () => {
    const { run } = desk();
    const line = ['nobody/nothing', demoIds.wellKept];
    const json = await run(['scan', ...line, '-f', 'json']);
    const jsonl = await run(['scan', ...line, '-f', 'jsonl', '--quiet']);
    const [failed, scanned] = JSON.parse(json.out);
    expect(failed).toEqual({ model: 'nobody/nothing', error: { code: 'not-found', message: expect.any(String) } });
    expect(reportSchema.parse(scanned).model.id).toBe(demoIds.wellKept);
    expect(JSON.parse(jsonl.out.split('\n')[0] ?? '')).toEqual(failed);
    for (const { err, code } of [json, jsonl]) {
      expect(err).toMatch(/^assay: nobody\/nothing: it does not exist or is private; set HF_TOKEN/m);
      expect(code).toBe(2);
    }
  });

  it('is one object for one model', async () => {
    const { out, code } = await desk().run(['scan', 'nobody/nothing', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({ model: 'nobody/nothing', error: { code: 'not-found' } });
    expect(code).toBe(2);
  });

  it.each([
    ['no network', { network: true }, 'network'],
    ['a failing server', { status: 503 }, 'server-error'],
    ['HTML for JSON', { html: true }, 'malformed'],
    ['half an answer', { truncate: true }, 'malformed'],
    ['a rate limit', { rateLimit: 'api' as const }, 'rate-limited'],
  ])('%s ends with 2 and a message', async (_, fault, expected) => {
    const { run, hub } = desk();
    hub.fault = fault;
    const { code, out, err } = await run(['scan', demoIds.wellKept, '-f', 'json', '-q']);
    expect(code).toBe(2);
    expect(JSON.parse(out).error.code).toBe(expected);
    expect(err.split('\n').filter(Boolean)).toHaveLength(1);
  });

  it('in part still scores, and says which fact could not be read', async () => {
    const { run, hub } = desk();
    hub.fault = { only: /discussions/, status: 503 };
    const { code, err, out } = await run(['scan', demoIds.wellKept]);
    expect(code).toBe(2);
    expect(err).toContain('discussions could not be read (server-error)');
    expect(out).toContain('Composite');
  });

  it.each([demoIds.gatedManual, demoIds.disabled, demoIds.renamedFrom, demoIds.manyFiles, demoIds.strangeNames])(
    '%s is scored like any other',
    async (id) => {
      const { run } = desk();
      expect(reportOf((await run(['scan', id, '-f', 'json'])).out).findings.length).toBeGreaterThan(15);
      expect((await run(['scan', id])).out).toContain('Composite');
    },
  );

  it('never lets the words of strangers steer a terminal', async () => {
    const { run } = desk();
    for (const format of ['table', 'json', 'jsonl', 'markdown']) {
      const { out, err } = await run(['scan', demoIds.hostileCard, '--full', '-f', format]);
      expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

describe('exit codes', () => {
  it.each([
    ['1 for a dangerous file', [demoIds.unsafePickle], 1],
    ['0 for a good model above its bounds', [demoIds.wellKept, '--min-composite', '50', '--min-security', '50'], 0],
    ['1 below --min-composite', [demoIds.wellKept, '--min-composite', '99.9'], 1],
    ['1 below --min-security', [demoIds.customCode, '--min-security', '100'], 1],
    ['2 when files were not scanned to their end', [demoIds.scansQueued], 2],
    ['1 rather than 2 when both are so', ['nobody/nothing', demoIds.unsafePickle], 1],
    ['2 rather than 0 when both are so', ['nobody/nothing', demoIds.wellKept], 2],
  ])('%s', async (_, words, code) => {
    expect((await desk().run(['scan', ...words, '-q', '-f', 'jsonl'])).code).toBe(code);
  });

  it('are explained on stderr, but not with --quiet', async () => {
    const { run } = desk();
    expect((await run(['scan', demoIds.unsafePickle])).err).toContain('a file is dangerous (exit code 1)');
    expect((await run(['scan', demoIds.unsafePickle, '--quiet'])).err).toBe('');
  });
});

describe('progress', () => {
  it('is plain lines on a pipe', async () => {
    const { err } = await desk().run(['scan', demoIds.wellKept, demoIds.base]);
    expect(err).toBe(`assay: scanning 1 of 2: ${demoIds.wellKept}\nassay: scanning 2 of 2: ${demoIds.base}\n`);
  });

  it('is one line that is written over on a terminal, and taken away before results', async () => {
    const stderr = paper({ terminal: true, columns: 40 });
    await desk().run(['scan', demoIds.wellKept], { stderr });
    expect(stderr.text).not.toContain('\n');
    expect(stderr.text).toContain('scanning');
    expect(stderr.text.endsWith('\r\u001b[2K')).toBe(true);
    for (const line of stderr.text.split('\r\u001b[2K')) expect(line.length).toBeLessThan(40);
  });

  it('says how long it waits for a rate limit', async () => {
    const { run, waits } = desk({ limits: { quota: { api: 3 } } });
    const { err, code } = await run(['scan', demoIds.wellKept, demoIds.base, '-f', 'jsonl']);
    expect(code).toBe(0);
    expect(Math.max(...waits)).toBeGreaterThan(100_000);
    expect(err).toMatch(/waiting \d+ seconds for a rate limit to end/);
  });
});

describe('readers and people', () => {
  it('a reader that goes away ends it quietly, with the code of what was seen', async () => {
    const stdout = paper({ until: '"schemaVersion"' });
    const { code, err } = await desk().run(['scan', demoIds.unsafePickle, demoIds.base, '-f', 'jsonl', '-q'], {
      stdout,
    });
    expect([code, err]).toEqual([1, '']);
    expect(stdout.text.trimEnd().split('\n')).toHaveLength(1);
  });

  it('Ctrl-C finishes the model under way and leaves the rest', async () => {
    const { run, interrupt } = desk();
    const stdout = paper();
    const write = (text: string) => {
      interrupt.abort();
      return stdout.write(text);
    };
    const watching = { ...stdout, write };
    const { code } = await run(['scan', demoIds.wellKept, demoIds.base, demoIds.noCard, '-f', 'jsonl'], {
      stdout: watching,
    });
    expect(code).toBe(130);
    expect(stdout.text.trimEnd().split('\n')).toHaveLength(1);
  });

  it('colours for people only: not on a pipe, nor with NO_COLOR or --no-color', async () => {
    const { run } = desk();
    const coloured = async (line: readonly string[], env: Record<string, string>, terminal = true) =>
      (await run(['scan', demoIds.wellKept, ...line], { stdout: paper({ terminal }), env })).out.includes('\u001b[');
    expect(await coloured([], {})).toBe(true);
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured([], { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(['--no-color'], {})).toBe(false);
    expect(await coloured([], { TERM: 'dumb' })).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1' }, false)).toBe(true);
  });

  it('says the same without colour', async () => {
    const { run } = desk();
    const coloured = await run(['scan', demoIds.unsafePickle], { stdout: paper({ terminal: true }) });
    const bare = stripVTControlCharacters(coloured.out);
    expect(bare).toBe((await run(['scan', demoIds.unsafePickle])).out);
  });
});

describe('own weights', () => {
  it('weigh the same findings otherwise, and the profile’s name says so', async () => {
    const { run, files } = desk();
    files.set('mine.json', JSON.stringify({ name: 'mine', categories: { popularity: 0 } }));
    const plain = reportOf((await run(['scan', demoIds.wellKept, '-f', 'json'])).out);
    const mine = reportOf((await run(['scan', demoIds.wellKept, '-f', 'json', '--weights', 'mine.json'])).out);
    expect(mine.profile).toBe('default+mine');
    expect(mine.composite.value).not.toBe(plain.composite.value);
    expect(mine.findings.map(({ score }) => score)).toEqual(plain.findings.map(({ score }) => score));
  });
});
