import type { Input } from '../command.ts';
import type { Io } from '../io.ts';
import { byteCount } from './byte-count.ts';
import type { Engine } from './engine.ts';
import { readJudge } from './read-judge.ts';

/** What the options of the command mean. */
export interface Request {
  readonly engine: Engine;
  /** Bytes that each file, and each repository, may cost; undefined where the user set no limit. */
  readonly budget: number | undefined;
  /** Whether files are read whose reading the Hub counts as a download. */
  readonly all: boolean;
}

/** Reads the options. Throws a UsageError. */
export async function readRequest(input: Input, io: Io, changes: Partial<Engine>): Promise<Request> {
  const text = input.text('budget');
  const budget = text === undefined ? undefined : byteCount(text);
  const judge = await readJudge(input.text('exceptions'), io);
  const engine: Engine = {
    judge,
    limits: budget === undefined ? {} : { read: budget },
    now: () => io.now().getTime(),
    ...changes,
  };
  return { engine, budget, all: input.has('all') };
}
