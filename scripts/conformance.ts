// One line per requirement: its id, a tab, and the titles of the tests that prove it, or `none`.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROWS } from '../test/conformance/rows.ts';
import { titlesIn } from '../test/conformance/titles.ts';
import { conformanceLines } from './conformance/lines.ts';

const test = path.resolve(import.meta.dirname, '../test');
const titles = globSync('**/*.{test,spec}.{ts,tsx}', { cwd: test })
  .sort()
  .flatMap((file) => titlesIn(readFileSync(path.join(test, file), 'utf8')));

for (const line of conformanceLines(ROWS, titles)) console.log(line);
