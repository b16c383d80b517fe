import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { appendEntry, readHistory } from '#scanner/cli/history-file';
import type { Io } from '#scanner/cli/io';
import { textFiles } from '#scanner/cli/text-files';
import type { Entry } from '#shared/history/entry';
import { chainOf, sampleFailure, sampleScore } from '../../shared/history/sample.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

// On a real disk: what is proved here is what the disk does.
function shelf(content?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-history-'));
  folders.push(folder);
  const file = path.join(folder, 'history.jsonl');
  if (content !== undefined) writeFileSync(file, content);
  const io = { files: textFiles } as Io;
  const entries: Entry[] = [];
  const read = (begin = true) => readHistory(file, io, (entry) => void entries.push(entry), { begin });
  return { file, io, entries, read, text: () => readFileSync(file, 'utf8') };
}

const ENTRIES = [sampleScore(), sampleFailure(), sampleScore({ composite: 80 })];

describe('a history on disk', () => {
  it('F0-31 grows at its end only: what stood there stays to the byte', async () => {
    const { io, read, text, entries } = shelf();
    let history = await read();
    let before = '';
    for (const entry of ENTRIES) {
      history = await appendEntry(history, entry, io);
      expect(text().startsWith(before)).toBe(true);
      before = text();
    }
    expect(before).toBe((await chainOf(ENTRIES)).join(''));
    const again = await read();
    expect(entries).toEqual(ENTRIES);
    expect(again).toEqual(history);
  });

  it('survives a last line that was cut anywhere: the lines before it stay, the next entry takes its place', async () => {
    const [first = '', second = ''] = await chainOf(ENTRIES.slice(0, 2));
    for (const kept of [1, 10, 40, second.length - 2]) {
      const { io, read, text, entries } = shelf(first + second.slice(0, kept));
      const history = await read();
      expect([history.cut, entries]).toEqual([true, [ENTRIES[0]]]);
      await appendEntry(history, ENTRIES[1] as Entry, io);
      expect(text()).toBe(first + second);
    }
  });

  it('takes a whole last line that lacks its line break', async () => {
    const [first = '', second = ''] = await chainOf(ENTRIES.slice(0, 2));
    const { io, read, text } = shelf(first.trimEnd());
    const history = await read();
    expect(history).toMatchObject({ open: true, cut: false, link: { lines: 1 } });
    await appendEntry(history, ENTRIES[1] as Entry, io);
    expect(text()).toBe(first + second);
  });

  it('names the line that breaks the chain, and leaves the file alone', async () => {
    const lines = await chainOf(ENTRIES);
    const tampered = lines.map((line, index) => (index === 1 ? line.replace('could not', 'could') : line)).join('');
    const { read, text } = shelf(tampered);
    await expect(read()).rejects.toMatchObject({ name: 'FileError', line: 2 });
    await expect(read()).rejects.toThrow(
      /line 2 breaks the chain: its contents were changed.*The 1 before it are sound/,
    );
    expect(text()).toBe(tampered);
  });

  it.each([
    ['another’s JSON Lines', '{"schemaVersion":1,"model":{}}\n'],
    ['another’s text that is cut', 'hello'],
    ['a blank line', '\n'],
    ['bytes', '\u0000\u0001\ufffd'],
  ])('refuses %s at line 1', async (_, content) => {
    const { read, text } = shelf(content);
    await expect(read()).rejects.toThrow('line 1 breaks the chain: it is no line of a history of Assay');
    expect(text()).toBe(content);
  });

  it('is not written over by two at once: the second is refused', async () => {
    const { io, read, text } = shelf();
    const [mine, theirs] = [await read(), await read()];
    await appendEntry(mine, ENTRIES[0] as Entry, io);
    const before = text();
    await expect(appendEntry(theirs, ENTRIES[1] as Entry, io)).rejects.toThrow('something else writes it');
    expect(text()).toBe(before);
  });

  it('begins where there is none only if it may', async () => {
    await expect(shelf().read(false)).rejects.toThrow('ENOENT');
    expect(await shelf().read()).toMatchObject({ link: { lines: 0 } });
  });
});
