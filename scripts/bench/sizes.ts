import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, run } from '../checks/command.ts';
import { type Measure, measure } from './measure.ts';
import { EXTENSION } from './stage.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Sizes of what is installed and of what each page of the site must load. Makes the zip anew. */
export async function sizes(): Promise<Measure[]> {
  const zipped = await run('wxt', ['zip']);
  if (zipped.code !== 0) throw new Error(`the package could not be made:\n${zipped.output}`);
  const output = path.join(ROOT, '.output');
  const zips = readdirSync(output).filter((name) => name.endsWith('-chrome.zip'));
  const scripts = filesIn(path.join(EXTENSION, 'content-scripts'));
  const compressed = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return [
    measure('package, unpacked', sizeOf(filesIn(EXTENSION)) / 1000, 'kB', 1_500),
    measure('package, zipped', sizeOf(zips.map((name) => path.join(output, name))) / 1000, 'kB', 1_500),
    measure('content script and its style, gzipped', compressed / 1000, 'kB', 60),
  ];
}
