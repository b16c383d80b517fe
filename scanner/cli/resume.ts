import { reportSchema } from '#shared/report/report';
import { plain } from '#shared/text/plain';
import { type Bounds, type Judgement, judge } from './exit-codes.ts';
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
 * A file that does not exist holds nothing. Throws a UsageError when its reports were made in another way.
 */
export async function readEarlier(path: string, making: Making, bounds: Bounds, io: Io): Promise<Earlier> {
  const done = new Set<string>();
  const codes: Judgement['code'][] = [];
  let strange = 0;
  let repaired = false;
  for await (const line of linesOf(path, io)) {
    const read = readLine(line.text);
    if (!line.ended) {
      repaired = await mend(path, line, read, io);
      if (repaired) break;
    }
    if (read === 'strange') strange += 1;
    if (typeof read === 'string') continue;
    checkMaking(path, read, making);
    codes.push(judge({ model: read.report.model.id, report: read.report, gaps: [] }, bounds).code);
    for (const name of [read.report.model.id, read.report.model.renamedFrom]) if (name !== null) done.add(name);
  }
  return { done, codes, strange, repaired };
}

async function* linesOf(path: string, io: Io): AsyncGenerator<Line> {
  try {
    yield* io.files.lines(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

// A whole line that merely lacks its line break is given one; anything else was cut short and is done again.
async function mend(path: string, { start }: Line, read: ReturnType<typeof readLine>, io: Io): Promise<boolean> {
  if (read === 'strange') {
    await io.files.truncate(path, start);
    return true;
  }
  await io.files.append(path, '\n');
  return false;
}

function readLine(text: string) {
  if (text.trim() === '') return 'empty';
  const value = parsed(text);
  if (typeof value === 'object' && value !== null && 'error' in value && 'model' in value) return 'failed';
  const report = reportSchema.safeParse(value);
  const full = typeof value === 'object' && value !== null && 'full' in value;
  return report.success ? { report: report.data, full } : 'strange';
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
  const differs = (['methodology', 'profile', 'plan'] as const).find((key) => report[key] !== making[key]);
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
