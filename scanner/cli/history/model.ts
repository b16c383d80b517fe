import type { Score } from '#shared/history/entry';
import { seriesOf } from '#shared/history/entry';
import type { Event } from '#shared/history/event';
import { createEventReader } from '#shared/history/events';
import { seriesFrom } from '#shared/history/series';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { EXIT } from '../exit-codes.ts';
import { harmless } from '../harmless.ts';
import { readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';
import { canvasOf } from '../refresh/printer.ts';
import { createTalk } from '../talk.ts';
import type { ModelHistory } from './model-history.ts';
import { seriesTable } from './table.ts';

/** Prints the dated scores of a model, by its name now or then. */
export async function showModel(name: string, path: string, input: Input, io: Io): Promise<number> {
  const found = await find(name, path, io);
  const format = input.text('format') ?? 'table';
  if (found.series.length === 0) createTalk(io, false).error(`${path} holds no score of ${name}`);
  const text =
    format === 'json'
      ? `${toJson(found, 2)}\n`
      : format === 'jsonl'
        ? found.series.flatMap(({ points }) => points.map((point) => `${toJson(point)}\n`)).join('')
        : found.series.length === 0
          ? ''
          : seriesTable(harmless(found), canvasOf(input, io));
  await io.stdout.write(text);
  return found.series.length === 0 ? EXIT.unknown : EXIT.ok;
}

async function find(name: string, path: string, io: Io): Promise<ModelHistory> {
  const { keys, names } = await whoIs(name, path, io);
  const all = new Map<string, [Score, ...Score[]]>();
  const events: Event[] = [];
  const reader = createEventReader();
  let failures = 0;
  await readHistory(path, io, (entry) => {
    events.push(...reader.next(entry).filter(({ model }) => model === null || names.has(model)));
    if (entry.kind === 'failure') {
      if (names.has(entry.asked)) failures += 1;
      return;
    }
    const key = seriesOf(entry);
    if (!keys.has(key)) return;
    const scores = all.get(key);
    if (scores) scores.push(entry);
    else all.set(key, [entry]);
  });
  return { model: name, series: [...all.values()].map(seriesFrom), failures, events };
}

// A model may have been renamed: its series are told by its repository, and its names by its series. Read by itself, so
// that of a history of many models only the one is held in memory.
async function whoIs(name: string, path: string, io: Io): Promise<{ keys: Set<string>; names: Set<string> }> {
  const keys = new Set<string>();
  const namesOf = new Map<string, Set<string>>();
  await readHistory(path, io, (entry) => {
    if (entry.kind === 'failure') return;
    const key = seriesOf(entry);
    const known = namesOf.get(key) ?? new Set();
    namesOf.set(key, known.add(entry.model).add(entry.asked));
    if (entry.asked === name || entry.model === name) keys.add(key);
  });
  return { keys, names: new Set([name, ...[...keys].flatMap((key) => [...(namesOf.get(key) ?? [])])]) };
}
