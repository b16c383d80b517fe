import type { Event } from '#shared/history/event';
import { createEventReader } from '#shared/history/events';
import { moment } from '#shared/text/ages';
import type { Canvas } from '../canvas.ts';
import type { Input } from '../command.ts';
import { toJson } from '../escape-json.ts';
import { EXIT } from '../exit-codes.ts';
import { harmless } from '../harmless.ts';
import { readHistory } from '../history-file.ts';
import type { Io } from '../io.ts';
import { left, wrap } from '../layout.ts';
import { canvasOf } from '../refresh/printer.ts';

const DATE = 22;

interface Frame {
  readonly open: string;
  one(event: Event, index: number): string;
  close(events: number): string;
}

/** Prints what happened, over all models, in the order of the history: as it is read, since it may be much. */
export async function showEvents(path: string, input: Input, io: Io): Promise<number> {
  const reader = createEventReader();
  const frame = frameOf(input, io);
  let events = 0;
  await io.stdout.write(frame.open);
  await readHistory(path, io, async (entry) => {
    for (const event of reader.next(entry)) {
      await io.stdout.write(frame.one(event, events));
      events += 1;
    }
  });
  await io.stdout.write(frame.close(events));
  return EXIT.ok;
}

function frameOf(input: Input, io: Io): Frame {
  const format = input.text('format') ?? 'table';
  if (format === 'jsonl') return { open: '', one: (event) => `${toJson(event)}\n`, close: () => '' };
  if (format === 'json')
    return { open: '[', one: (event, index) => `${index === 0 ? '' : ','}\n${toJson(event)}`, close: () => '\n]\n' };
  const canvas = canvasOf(input, io);
  return {
    open: '',
    one: (event) => rowOf(harmless(event), canvas),
    close: (events) => (events === 0 ? 'Nothing happened yet.\n' : ''),
  };
}

const rowOf = ({ at, text, grave }: Event, { columns, paint }: Canvas): string =>
  wrap(text, columns - DATE - 2)
    .map((line, index) => {
      const date = index === 0 ? left(moment(at), DATE) : ' '.repeat(DATE);
      return `${date}${paint.tone(grave ? 'bad' : 'fair', line)}\n`;
    })
    .join('');
