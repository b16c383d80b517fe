import { createHash } from 'node:crypto';
import { checkLine, type Digest, isBeginning, type Link, lineOf, START } from '#shared/history/chain';
import type { Entry } from '#shared/history/entry';
import { FileError } from './file-error.ts';
import type { Io, Line } from './io.ts';

/** Where a history lies unless told otherwise. */
export const HISTORY = 'assay-history.jsonl';

// The platform's own digest hands each text to another thread: ten times slower over many short lines.
const sha256: Digest = async (text) => createHash('sha256').update(text).digest('hex');

/** A history as it was read. */
export interface History {
  readonly path: string;
  /** The last sound line. */
  readonly link: Link;
  /** Bytes up to and with that line. */
  readonly bytes: number;
  /** Whether a line break is still to come behind it. */
  readonly open: boolean;
  /** Whether a last line that was cut short follows; the next entry takes its place. */
  readonly cut: boolean;
}

/** A line that does not continue the chain. */
export class BrokenChain extends FileError {
  readonly line: number;
  readonly problem: string;

  constructor(path: string, line: number, problem: string) {
    super(
      `${path}: line ${line} breaks the chain`,
      problem,
      line === 1 ? 'Name another file.' : `The ${line - 1} before it are sound.`,
    );
    this.line = line;
    this.problem = problem;
  }
}

/**
 * Reads a history line by line and checks every hash on the way. `visit` is told of each entry, and waited for. A file that is not
 * there is an empty history when `begin` is set. Throws a BrokenChain at the first line that does not belong, and a
 * FileError when the file cannot be read.
 */
export async function readHistory(
  path: string,
  io: Io,
  visit: (entry: Entry, link: Link) => void | Promise<void>,
  { begin = false } = {},
): Promise<History> {
  let history: History = { path, link: START, bytes: 0, open: false, cut: false };
  for await (const line of linesOf(path, io, begin)) {
    if (!line.ended && isBeginning(line.text)) return { ...history, cut: true };
    const checked = await checkLine(line.text, history.link, sha256);
    if ('problem' in checked) throw new BrokenChain(path, history.link.lines + 1, checked.problem);
    await visit(checked.entry, checked.link);
    const length = Buffer.byteLength(line.text) + (line.ended ? 1 : 0);
    history = { ...history, link: checked.link, bytes: line.start + length, open: !line.ended };
  }
  return history;
}

async function* linesOf(path: string, io: Io, begin: boolean): AsyncGenerator<Line> {
  try {
    yield* io.files.lines(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!(missing && begin)) throw new FileError(`${path} cannot be read`, error);
  }
}

/** Appends one entry, whole or not at all as far as the disk allows, and gives the history with it. Throws a FileError. */
export async function appendEntry(history: History, entry: Entry, io: Io): Promise<History> {
  const { path, link: before, bytes, open, cut } = history;
  const { text, link } = await lineOf(entry, before, sha256);
  const written = `${open ? '\n' : ''}${text}\n`;
  try {
    if (cut) await io.files.truncate(path, bytes);
    await io.files.extend(path, bytes, written);
  } catch (error) {
    throw new FileError(
      `${path} cannot be written`,
      error,
      'Its earlier lines are kept: the same command goes on there.',
    );
  }
  return { path, link, bytes: bytes + Buffer.byteLength(written), open: false, cut: false };
}
