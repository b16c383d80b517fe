import { AUTO, findProfile } from '#shared/methodology/profiles';
import { reportSchema } from '#shared/report/report';
import { plain } from '#shared/text/plain';
import { type Bounds, type Judgement, judge } from './exit-codes.ts';
import { FileError } from './file-error.ts';
import type { Io, Line } from './io.ts';
import { UsageError } from './usage-error.ts';

/** What an earlier file of JSON Lines holds. */
export interface Earlier {
  /** Models with a report in it, by today's name and by the name they were asked for. */
  readonly done: ReadonlySet<string>;
  /** What those reports mean for the exit code. */
  readonly codes: readonly Judgement['code'][];
  /** Lines that are neither a report nor an error of this program; they stay as they are. */
  readonly strange: number;
  /** Whether a last line that was cut short was removed. */
  readonly repaired: boolean;
}

/** What the new lines will be made by: lines of another making cannot stand beside them. */
export interface Making {
  readonly methodology: string;
  readonly profile: string;
  readonly plan: string;
  readonly full: boolean;
}

/**
 * Reads the file of an interrupted scan and makes it ready for more lines: a last line that was cut short is removed.
 * A file that does not exist holds nothing. Throws a UsageError when its reports were made in another way or none of
 * its lines is ours, and a FileError when it cannot be read or written; in all these cases it stays as it is.
 */
export async function readEarlier(path: string, making: Making, bounds: Bounds, io: Io): Promise<Earlier> {
  const done = new Set<string>();
  const codes: Judgement['code'][] = [];
  const counts = { report: 0, failed: 0, cut: 0, strange: 0, empty: 0 };
  let last: Line | undefined;
  for await (const line of linesOf(path, io)) {
    const read = readLine(line);
    counts[typeof read === 'string' ? read : 'report'] += 1;
    last = line;
    if (typeof read === 'string') continue;
    checkMaking(path, read, making);
    codes.push(judge({ model: read.report.model.id, report: read.report, gaps: [] }, bounds).code);
    for (const name of [read.report.model.id, read.report.model.renamedFrom]) if (name !== null) done.add(name);
  }
  if (counts.strange > 0 && counts.report + counts.failed + counts.cut === 0)
    throw new UsageError(`${plain(path, 200)} is no file of scanned models: it stays as it is. Name another one.`);
  await mend(path, last, counts.cut > 0, io);
  return { done, codes, strange: counts.strange, repaired: counts.cut > 0 };
}

async function* linesOf(path: string, io: Io): AsyncGenerator<Line> {
  try {
    yield* io.files.lines(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw new FileError(`${path} cannot be read`, error);
  }
}

// A whole line that merely lacks its line break is given one. Even an empty text is written: a place that nothing can
// be written to is told before anything is scanned.
async function mend(path: string, last: Line | undefined, cut: boolean, io: Io): Promise<void> {
  try {
    if (last && cut) await io.files.truncate(path, last.start);
    await io.files.append(path, last && !last.ended && !cut ? '\n' : '');
  } catch (error) {
    throw new FileError(`${path} cannot be written`, error);
  }
}

// What our lines begin with, those of failures too. Somebody else's last line is not taken for one that was cut short.
const BEGINNINGS = ['{"schemaVersion":', '{"model":'];
const isOurs = (text: string): boolean => BEGINNINGS.some((ours) => text.startsWith(ours) || ours.startsWith(text));

function readLine(line: Line) {
  // Some editors begin a file with a byte order mark.
  const text = line.start === 0 ? line.text.replace(/^\ufeff/, '') : line.text;
  if (text.trim() === '') return 'empty';
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && 'error' in value && 'model' in value) return 'failed';
  const report = reportSchema.safeParse(value);
  const full = typeof value === 'object' && value !== null && 'full' in value;
  if (report.success) return { report: report.data, full };
  return !line.ended && value === undefined && isOurs(text) ? 'cut' : 'strange';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Read = Exclude<ReturnType<typeof readLine>, string>;

function checkMaking(path: string, { report, full }: Read, making: Making): void {
  const differs = (['methodology', 'profile', 'plan'] as const).find(
    (key) =>
      report[key] !== making[key] && !(key === 'profile' && making.profile === AUTO && findProfile(report.profile)),
  );
  const file = plain(path, 200);
  if (differs)
    throw new UsageError(
      `${file} was made with ${differs} ${plain(report[differs], 60)}, not ${making[differs]}: the numbers would not compare. Begin a new file.`,
    );
  if (full !== making.full)
    throw new UsageError(
      `${file} was made ${full ? 'with' : 'without'} --full: give it the same way, or begin a new file.`,
    );
}
