import { parseArgs } from 'node:util';

/** Which runs to do: numbers `from` to below `from + runs` of the series of `seed`. */
export interface Request {
  readonly runs: number;
  readonly seed: number;
  readonly from: number;
  readonly workers: number;
}

const USAGE = 'usage: npm run fuzz -- --runs N [--seed S] [--from I] [--workers W], whole numbers';

/** Reads the command line; a sentence for people when something is wrong with it. */
export function parseRequest(args: readonly string[]): Request | string {
  const text = { type: 'string' } as const;
  let values: Partial<Record<'runs' | 'seed' | 'from' | 'workers', string>>;
  try {
    values = parseArgs({ args: [...args], options: { runs: text, seed: text, from: text, workers: text } }).values;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; ${USAGE}`;
  }
  const { runs = '20000', seed = '1', from = '0', workers = '2' } = values;
  const numbers = [runs, seed, from, workers].map(Number);
  if (numbers.some((number) => !Number.isSafeInteger(number) || number < 0 || number >= 2 ** 31)) return USAGE;
  const [r = 0, s = 0, f = 0, w = 0] = numbers;
  return r < 1 || w < 1 || w > 64 ? USAGE : { runs: r, seed: s, from: f, workers: w };
}
