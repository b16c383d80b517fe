// Scaffolds a factor: its file, its test and its line in the table of contents. It is experimental, with weight 0 and
// outside the versioned table, until someone gives it a weight and a changelog entry.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './checks/command.ts';
import { parseRequest, type Request } from './factor/request.ts';
import { factorFile, testFile, withFactor } from './factor/templates.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const INDEX = 'shared/factors/index.ts';

const request = parseRequest(process.argv.slice(2));
const trouble = typeof request === 'string' ? request : await scaffold(request);
if (trouble !== undefined) {
  console.error(`new:factor: ${trouble}`);
  process.exitCode = 1;
}

async function scaffold(wanted: Request): Promise<string | undefined> {
  const factor = `shared/factors/${wanted.category}/${wanted.id}.ts`;
  const test = `test/shared/factors/${wanted.category}/${wanted.id}.test.ts`;
  const existing = globSync([`shared/factors/*/${wanted.id}.ts`, test], { cwd: ROOT });
  if (existing.length > 0) return `${existing.join(' and ')} exists already; choose another id`;
  const grown = withFactor(readFileSync(path.join(ROOT, INDEX), 'utf8'), wanted);
  if (typeof grown === 'string') return grown;

  write(factor, factorFile(wanted));
  write(test, testFile(wanted));
  write(INDEX, grown.text);
  // The formatter knows the order of imports and where a long line breaks.
  const formatted = await run('biome', ['check', '--write', factor, test, INDEX], { cwd: ROOT });
  if (formatted.code !== 0) return `the files are written, but formatting them failed:\n${formatted.output}`;
  console.log([factor, test, INDEX].join('\n'));
  console.error('Next: look at other facts than the tags, write docs, then npm run check.');
  return undefined;
}

function write(file: string, text: string): void {
  const whole = path.join(ROOT, file);
  if (!existsSync(path.dirname(whole))) mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
