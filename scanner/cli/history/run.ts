import type { Input } from '../command.ts';
import { HISTORY } from '../history-file.ts';
import type { Io } from '../io.ts';
import { readReference } from '../scan-models.ts';
import { nameOf } from '../scan-one.ts';
import { UsageError } from '../usage-error.ts';
import { showEvents } from './events.ts';
import { showFreshness } from './freshness.ts';
import { showModel } from './model.ts';
import { verify } from './verify.ts';

const VIEWS = ['freshness', 'events', 'verify'] as const;

/** Runs `assay history` and resolves to the exit code. */
export async function runHistory(input: Input, io: Io): Promise<number> {
  const path = input.text('history') ?? HISTORY;
  const views = VIEWS.filter((view) => input.has(view));
  const [word, ...more] = input.words;
  if (views.length + (word === undefined ? 0 : 1) !== 1 || more.length > 0)
    throw new UsageError('Which one? Name one model, or give --freshness, --events or --verify.');
  if (input.has('head') && views[0] !== 'verify') throw new UsageError('--head goes with --verify.');
  if (word !== undefined) return showModel(nameOf(readReference(word)), path, input, io);
  if (views[0] === 'verify') return verify(path, input, io);
  return views[0] === 'events' ? showEvents(path, input, io) : showFreshness(path, input, io);
}
