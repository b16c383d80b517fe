// Brings node_modules up to date; --browser also finds or installs a Chromium. Plain JavaScript without dependencies,
// since it runs on whatever Node (20 or newer) the machine has, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.setup-stamp');
// Results go to standard output, so what set-up prints goes to standard error.
const toStderr = ['ignore', 2, 2];

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: toStderr, ...options }).status === 0;
const fail = (message) => {
  console.error(`setup: ${message}`);
  process.exit(1);
};

/** npm 10 does not link the node binary of the platform package; npm 11 does. */
function linkNode() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${process.platform}-${process.arch}`;
  const link = path.join(modules, '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link) || !existsSync(path.join(modules, name, 'bin', 'node'))) return;
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.join('..', name, 'bin', 'node'), link);
}

function install() {
  const want = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(readFileSync(path.join(root, 'package.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === want) return;
  console.error('setup: npm ci');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const ok = npm ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
  if (!ok) fail('npm ci failed; its messages are above');
  writeFileSync(stampFile, want);
}

async function findBrowser() {
  const { chromium } = await import('playwright-core');
  const onPath = (name) =>
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .map((directory) => path.join(directory, name))
      .find(existsSync);
  const own = chromium.executablePath();
  return process.env.CHROMIUM_PATH || onPath('chromium') || onPath('chromium-browser') || (existsSync(own) && own);
}

async function browser() {
  let executable = await findBrowser();
  if (!executable) {
    console.error('setup: no Chromium found, installing one');
    const cli = path.join(modules, 'playwright-core', 'cli.js');
    const ok = run(process.execPath, [cli, 'install', 'chromium'], { timeout: 180_000 });
    if (!ok && process.platform === 'linux' && process.getuid?.() === 0)
      run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']);
    executable = await findBrowser();
  }
  if (!executable)
    fail('no Chromium. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path.');
  if (!existsSync(executable)) fail(`there is no Chromium at CHROMIUM_PATH=${executable}`);
  writeFileSync(path.join(modules, '.chromium-path'), executable);
}

if (process.argv.includes('--link')) linkNode();
else {
  install();
  linkNode();
  if (process.argv.includes('--browser')) await browser();
}
