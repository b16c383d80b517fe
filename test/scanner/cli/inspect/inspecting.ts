import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHub, type Hub } from '#hub/hub';
import type { HubModel } from '#hub/model';
import { inspectCommand } from '#scanner/cli/inspect';
import type { Row } from '#scanner/cli/inspect/row';
import { runInspection } from '#scanner/cli/inspect/run-inspection';
import type { Io } from '#scanner/cli/io';
import { parse } from '#scanner/cli/parse';
import { defineFormat } from '#scanner/inspect/format';
import { drawer, NOW, paper } from '../desk.ts';

/**
 * A format for tests: `FAKE dangerous`, `FAKE caution` and `FAKE fine` say what they are, `FAKE long` is read to its
 * end, and `FAKE throws` is a bug of the format.
 */
export const fake = defineFormat({
  id: 'fake',
  title: 'Fake',
  recognises: ({ head }) => Buffer.from(head.subarray(0, 5)).toString() === 'FAKE ',
  async inspect({ head, source, size }, { report }) {
    const word = Buffer.from(head.subarray(5, 20)).toString().split('\n')[0];
    if (word === 'dangerous')
      report({
        id: 'dangerous-call',
        severity: 'dangerous',
        message: 'It runs a command.',
        offset: 5,
        call: 'os.system("id")',
        advisory: 'CVE-2025-1716',
      });
    if (word === 'caution')
      report({ id: 'unknown-call', severity: 'caution', message: 'It calls something.', offset: 5 });
    if (word === 'throws') throw new TypeError('a bug');
    if (word === 'long') for (let at = 0; at < (size ?? 0); at += 65_536) await source.read(at, 65_536);
    return 'whole';
  },
});

/** What one command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The lines of JSON Lines. */
  readonly rows: readonly Row[];
}

/** Inspects with the fake format, and a Hub of these models. JSON Lines unless the line names a format. */
export async function inspecting(
  line: readonly string[],
  changes: Partial<Io> & { readonly hub?: Hub } = {},
): Promise<Ran> {
  const [stdout, stderr] = [changes.stdout ?? paper(), changes.stderr ?? paper()];
  const argv = line.includes('--format') ? line : [...line, '--format', 'jsonl'];
  const io: Io = {
    argv,
    env: { HOME: '/home/nobody' },
    fetch: changes.hub?.fetch ?? (() => Promise.reject(new Error('nobody should be asked'))),
    now: () => NOW,
    sleep: async () => undefined,
    files: drawer(new Map()),
    interrupted: new AbortController().signal,
    ...changes,
    stdout,
    stderr,
  };
  const code = await runInspection(parse(argv, inspectCommand.options), io, { formats: [fake] });
  const textOf = (sink: object): string => ('text' in sink && typeof sink.text === 'string' ? sink.text : '');
  const out = textOf(stdout);
  const rows = argv.includes('jsonl')
    ? out
        .split('\n')
        .filter(Boolean)
        .map((text): Row => JSON.parse(text))
    : [];
  return { code, out, err: textOf(stderr), rows };
}

/** A Hub with one model. */
export const hubOf = (model: Partial<HubModel> & Pick<HubModel, 'files'>): Hub =>
  createHub({
    models: [{ id: 'tidewater/weights', _id: '5'.repeat(24), sha: '5'.repeat(40), ...model }],
    owners: [],
    now: () => NOW.getTime(),
  });

/** An empty folder that is removed after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'assay-inspect-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
