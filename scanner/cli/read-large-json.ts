import { plain } from '#shared/text/plain';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';
import { parseJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/** UTF-16 units of a file of data at most. */
const LARGEST = 33_554_432;

/** The JSON of a file of data. `at` is how messages call it. Throws a FileError or a UsageError. */
export async function readLargeJson(file: string, at: string, io: Io): Promise<unknown> {
  return parseJson(await readBounded(file, at, io), at);
}

// Line by line, so that a file of any size is refused before it fills the memory.
async function readBounded(file: string, at: string, io: Io): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  try {
    for await (const { text } of io.files.lines(file)) {
      length += text.length + 1;
      if (length > LARGEST) break;
      parts.push(text);
    }
  } catch (error) {
    throw new FileError(`${at} cannot be read`, error);
  }
  if (length > LARGEST) throw new UsageError(`${at} is larger than ${LARGEST / 1_048_576} MB.`);
  return parts.join('\n');
}

const TOLD = 5;

/** The first few problems in one sentence, and how many more there are. */
export function someProblems(problems: readonly string[]): string {
  const first = problems.slice(0, TOLD).map((problem) => plain(problem, 300));
  const more = problems.length - first.length;
  return `${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
