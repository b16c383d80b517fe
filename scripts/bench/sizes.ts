import { readdirSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, sizeOf, zippedSizeOf } from '../build/output.ts';
import { ROOT, run } from '../checks/command.ts';
import { type Measure, measure } from './measure.ts';
import { EXTENSION } from './stage.ts';

/** Sizes of what is installed and of what each page of the site must load. Makes the zip anew. */
export async function sizes(): Promise<Measure[]> {
  const zipped = await run('wxt', ['zip']);
  if (zipped.code !== 0) throw new Error(`the package could not be made:\n${zipped.output}`);
  const output = path.join(ROOT, '.output');
  const zips = readdirSync(output).filter((name) => name.endsWith('-chrome.zip'));
  const scripts = filesBelow(path.join(EXTENSION, 'content-scripts'));
  return [
    measure('package, unpacked', sizeOf(filesBelow(EXTENSION)) / 1000, 'kB', 1_500),
    measure('package, zipped', sizeOf(zips.map((name) => path.join(output, name))) / 1000, 'kB', 1_500),
    measure('content script and its style, gzipped', zippedSizeOf(scripts) / 1000, 'kB', 60),
  ];
}
