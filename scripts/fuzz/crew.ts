import { Worker } from 'node:worker_threads';
import type { Request } from './request.ts';
import type { Share, Told } from './worker.ts';

/** A run that neither ends nor gives way in this time hangs, in milliseconds. */
const HANGS = 20_000;

/** What a worker came to: what it told, or the number of the run in which it hung or died, with the reason. */
export type Came = Told | { readonly run: number; readonly reason: string };

/** Does the runs on several threads. `progress` hears, every second, how many are done. */
export async function crew(request: Request, progress: (done: number) => void): Promise<Came[]> {
  const { workers, from, runs, seed } = request;
  const marks = Array.from({ length: workers }, () => new Int32Array(new SharedArrayBuffer(4)).fill(from));
  const clock = setInterval(() => {
    progress(marks.reduce((sum, mark) => sum + (Atomics.load(mark, 0) - from) / workers, 0));
  }, 1_000);
  const shares = marks.map((now, at): Share => ({ seed, from: from + at, to: from + runs, step: workers, now }));
  const came = await Promise.all(shares.map(one));
  clearInterval(clock);
  return came;
}

function one(share: Share): Promise<Came> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
  return new Promise((resolve) => {
    const ended = (came: Came): void => {
      clearInterval(watch);
      resolve(came);
      void worker.terminate();
    };
    const watch = watchdog(share.now, (run) => ended({ run, reason: `did not end within ${HANGS / 1_000} s` }));
    worker.once('message', ended);
    worker.once('error', (error) => ended({ run: Atomics.load(share.now, 0), reason: String(error) }));
    worker.once('exit', (code) => ended({ run: Atomics.load(share.now, 0), reason: `ended with code ${code}` }));
  });
}

function watchdog(now: Int32Array, hung: (run: number) => void): ReturnType<typeof setInterval> {
  let last = Atomics.load(now, 0);
  let since = performance.now();
  return setInterval(() => {
    const run = Atomics.load(now, 0);
    if (run !== last) [last, since] = [run, performance.now()];
    else if (performance.now() - since > HANGS) hung(run);
  }, 500);
}
