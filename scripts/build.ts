// Builds what is shipped: the extension for Chrome and Firefox, and the command line as one file. Paths and sizes go
// to standard output, what the builders say to standard error.
import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { outputLine } from './build/output.ts';
import { ROOT, run } from './checks/command.ts';

interface Target {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What it makes, from the root of the checkout. */
  readonly output: string;
}

const EXTENSION: readonly Target[] = [
  { name: 'Chrome extension', command: ['wxt', 'build'], output: '.output/chrome-mv3' },
  { name: 'Firefox extension', command: ['wxt', 'build', '-b', 'firefox'], output: '.output/firefox-mv2' },
];
const COMMAND_LINE: Target = {
  name: 'Command line',
  command: ['vite', 'build', '-c', 'vite.cli.config.ts'],
  output: 'dist/assay.mjs',
};

const hasExtension = existsSync(path.join(ROOT, 'extension', 'entrypoints'));
if (!hasExtension)
  process.stderr.write('build: extension/entrypoints is not there, so only the command line is built\n');

let failed = 0;
for (const target of [...(hasExtension ? EXTENSION : []), COMMAND_LINE]) failed += (await make(target)) ? 0 : 1;
process.exitCode = failed === 0 ? 0 : 1;

async function make({ name, command: [program, ...args], output }: Target): Promise<boolean> {
  const { code } = await run(program, args, { live: true });
  const made = path.join(ROOT, output);
  if (code !== 0 || !existsSync(made)) {
    process.stderr.write(`build: ${name} failed (${[program, ...args].join(' ')}); its messages are above\n`);
    return false;
  }
  if (output === COMMAND_LINE.output) chmodSync(made, 0o755);
  process.stdout.write(`${outputLine(name, output, made)}\n`);
  return true;
}
