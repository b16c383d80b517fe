import { parentPort, workerData } from 'node:worker_threads';
import { judge } from '#shared/files/globals/judge';
import { LIMIT, type Ran, runOnce } from './run.ts';
import { seeds } from './seeds.ts';

/** What a worker is to do: every `step`th run from `from` up to `to`. `now` tells which one it is at. */
export interface Share {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly now: Int32Array;
}

/** What it tells: troubles one by one, then the counts. */
export interface Told {
  readonly troubles: readonly { readonly run: number; readonly ran: Ran }[];
  readonly verdicts: Readonly<Record<string, number>>;
  readonly slowest: number;
}

const MANY = 20;

async function work({ seed, from, to, step, now }: Share): Promise<Told> {
  const stock = seeds();
  const verdicts: Record<string, number> = {};
  const troubles: { run: number; ran: Ran }[] = [];
  let slowest = 0;
  for (let run = from; run < to && troubles.length < MANY; run += step) {
    Atomics.store(now, 0, run);
    let ran = await runOnce(run, seed, stock, judge);
    // A busy machine is no fault: what is slow must be slow twice.
    if (ran.milliseconds > LIMIT) ran = await runOnce(run, seed, stock, judge);
    verdicts[ran.verdict] = (verdicts[ran.verdict] ?? 0) + 1;
    slowest = Math.max(slowest, ran.milliseconds);
    if (ran.trouble !== undefined) troubles.push({ run, ran });
  }
  return { troubles, verdicts, slowest };
}

parentPort?.postMessage(await work(workerData));
