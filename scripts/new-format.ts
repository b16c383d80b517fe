// Scaffolds a way of reading: its file, its test and its line in the list of formats.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './checks/command.ts';
import { parseFormat } from './format/request.ts';
import { formatFile, testFile, withFormat } from './format/templates.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const INDEX = 'scanner/inspect/formats.ts';

const request = parseFormat(process.argv.slice(2));
const trouble = typeof request === 'string' ? request : await scaffold(request.id);
if (trouble !== undefined) {
  console.error(`new:format: ${trouble}`);
  process.exitCode = 1;
}

async function scaffold(id: string): Promise<string | undefined> {
  const format = `scanner/inspect/formats/${id}.ts`;
  const test = `test/scanner/inspect/formats/${id}.test.ts`;
  const existing = [format, test].filter((file) => existsSync(path.join(ROOT, file)));
  if (existing.length > 0) return `${existing.join(' and ')} exists already; choose another id`;
  const grown = withFormat(readFileSync(path.join(ROOT, INDEX), 'utf8'), id);
  if (typeof grown === 'string') return grown;

  write(format, formatFile(id));
  write(test, testFile(id));
  write(INDEX, grown.text);
  // The formatter knows the order of imports and where a long line breaks.
  const formatted = await run('biome', ['check', '--write', format, test, INDEX], { cwd: ROOT });
  if (formatted.code !== 0) return `the files are written, but formatting them failed:\n${formatted.output}`;
  console.log([format, test, INDEX].join('\n'));
  console.error('Next: its true signature, then read what its loaders execute, then npm run check.');
  return undefined;
}

function write(file: string, text: string): void {
  const whole = path.join(ROOT, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}
