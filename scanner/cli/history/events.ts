import type { Event } from '#shared/history/event';
import { createEventReader } from '#shared/history/events';
import { moment } from '../ages.ts';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { EXIT } from '../exit-codes.ts';
import { harmless } from '../harmless.ts';
import { readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';
import { left, wrap } from '../layout.ts';
import { canvasOf } from '../refresh/printer.ts';

const DATE = 22;

/** Prints what happened, over all models, in the order of the history. */
export async function showEvents(path: string, input: Input, io: Io): Promise<number> {
  const reader = createEventReader();
  const events: Event[] = [];
  await readHistory(path, io, (entry) => void events.push(...reader.next(entry)));
  const format = input.text('format') ?? 'table';
  if (format === 'json') await io.stdout.write(`${toJson(events, 2)}\n`);
  else if (format === 'jsonl') await io.stdout.write(events.map((event) => `${toJson(event)}\n`).join(''));
  else await io.stdout.write(table(harmless(events), input, io));
  return EXIT.ok;
}

function table(events: readonly Event[], input: Input, io: Io): string {
  const { columns, paint } = canvasOf(input, io);
  if (events.length === 0) return 'Nothing happened yet.\n';
  const lines = events.flatMap(({ at, text, grave }) =>
    wrap(text, columns - DATE - 2).map(
      (line, index) =>
        `${index === 0 ? left(moment(at), DATE) : ' '.repeat(DATE)}${paint.tone(grave ? 'bad' : 'fair', line)}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}
