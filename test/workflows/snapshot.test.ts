import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { ROOT, run } from '../../scripts/checks/command.ts';

const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
});
const workflow = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })) }),
  permissions: z.record(z.string(), z.string()),
  defaults: z.object({ run: z.object({ shell: z.literal('bash') }) }),
  env: z.record(z.string(), z.string()),
  jobs: z.object({
    snapshot: z.strictObject({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: z.record(z.string(), z.string()),
      steps: z.array(step),
    }),
  }),
});

const FILE = '.github/workflows/snapshot.yml';
const text = readFileSync(path.join(ROOT, FILE), 'utf8');
const job = workflow.parse(parse(text));
const { steps } = job.jobs.snapshot;
const named = (name: string) => steps.find((one) => one.name === name);

const keys = generateKeyPairSync('ed25519');
const PRIVATE = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
const PUBLIC = Buffer.from(keys.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
const STRANGER = Buffer.from(
  generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '',
  'base64url',
).toString('base64');

const ASSAY: string = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts.assay;
const base = mkdtempSync(path.join(tmpdir(), 'assay-weekly-'));
let place = base;
let runs = 0;
beforeEach(() => {
  runs += 1;
  place = path.join(base, String(runs));
  for (const folder of ['sources/epoch', 'bin', 'release']) mkdirSync(path.join(place, folder), { recursive: true });
  // Stands in for GitHub's own program: one release, of which every call is noted.
  const gh = `#!/bin/sh
echo "$*" >> '${place}/calls'
case "$2" in
  view) test -e '${place}/release/there' ;;
  create) touch '${place}/release/there' ;;
  download) cp '${place}/release/snapshot.json' "$7" ;;
  upload) cp "$4" '${place}/release/snapshot.json' ;;
esac
`;
  writeFileSync(path.join(place, 'bin/gh'), gh);
  // And for npm, which takes longer to start than what it is to run: the script of the package, without it.
  const npm = `#!/bin/sh\n[ "$1 $2 $3 $4" = 'run -s assay --' ] || exit 64\nshift 4\nexec ${ASSAY} "$@"\n`;
  writeFileSync(path.join(place, 'bin/npm'), npm);
  for (const name of ['gh', 'npm']) chmodSync(path.join(place, 'bin', name), 0o755);
});
afterAll(() => rmSync(base, { recursive: true }));

/** Local sources in place of the network: one board of so many models, fetched on that day. */
function publish(models: number, day: string): void {
  const rows = Array.from({ length: models }, (_, index) => `model-${index}_high,0.${50 + index},OpenAI,0.02`);
  const csv = `Model version,mean_score,Organization,stderr\n${rows.join('\n')}\n`;
  writeFileSync(path.join(place, 'sources/epoch/gpqa_diamond.csv'), csv);
  writeFileSync(path.join(place, 'sources/epoch/MANIFEST.md'), `- Commit / date: abc ${day}\n`);
}

const calls = (): string =>
  existsSync(path.join(place, 'calls')) ? readFileSync(path.join(place, 'calls'), 'utf8') : '';
const release = path.join('release', 'snapshot.json');
const at = (file: string): string => path.join(place, file);

/** Runs the job's own commands as the runner would: one after the other, until one fails. Only the inputs are others. */
async function week(inputs: { readonly [name: string]: string } = {}) {
  const given: { readonly [name: string]: string } = {
    ...job.env,
    SOURCES: at('sources'),
    PREVIOUS: at('previous.json'),
    FRESH: at('snapshot.json'),
    SNAPSHOT_PUBLIC_KEY: PUBLIC,
    RUNNER_TEMP: place,
    PATH: `${at('bin')}${path.delimiter}${process.env.PATH}`,
    // The command line starts some thirty times here, and is compiled once.
    NODE_COMPILE_CACHE: path.join(base, 'compiled'),
    ...inputs,
  };
  for (const { name, run: script, env = {} } of steps) {
    if (script === undefined || name === 'Install') continue;
    const own = { ...env, ...('SNAPSHOT_KEY' in env && { SNAPSHOT_KEY: PRIVATE }) };
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const { code, output } = await run('bash', shell, { env: { ...given, ...own } });
    if (code !== 0) return { failed: name, output };
  }
  return { failed: undefined, output: '' };
}

// Each week starts the command line four times.
describe('the weekly job', { timeout: 60_000 }, () => {
  it('F4-32 runs every week, on fresh sources, and asks for no more rights than it needs', () => {
    expect(job.on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* 1$/) }]);
    expect(job.env.SOURCES).toBe('live');
    expect(job.permissions).toEqual({ contents: 'read' });
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    expect(steps.findIndex(({ name }) => name === 'Publish')).toBe(steps.length - 1);
    expect(text).not.toMatch(/continue-on-error|always\(\)|pull_request/);
  });

  it('gives the key to the one step that signs', () => {
    expect(text.match(/secrets\.\w+/g)).toEqual(['secrets.SNAPSHOT_KEY']);
    expect(named('Build')?.env).toHaveProperty('SNAPSHOT_KEY');
  });

  it('F4-32 makes a signed snapshot each week, chained to the last one, and publishes it', async () => {
    publish(40, '2026-11-14');
    expect(await week({ MAX_LOSS: '100' })).toEqual({ failed: undefined, output: '' });
    const first = JSON.parse(readFileSync(at(release), 'utf8'));
    expect(first).toMatchObject({ date: '2026-11-14', signature: { key: PUBLIC } });
    expect(existsSync(at('snapshot-key.pem')), 'the key is kept nowhere').toBe(false);
    publish(41, '2026-11-21');
    expect((await week()).failed).toBeUndefined();
    const second = JSON.parse(readFileSync(at(release), 'utf8'));
    expect(second).toMatchObject({ date: '2026-11-21', previous: first.seal, signature: { key: PUBLIC } });
    expect(calls().match(/release upload/g)).toHaveLength(2);
    expect(calls().match(/release create/g)).toHaveLength(1);
  });

  it('publishes nothing that lost more of the models than it may', async () => {
    publish(40, '2026-11-14');
    await week({ MAX_LOSS: '100' });
    const before = readFileSync(at(release), 'utf8');
    publish(37, '2026-11-21');
    const { failed, output } = await week();
    expect(failed).toBe('Compare with the last one');
    expect(output).toContain('3 of 40 models went (7.5 %), more than 5 %');
    expect(readFileSync(at(release), 'utf8')).toBe(before);
  });

  it('publishes nothing that another key signed, and goes on from nothing that was changed', async () => {
    publish(40, '2026-11-14');
    expect((await week({ MAX_LOSS: '100', SNAPSHOT_PUBLIC_KEY: STRANGER })).failed).toBe('Verify');
    expect(calls()).not.toContain('upload');
    await week({ MAX_LOSS: '100' });
    const good = readFileSync(at(release), 'utf8');
    writeFileSync(at(release), good.replace('0.5', '0.6'));
    expect((await week()).failed).toBe('Fetch the last one');
  });

  it('publishes nothing where no source could be read', async () => {
    writeFileSync(at('sources/README.md'), 'nothing here');
    expect((await week({ MAX_LOSS: '100' })).failed).toBe('Verify');
    expect(calls()).not.toContain('upload');
  });
});
