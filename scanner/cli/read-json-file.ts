import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** UTF-16 units of a file of data at most. */
const LARGEST = 33_554_432;

/** Parses a file of JSON that was named on the command line. `at` is how messages name it. Throws a UsageError. */
export async function readJsonFile(file: string, at: string, io: Io): Promise<unknown> {
  const text = await readBounded(file, at, io);
  try {
    // A byte order mark is no JSON, but some editors write one.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`${at} is not JSON: ${plain(error instanceof Error ? error.message : String(error))}.`);
  }
}

// Line by line, so that a file of any size is refused before it fills the memory.
async function readBounded(file: string, at: string, io: Io): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  try {
    for await (const { text } of io.files.lines(file)) {
      length += text.length + 1;
      if (length > LARGEST) throw new RangeError(`it is larger than ${LARGEST / 1_048_576} MB`);
      parts.push(text);
    }
  } catch (error) {
    throw new UsageError(`${at} cannot be read: ${plain(error instanceof Error ? error.message : String(error))}.`);
  }
  return parts.join('\n');
}

const TOLD = 5;

/** The first few problems in one sentence, and how many more there are. */
export function someProblems(problems: readonly string[]): string {
  const first = problems.slice(0, TOLD).map((problem) => plain(problem, 300));
  const more = problems.length - first.length;
  return `${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
