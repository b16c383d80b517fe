import { spawn } from 'node:child_process';
import path from 'node:path';

/** The root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a command did: its exit code (null: it never started, or a signal ended it) and all that it printed. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
}

/** How a command is run. */
export interface RunOptions {
  /** Passes the output on to standard error while the command runs. */
  readonly live?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs a command of the project's own tools (`node_modules/.bin`); never throws, a failure to start is told in `output`. */
export function run(command: string, args: readonly string[], { live = false, env, cwd = ROOT }: RunOptions = {}) {
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: withOwnTools(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  const take = (chunk: Buffer) => {
    output += chunk.toString();
    if (live) process.stderr.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const finish = (code: number | null) => resolve({ code, output, seconds: (performance.now() - started) / 1000 });
  child.on('error', (error) => {
    output += `${command} did not start: ${error.message}\n`;
    finish(null);
  });
  child.on('close', finish);
  return promise;
}

const withOwnTools = (): string =>
  [path.join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(path.delimiter);
