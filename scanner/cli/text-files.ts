import { appendFile, open, readFile, truncate } from 'node:fs/promises';
import type { Line, TextFiles } from './io.ts';

const NEWLINE = 0x0a;

/** Text files of the disk. */
export const textFiles: TextFiles = {
  read: (path) => readFile(path, 'utf8'),
  append: (path, text) => appendFile(path, text),
  truncate: (path, bytes) => truncate(path, bytes),
  lines: readLines,
};

// By bytes, since what has to be cut off is told in bytes, and in pieces, since such a file may be larger than memory.
async function* readLines(path: string): AsyncGenerator<Line> {
  const handle = await open(path, 'r');
  let rest: Buffer[] = [];
  let start = 0;
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const bytes = Buffer.concat([...rest, chunk.subarray(from, at)]);
        yield { text: bytes.toString('utf8'), start, ended: true };
        start += bytes.length + 1;
        rest = [];
        from = at + 1;
      }
      rest.push(chunk.subarray(from));
    }
    const last = Buffer.concat(rest);
    if (last.length > 0) yield { text: last.toString('utf8'), start, ended: false };
  } finally {
    await handle.close();
  }
}
