import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, run } from '../../scripts/checks/command.ts';

/** Set-up works on the folder it lies in: here a copy, with an npm that only notes how it was called. */
describe('set-up', () => {
  let root = '';
  const at = (...parts: string[]) => path.join(root, ...parts);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'assay-setup-'));
    mkdirSync(at('scripts'));
    mkdirSync(at('node_modules', '.bin'), { recursive: true });
    cpSync(path.join(ROOT, 'scripts', 'setup.mjs'), at('scripts', 'setup.mjs'));
    symlinkSync(path.join(ROOT, 'node_modules', 'playwright-core'), at('node_modules', 'playwright-core'));
    writeFileSync(at('package.json'), '{"type":"module"}');
    writeFileSync(at('package-lock.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const npm = (code: number) => {
    writeFileSync(
      at('npm.mjs'),
      `import { appendFileSync } from 'node:fs';
       appendFileSync(${JSON.stringify(at('calls'))}, process.argv.slice(2).join(' ') + '\\n');
       process.exit(${code});`,
    );
    return { npm_execpath: at('npm.mjs') };
  };
  const calls = () => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').trim().split('\n') : []);
  const setup = (env: NodeJS.ProcessEnv, ...args: string[]) =>
    run('node', [at('scripts', 'setup.mjs'), ...args], { cwd: root, env });

  it('installs exactly what the lock file says, once', async () => {
    expect((await setup(npm(0))).code).toBe(0);
    expect((await setup(npm(0))).code).toBe(0);
    expect(calls()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  });

  it('installs again when the lock file has changed', async () => {
    await setup(npm(0));
    writeFileSync(at('package-lock.json'), '{"lockfileVersion":3}');
    await setup(npm(0));
    expect(calls()).toHaveLength(2);
  });

  it('fails when npm fails, and tries again the next time', async () => {
    const { code, output } = await setup(npm(1));
    expect(code).toBe(1);
    expect(output).toContain('setup: npm ci failed');
    await setup(npm(0));
    expect(calls()).toHaveLength(2);
  });

  it('remembers the Chromium it is told of', async () => {
    expect((await setup({ ...npm(0), CHROMIUM_PATH: process.execPath }, '--browser')).code).toBe(0);
    expect(readFileSync(at('node_modules', '.chromium-path'), 'utf8')).toBe(process.execPath);
  });

  it('does not take a path to nothing for a Chromium', async () => {
    const { code, output } = await setup({ ...npm(0), CHROMIUM_PATH: '/no/such/chromium' }, '--browser');
    expect(code).toBe(1);
    expect(output).toContain('there is no Chromium at CHROMIUM_PATH=/no/such/chromium');
    expect(existsSync(at('node_modules', '.chromium-path'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')('links the project’s own Node, and installs nothing for that', async () => {
    const own = at('node_modules', `node-linux-${process.arch}`, 'bin', 'node');
    mkdirSync(path.dirname(own), { recursive: true });
    writeFileSync(own, '');
    expect((await setup(npm(0), '--link')).code).toBe(0);
    expect(lstatSync(at('node_modules', '.bin', 'node')).isSymbolicLink()).toBe(true);
    expect(calls()).toEqual([]);
  });

  it('links no Node that is not there', async () => {
    expect((await setup(npm(0), '--link')).code).toBe(0);
    expect(existsSync(at('node_modules', '.bin', 'node'))).toBe(false);
  });
});
