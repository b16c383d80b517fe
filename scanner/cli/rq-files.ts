import { readRecords } from '#shared/capability/rq/read-records';
import { measureStability, runsSchema } from '#shared/capability/rq/runs';
import type { RqRecord } from '#shared/capability/rq/schema';
import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/**
 * Where the inputs of a named model come from; undefined for a model that nothing is known of. A file of inputs is one
 * such source, a snapshot of public results another.
 */
export type InputsOf = (model: string) => Promise<RqRecord | undefined>;

/** UTF-16 units; the inputs of two thousand models take a tenth of it, two hundred thousand runs all of it. */
const LARGEST = 33_554_432;
const PROBLEMS_TOLD = 5;

/** The records of a file. Throws a UsageError that says what is wrong with it. */
export async function readInputs(file: string, io: Io): Promise<{ records: readonly RqRecord[]; single: boolean }> {
  const at = `--inputs ${plain(file, 200)}`;
  const read = readRecords(await readJson(file, at, io));
  if ('problems' in read) throw new UsageError(`${at}: ${told(read.problems)}.`);
  return { records: read.records, single: read.single };
}

/** F2 of a file of repeated runs. Throws a UsageError that says what is wrong with it. */
export async function readRuns(file: string, io: Io) {
  const at = `--runs ${plain(file, 200)}`;
  const parsed = runsSchema.safeParse(await readJson(file, at, io));
  if (!parsed.success)
    throw new UsageError(
      `${at}: ${told(parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'} ${message}`))}.`,
    );
  const measured = measureStability(parsed.data.runs);
  if ('problem' in measured) throw new UsageError(`${at}: ${plain(measured.problem, 400)}.`);
  return { model: parsed.data.model ?? null, ...measured };
}

export type ReadRuns = Awaited<ReturnType<typeof readRuns>>;

function told(problems: readonly string[]): string {
  const first = problems.slice(0, PROBLEMS_TOLD).map((problem) => plain(problem, 300));
  const more = problems.length - first.length;
  return `${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

async function readJson(file: string, at: string, io: Io): Promise<unknown> {
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
