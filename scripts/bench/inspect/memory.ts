import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { type Measure, measure } from '../measure.ts';
import { inspected } from './process.ts';
import { SHAPES, writeShape } from './shapes.ts';

const KB_PER_MB = 1024;

/** The most memory that inspecting a large pickle takes beyond that of a small one, each in a fresh process. */
export async function memory(folder: string): Promise<Measure[]> {
  const small = path.join(folder, 'one.pkl');
  writeFileSync(small, pickle([1]));
  const base = (await inspected(small)).kilobytes;
  const figures: Measure[] = [];
  for (const name of SHAPES) {
    const file = path.join(folder, `${name}.pkl`);
    if (!existsSync(file)) writeShape(name, file);
    const { kilobytes } = await inspected(file);
    figures.push(
      measure(`memory for the pickle of ${name}, beyond a small one`, (kilobytes - base) / KB_PER_MB, 'MB', 64),
    );
  }
  return figures;
}
