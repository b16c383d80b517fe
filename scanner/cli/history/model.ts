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
  const all = new Map<string, { scores: [Score, ...Score[]]; named: boolean }>();
  const events: Event[] = [];
  const reader = createEventReader();
  let failures = 0;
  await readHistory(path, io, (entry) => {
    events.push(...reader.next(entry));
    if (entry.kind === 'failure') {
      if (entry.asked === name) failures += 1;
      return;
    }
    const key = seriesOf(entry);
    const series = all.get(key);
    const named = entry.asked === name || entry.model === name;
    if (series) {
      series.scores.push(entry);
      series.named ||= named;
    } else all.set(key, { scores: [entry], named });
  });
  const series = [...all.values()].filter(({ named }) => named).map(({ scores }) => seriesFrom(scores));
  const names = new Set([
    name,
    ...series.flatMap(({ points }) => points.flatMap(({ model, asked }) => [model, asked])),
  ]);
  return { model: name, series, failures, events: events.filter(({ model }) => model === null || names.has(model)) };
}
