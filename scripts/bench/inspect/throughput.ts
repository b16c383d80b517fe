import { statSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../checks/command.ts';
import { type Measure, measure } from '../measure.ts';
import { expectOnly, inspected } from './process.ts';
import { SHAPES, writeShape } from './shapes.ts';

const ROUNDS = 3;
const PYTHON = `
import gc, pickle, sys, time
gc.disable()
started = time.perf_counter()
with open(sys.argv[1], 'rb') as file:
    loaded = pickle.load(file)
print(time.perf_counter() - started)
`;

/** Seconds of CPython's pickle.load with its collector off; null where there is no python3. */
async function python(file: string): Promise<number | null> {
  const { code, output } = await run('python3', ['-c', PYTHON, file]);
  return code === 0 ? Number(output.trim()) : null;
}

async function shape(folder: string, name: (typeof SHAPES)[number]): Promise<Measure[]> {
  const file = path.join(folder, `${name}.pkl`);
  writeShape(name, file);
  const megabytes = statSync(file).size / 1e6;
  const own: number[] = [];
  const other: number[] = [];
  // By turns, so that a neighbour on the machine troubles both alike.
  for (let round = 0; round < ROUNDS; round++) {
    const told = await inspected(file);
    expectOnly('no-issues-found', told);
    own.push(told.seconds);
    const loaded = await python(file);
    if (loaded !== null) other.push(loaded);
  }
  const best = Math.min(...own);
  console.error(`  ${name}: ${megabytes.toFixed(0)} MB in ${best.toFixed(2)} s, ${(megabytes / best).toFixed(0)} MB/s`);
  if (other.length === 0)
    return [measure(`inspecting the pickle of ${name}, per MB`, (best / megabytes) * 1e3, 'ms', 9)];
  return [
    measure(`inspecting the pickle of ${name}, in times of loading it in CPython`, best / Math.min(...other), '×', 1),
  ];
}

/** How long pickles of three shapes take, as a multiple of loading them in CPython in the same minute. */
export async function throughput(folder: string): Promise<Measure[]> {
  const figures: Measure[] = [];
  for (const name of SHAPES) figures.push(...(await shape(folder, name)));
  return figures;
}
