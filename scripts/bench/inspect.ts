import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bombs } from './inspect/bombs.ts';
import { bundle } from './inspect/bundle.ts';
import { corpus } from './inspect/corpus.ts';
import { hubReading } from './inspect/hub-reading.ts';
import { memory } from './inspect/memory.ts';
import { smallFiles } from './inspect/small-files.ts';
import { throughput } from './inspect/throughput.ts';
import type { Measure } from './measure.ts';

/** Everything about reading files, in a folder that is gone afterwards. */
export async function inspection(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  try {
    const parts = [throughput, memory, smallFiles, bundle, hubReading, bombs, corpus];
    const figures: Measure[] = [];
    for (const part of parts) figures.push(...(await part(folder)));
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
