import { appendFile, mkdir, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Line, TextFiles } from './io.ts';

const NEWLINE = 0x0a;
/** Bytes; the report of a model with 100,000 files has a fifth of it. */
const LONGEST_LINE = 67_108_864;

/** Text files of the disk. */
export const textFiles: TextFiles = {
  read: (path) => readFile(path, 'utf8'),
  append: (path, text) => appendFile(path, text),
  extend: extendFile,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  truncate: (path, bytes) => truncate(path, bytes),
  lines: readLines,
  bytes: (path) => readFile(path),
  list: listFiles,
  write: writeWhole,
};

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

// Beside the file and then in its place, so that a full disk leaves the old one.
async function writeWhole(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}.part`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

// By bytes, since what has to be cut off is told in bytes, and in pieces, since such a file may be larger than memory.
async function* readLines(path: string): AsyncGenerator<Line> {
  // A pipe would be waited for, and a device may never end.
  if (!(await stat(path)).isFile()) throw new Error('it is not a file of the disk');
  const handle = await open(path, 'r');
  let rest: Buffer[] = [];
  let held = 0;
  let start = 0;
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const bytes = Buffer.concat([...rest, chunk.subarray(from, at)]);
        yield { text: bytes.toString('utf8'), start, ended: true };
        start += bytes.length + 1;
        rest = [];
        held = 0;
        from = at + 1;
      }
      rest.push(chunk.subarray(from));
      held += chunk.length - from;
      if (held > LONGEST_LINE) throw new RangeError(`it has a line of more than ${LONGEST_LINE} bytes`);
    }
    const last = Buffer.concat(rest);
    if (last.length > 0) yield { text: last.toString('utf8'), start, ended: false };
  } finally {
    await handle.close();
  }
}

// Two writers at once would each follow the line that they knew last, and break the chain of the other.
async function extendFile(file: string, length: number, text: string): Promise<void> {
  const handle = await open(file, 'a');
  try {
    const { size } = await handle.stat();
    if (size !== length)
      throw new Error(`it has ${size} bytes where ${length} were expected: something else writes it`);
    await handle.appendFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
