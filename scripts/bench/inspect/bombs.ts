import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Measure, measure } from '../measure.ts';
import { BOMBS } from './bomb-files.ts';
import { inspected } from './process.ts';

const KB_PER_MB = 1024;

/** The most time of a processor that any bomb takes to a verdict, and the most memory beyond a small file, each in a fresh process. */
export async function bombs(folder: string): Promise<Measure[]> {
  const small = path.join(folder, 'small.pkl');
  writeFileSync(small, 'N.');
  const base = (await inspected(small)).kilobytes;
  let [longest, largest] = [0, 0];
  for (const [title, name, make] of BOMBS) {
    const file = path.join(folder, name);
    writeFileSync(file, make());
    const { busy, kilobytes, verdicts } = await inspected(file);
    const megabytes = (kilobytes - base) / KB_PER_MB;
    console.error(`  ${title}: ${Object.keys(verdicts)[0]} in ${busy.toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
    longest = Math.max(longest, busy);
    largest = Math.max(largest, megabytes);
  }
  return [
    measure('the longest of the bombs', longest, 's', 1),
    measure('memory for the largest of the bombs, beyond a small file', largest, 'MB', 64),
  ];
}
