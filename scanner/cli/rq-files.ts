import { readRecords } from '#shared/capability/rq/read-records';
import { measureStability, runsSchema } from '#shared/capability/rq/runs';
import type { RqRecord } from '#shared/capability/rq/schema';
import { plain } from '#shared/text/plain';
import type { Io } from './io.ts';
import { readLargeJson, someProblems } from './read-large-json.ts';
import { UsageError } from './usage-error.ts';

/** The records of a file. Throws a FileError, or a UsageError that says what is wrong with it. */
export async function readInputs(file: string, io: Io): Promise<{ records: readonly RqRecord[]; single: boolean }> {
  const at = `--inputs ${plain(file, 200)}`;
  const read = readRecords(await readLargeJson(file, at, io));
  if ('problems' in read) throw new UsageError(`${at}: ${someProblems(read.problems)}.`);
  return { records: read.records, single: read.single };
}

/** F2 of a file of repeated runs. Throws a FileError, or a UsageError that says what is wrong with it. */
export async function readRuns(file: string, io: Io) {
  const at = `--runs ${plain(file, 200)}`;
  const parsed = runsSchema.safeParse(await readLargeJson(file, at, io));
  if (!parsed.success)
    throw new UsageError(
      `${at}: ${someProblems(parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'} ${message}`))}.`,
    );
  const measured = measureStability(parsed.data.runs);
  if ('problem' in measured) throw new UsageError(`${at}: ${plain(measured.problem, 400)}.`);
  return { model: parsed.data.model ?? null, ...measured };
}

export type ReadRuns = Awaited<ReturnType<typeof readRuns>>;
