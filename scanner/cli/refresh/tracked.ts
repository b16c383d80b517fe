import type { ModelReference } from '#scanner/contract';
import { plain } from '#shared/text/plain';
import type { Input } from '../command.ts';
import { FileError } from '../file-error.ts';
import type { Io } from '../io.ts';
import { readReference } from '../scan-models.ts';
import { nameOf } from '../scan-one.ts';
import { UsageError } from '../usage-error.ts';

const MOST = 100_000;

/** The models to refresh, each once: those named, those of the file, or all that the history holds. Throws a UsageError. */
export async function trackedModels(input: Input, held: Iterable<string>, io: Io): Promise<ModelReference[]> {
  const file = input.text('track');
  if (file !== undefined && input.words.length > 0)
    throw new UsageError(`Either models or --track; not both ("${plain(input.words[0] ?? '', 60)}").`);
  const words = file === undefined ? input.words : await wordsOf(file, io);
  const named = words.length > 0 || file !== undefined ? words : [...held];
  const unique = new Map(named.map(readReference).map((reference) => [nameOf(reference), reference]));
  if (unique.size > 0) return [...unique.values()];
  throw new UsageError(
    file === undefined
      ? 'Which models? Name them, give --track FILE, or a --history that holds some.'
      : `--track ${plain(file, 200)} names no model: write one a line.`,
  );
}

// One model a line; what follows a `#` at the beginning or after a space is a remark.
async function wordsOf(file: string, io: Io): Promise<string[]> {
  const words: string[] = [];
  let number = 0;
  for await (const { text } of linesOf(file, io)) {
    number += 1;
    const word = text
      .replace(/^\ufeff/, '')
      .replace(/(^|\s)#.*$/, '')
      .trim();
    if (word === '') continue;
    if (words.length >= MOST) throw new UsageError(`--track ${plain(file, 200)} names more than ${MOST} models.`);
    words.push(checked(word, file, number));
  }
  return words;
}

async function* linesOf(file: string, io: Io) {
  try {
    yield* io.files.lines(file);
  } catch (error) {
    throw new FileError(`--track ${file} cannot be read`, error);
  }
}

function checked(word: string, file: string, line: number): string {
  try {
    readReference(word);
    return word;
  } catch (error) {
    if (error instanceof UsageError)
      throw new UsageError(`--track ${plain(file, 200)}, line ${line}: ${error.message}`);
    throw error;
  }
}
