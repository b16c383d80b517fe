import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '#scanner/cli/file-error';
import { inOrder } from '#scanner/cli/in-order';
import type { Line } from '#scanner/cli/io';
import { createSink } from '#scanner/cli/sink';
import { createTalk } from '#scanner/cli/talk';
import { textFiles } from '#scanner/cli/text-files';
import { paper } from './desk.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('inOrder', () => {
  it('yields results in the order of the items, whichever is ready first', async () => {
    const release: (() => void)[] = [];
    const task = (n: number) => new Promise<number>((resolve) => release.push(() => resolve(n)));
    const all = collect(inOrder([1, 2, 3], 3, task));
    await new Promise(setImmediate);
    for (const go of release.reverse()) go();
    expect(await all).toEqual([1, 2, 3]);
  });

  it('never runs more than its number at once', async () => {
    let running = 0;
    let most = 0;
    const task = async (n: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return n;
    };
    expect(await collect(inOrder([1, 2, 3, 4, 5], 2, task))).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('throws an error when its turn comes, after the results before it', async () => {
    const seen: number[] = [];
    const task = async (n: number) => {
      if (n === 2) throw new Error('second');
      return n;
    };
    const all = (async () => {
      for await (const n of inOrder([1, 2, 3], 3, task)) seen.push(n);
    })();
    await expect(all).rejects.toThrow('second');
    expect(seen).toEqual([1]);
  });
});

describe('a sink', () => {
  const failing = (code: string) =>
    new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });

  it('hands text on and knows its width', async () => {
    let got = '';
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        got += String(chunk);
        done();
      },
    });
    const sink = createSink(stream, { COLUMNS: '100' });
    await sink.write('a');
    await sink.write('b');
    await sink.flushed();
    expect([got, sink.columns, sink.terminal, sink.closed]).toEqual(['ab', 100, false, false]);
  });

  it('closes quietly when the reader is gone', async () => {
    const sink = createSink(failing('EPIPE'), {});
    await sink.write('a');
    await new Promise(setImmediate);
    expect(sink.closed).toBe(true);
    await sink.write('b');
    await sink.flushed();
  });

  const throwing = (code: string) =>
    new Writable({
      write: () => {
        throw Object.assign(new Error(code), { code });
      },
    });

  it.each([
    ['tells', failing],
    ['throws', throwing],
  ])('throws a full disk at every write, where the stream %s it', async (_, stream) => {
    const sink = createSink(stream('ENOSPC'), {});
    for (const act of [() => sink.write('a'), () => sink.write('b'), () => sink.flushed()]) {
      await expect(act()).rejects.toThrow('The results cannot be written: the disk is full (ENOSPC).');
      await expect(act()).rejects.toBeInstanceOf(FileError);
    }
  });

  it('that is expendable fails nobody', async () => {
    const sink = createSink(throwing('ENOSPC'), {}, { expendable: true });
    await sink.write('a');
    await sink.flushed();
    expect(sink.closed).toBe(true);
  });
});

describe('talk', () => {
  it('takes its moving line away before a line that stays', () => {
    const stderr = paper({ terminal: true, columns: 20 });
    const talk = createTalk({ stderr }, false);
    talk.doing('scanning something with a long name');
    talk.error('broken\u001b[31m');
    talk.clear();
    expect(stderr.text).toBe('\r\u001b[2Kscanning something…\r\u001b[2Kassay: broken [31m\n');
  });

  it('with quiet says errors only', () => {
    const stderr = paper();
    const talk = createTalk({ stderr }, true);
    talk.doing('a');
    talk.note('b');
    talk.error('c');
    expect(stderr.text).toBe('assay: c\n');
  });
});

describe('text files', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const linesOf = async (text: string): Promise<Line[]> => {
    const path = join(folder, 'lines');
    await writeFile(path, text);
    return collect(textFiles.lines(path));
  };

  it('are read line by line, with the bytes before each', async () => {
    expect(await linesOf('a\né模\n\nlast')).toEqual([
      { text: 'a', start: 0, ended: true },
      { text: 'é模', start: 2, ended: true },
      { text: '', start: 8, ended: true },
      { text: 'last', start: 9, ended: false },
    ]);
    expect(await linesOf('')).toEqual([]);
    expect(await linesOf('whole\n')).toEqual([{ text: 'whole', start: 0, ended: true }]);
  });

  it('may have lines longer than any piece that is read at once', async () => {
    const long = 'é'.repeat(200_000);
    expect(await linesOf(`${long}\n${long}`)).toEqual([
      { text: long, start: 0, ended: true },
      { text: long, start: 400_001, ended: false },
    ]);
  });

  it('that never end are refused: a device, and a line longer than any report', async () => {
    await expect(collect(textFiles.lines('/dev/null'))).rejects.toThrow('it is not a file of the disk');
    await expect(collect(textFiles.lines(folder))).rejects.toThrow('it is not a file of the disk');
    const path = join(folder, 'endless');
    await writeFile(path, '');
    // Sparse: it takes no room on the disk.
    await truncate(path, 70_000_000);
    await expect(collect(textFiles.lines(path))).rejects.toThrow('a line of more than');
  });

  it('are appended to and cut by bytes', async () => {
    const path = join(folder, 'appended');
    await textFiles.append(path, 'one\n');
    await textFiles.append(path, 'twé');
    await textFiles.truncate(path, 4);
    expect(await readFile(path, 'utf8')).toBe('one\n');
    expect(await textFiles.read(path)).toBe('one\n');
  });

  it('fail with the system’s error where there is none', async () => {
    await expect(collect(textFiles.lines(join(folder, 'gone')))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
