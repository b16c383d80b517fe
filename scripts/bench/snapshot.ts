import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openBundled, openSnapshot } from '#scanner/snapshot/open';
import { CATEGORIES } from '#shared/capability/categories';
import { rank } from '#shared/capability/ranking';
import { shelve } from '#shared/snapshot/lookup';
import { ROOT } from '../checks/command.ts';
import { type Measure, measure, median } from './measure.ts';

const ROUNDS = 15;

async function milliseconds(work: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    await work();
    rounds.push(performance.now() - started);
  }
  return median(rounds);
}

/** What the bundled snapshot costs: its size, loading it, checking a fetched one, a question, and a list. */
export async function snapshot(): Promise<Measure[]> {
  const text = readFileSync(path.join(ROOT, 'shared/snapshot/bundled.json'), 'utf8');
  const opened = openBundled(JSON.parse(text));
  const shelf = shelve(opened);
  const keys = opened.models.map(({ key }) => key);
  const load = await milliseconds(() => shelve(openBundled(JSON.parse(text))));
  const checked = await milliseconds(() => openSnapshot(text, { today: '9999-12-31' }));
  const all = await milliseconds(() => keys.map((key) => [shelf.find(key), shelf.priceOf(key)]));
  const lists = await milliseconds(() => CATEGORIES.map((one) => rank(one, opened.models, shelf.holdings)));
  return [
    measure('snapshot, gzipped', gzipSync(text).length / 1000, 'kB', 300),
    measure('snapshot load', load, 'ms', 50),
    measure('snapshot load with its hashes, as of a fetched one', checked, 'ms', 100),
    measure('snapshot lookup', all / keys.length, 'ms', 1),
    measure('ranking, one list', lists / CATEGORIES.length, 'ms', 20),
  ];
}
