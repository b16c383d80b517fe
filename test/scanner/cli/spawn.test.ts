import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { createHub } from '#hub/hub';
import { type Serving, serveHub } from '#hub/server';
import { reportSchema } from '#shared/report/report';

const MAIN = resolve(import.meta.dirname, '../../../scanner/cli/main.ts');

const hub = createHub(demoHub());
let serving: Serving;
beforeAll(async () => {
  serving = await serveHub(hub);
});
afterAll(() => serving.close());

interface Options {
  /** Called with the process when it prints for the first time. */
  readonly onOutput?: (child: ReturnType<typeof spawn>) => void;
  /** A file that standard output goes to. */
  readonly into?: number;
}

function assay(line: readonly string[], { onOutput, into }: Options = {}) {
  const child = spawn(process.execPath, [MAIN, ...line], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', HF_ENDPOINT: serving.origin },
    stdio: ['ignore', into ?? 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    if (out === '') onOutput?.(child);
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  return new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
  });
}

// A process takes its time to start on a busy machine.
describe('the program itself', { timeout: 30_000 }, () => {
  it('prints a valid Report on standard output, and nothing else there', async () => {
    const { code, out, err } = await assay(['scan', demoIds.wellKept, '--format', 'json']);
    const report = reportSchema.parse(JSON.parse(out));
    expect([code, report.model.id]).toEqual([0, demoIds.wellKept]);
    expect(report.findings.length).toBeGreaterThanOrEqual(15);
    expect(err).toContain('assay: scanning');
  });

  it.each([
    [['scan', demoIds.unsafePickle, '-q'], 1],
    [['scan', 'nobody/nothing', '-q'], 2],
    [['scn'], 64],
  ])('%j gives the shell the exit code %d', async (line, code) => {
    expect((await assay(line)).code).toBe(code);
  });

  it('inspects files of the Hub over real connections: three requests to the servers of each', async () => {
    hub.reset();
    const { code, out } = await assay(['inspect', `hf://${demoIds.wellKept}`, '--format', 'jsonl', '-q']);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const shard = rows.find(({ path }) => path.endsWith('model-00001-of-00003.safetensors'));
    expect(shard).toMatchObject({
      path: `hf://${demoIds.wellKept}/model-00001-of-00003.safetensors`,
      bytesTotal: 4_915_208_432,
    });
    expect(shard.bytesRead).toBeLessThanOrEqual(256_000);
    expect(rows.length).toBeGreaterThan(5);
    expect([hub.counts.downloads, hub.counts.cdn, hub.counts.api]).toEqual([0, 6, 1]);
    expect([0, 1, 2]).toContain(code);
  });

  it('ends quietly when its reader goes away', async () => {
    const { err } = await assay(['scan', '--top', '30', '-q'], {
      onOutput: (child) => child.stdout?.destroy(),
    });
    expect(err).toBe('');
  });

  it
    .runIf(existsSync('/dev/full'))
    .each([
      [['scan', demoIds.wellKept, '-q']],
      [['scan', '--top', '3', '--format', 'json', '-q']],
      [['compare', demoIds.wellKept, demoIds.base, '-q']],
      [['schema']],
      [['--version']],
    ])('%j tells a full disk in one line, and ends with 74', async (line) => {
    const into = openSync('/dev/full', 'w');
    const { code, err } = await assay(line, { into });
    closeSync(into);
    expect(err).toMatch(/^assay: The results cannot be written: the disk is full \(ENOSPC[^\n]*\n$/);
    expect(code).toBe(74);
  });

  it('finishes its line on Ctrl-C, and says how to go on', async () => {
    const { code, out, err } = await assay(['scan', '--top', '30'], { onOutput: (child) => child.kill('SIGINT') });
    expect(code).toBe(130);
    expect(out.endsWith('\n')).toBe(true);
    for (const line of out.trimEnd().split('\n')) reportSchema.parse(JSON.parse(line));
    expect(err).toContain('to go on: save these lines in a FILE, then assay scan --top 30 --resume FILE');
  });
});
