import { describe, expect, it } from 'vitest';
import type { Io } from '#scanner/cli/io';
import { type Making, readEarlier } from '#scanner/cli/resume';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { assess } from '#shared/report/assess';
import type { Report } from '#shared/report/report';
import { sheet } from '../../sheet.ts';
import { drawer, NOW, paper } from './desk.ts';

const FILE = 'ours.jsonl';
const MAKING: Making = { methodology: METHODOLOGY_VERSION, profile: 'default', plan: 'core', full: false };
const report = (id: string, given: Partial<Report> = {}): string =>
  JSON.stringify({ ...assess(sheet({ id })), ...given });
const failed = (model: string): string => JSON.stringify({ model, error: { code: 'network', message: 'gone' } });

/** A desk with this file on it, and what reading it earlier comes to. */
function laid(text: string | null, changes: Partial<Io['files']> = {}) {
  const files = new Map<string, string>(text === null ? [] : [[FILE, text]]);
  const io: Io = {
    ...{ argv: [], env: {}, stdout: paper(), stderr: paper(), now: () => NOW, sleep: async () => undefined },
    fetch: async () => {
      throw new Error('nobody is asked');
    },
    files: { ...drawer(files), ...changes },
    interrupted: new AbortController().signal,
  };
  const read = (making: Partial<Making> = {}, bounds = {}) => readEarlier(FILE, { ...MAKING, ...making }, bounds, io);
  return { read, text: () => files.get(FILE) };
}

describe('the file of an interrupted scan', () => {
  it('that is not there is made, empty: a place that cannot be written to is told at once', async () => {
    const { read, text } = laid(null);
    expect(await read()).toEqual({ done: new Set(), codes: [], strange: 0, repaired: false });
    expect(text()).toBe('');
  });

  it('tells what is done, with what each report means for the exit code', async () => {
    const lines = `${report('a/x')}\n${report('b/y')}\n`;
    const { read, text } = laid(lines);
    const earlier = await read();
    expect([...earlier.done]).toEqual(['a/x', 'b/y']);
    expect(earlier.codes).toHaveLength(2);
    expect(text()).toBe(lines);
    // The same reports under a bound that none of them meets.
    expect((await read({}, { composite: 100 })).codes).toEqual([1, 1]);
  });

  it('knows a model by the name it had when it was asked for', async () => {
    const { model } = assess(sheet({ id: 'new/name' }));
    const { read } = laid(`${report('new/name', { model: { ...model, renamedFrom: 'old/name' } })}\n`);
    expect((await read()).done).toEqual(new Set(['new/name', 'old/name']));
  });

  it('counts a failure as not done: it is tried again', async () => {
    const { read, text } = laid(`${failed('a/x')}\n${report('b/y')}\n`);
    const earlier = await read();
    expect([[...earlier.done], earlier.codes.length, earlier.strange]).toEqual([['b/y'], 1, 0]);
    expect(text()).toContain(failed('a/x'));
  });

  it('may hold empty lines and foreign ones beside ours, which stay', async () => {
    const lines = `\n${report('a/x')}\n   \n# remark\n{"not":"ours"}\nnull\n[1]\n"text"\n`;
    const { read, text } = laid(lines);
    expect(await read()).toMatchObject({ strange: 5, repaired: false });
    expect(text()).toBe(lines);
  });

  it('holds a mark of byte order at its very beginning only', async () => {
    expect((await laid(`\ufeff${report('a/x')}\n`).read()).done).toEqual(new Set(['a/x']));
    const inside = laid(`${report('a/x')}\n\ufeff${report('b/y')}\n`);
    expect(await inside.read()).toMatchObject({ done: new Set(['a/x']), strange: 1 });
  });

  it('is cut behind its last whole line where the last one was cut short, wherever that was', async () => {
    const [first, last] = [`${report('a/é')}\n`, report('b/y')];
    for (const length of [1, 2, 17, 18, 100, last.length - 1]) {
      const { read, text } = laid(first + last.slice(0, length));
      expect(await read(), `${length} characters`).toMatchObject({ repaired: true, strange: 0 });
      expect(text(), `${length} characters`).toBe(first);
    }
  });

  it('is cut where a line of a failure was', async () => {
    const { read, text } = laid(`${report('a/x')}\n${failed('b/y').slice(0, 20)}`);
    expect((await read()).repaired).toBe(true);
    expect(text()).toBe(`${report('a/x')}\n`);
  });

  it('is not cut where its last line is whole and of another shape, though it begins like ours', async () => {
    const strange = '{"model":"b/y","note":"mine"}';
    const { read, text } = laid(`${report('a/x')}\n${strange}`);
    expect(await read()).toMatchObject({ strange: 1, repaired: false });
    expect(text()).toBe(`${report('a/x')}\n${strange}\n`);
  });

  it('of one line that was cut short is emptied', async () => {
    const { read, text } = laid(report('a/x').slice(0, 50));
    expect((await read()).repaired).toBe(true);
    expect(text()).toBe('');
  });

  it('is cut nowhere but at its end: a broken line within it is strange, and stays', async () => {
    const lines = `${report('a/x').slice(0, 50)}\n${report('b/y')}\n`;
    const { read, text } = laid(lines);
    expect(await read()).toMatchObject({ strange: 1, repaired: false, done: new Set(['b/y']) });
    expect(text()).toBe(lines);
  });

  it('gets the line break that its last whole line lacks, once', async () => {
    const { read, text } = laid(report('a/x'));
    expect((await read()).repaired).toBe(false);
    await read();
    expect(text()).toBe(`${report('a/x')}\n`);
  });
});

describe('a file that cannot be gone on with', () => {
  it.each([
    ['prose', 'Dear reader,\nthis is a letter.\n'],
    ['JSON of another program', '{"name": "app"}\n'],
    ['what only begins like ours and is whole', '{"schemaVersion":1}\n'],
  ])('is %s: it is left as it is, and another is asked for', async (_, notes) => {
    const { read, text } = laid(notes);
    await expect(read()).rejects.toThrow('ours.jsonl is no file of scanned models');
    expect(text()).toBe(notes);
  });

  it.each([
    [{ methodology: '0.9.0' }, /made with methodology .*, not 0\.9\.0/],
    [{ profile: 'coding' }, /made with profile default, not coding/],
    [{ plan: 'list' }, /made with plan core, not list/],
    [{ full: true }, /made without --full/],
  ])('was made in another way: %j', async (making, why) => {
    const lines = `${report('a/x')}\n${report('b/y').slice(0, 30)}`;
    const { read, text } = laid(lines);
    await expect(read(making)).rejects.toThrow(why);
    expect(text(), 'not even its broken end is mended').toBe(lines);
  });

  it('was made with the full plan where that is not asked for', async () => {
    const { read } = laid(`${JSON.stringify({ ...assess(sheet({ id: 'a/x' })), full: null })}\n`);
    await expect(read()).rejects.toThrow('made with --full');
  });

  it('is not one of known profiles where each model chose its own', async () => {
    await laid(`${report('a/x', { profile: 'coding' })}\n`).read({ profile: 'auto' });
    await expect(laid(`${report('a/x', { profile: 'default+mine' })}\n`).read({ profile: 'auto' })).rejects.toThrow(
      'made with profile default+mine, not auto',
    );
  });

  it('is told of by a name that steers no terminal', async () => {
    const { read } = laid(`${report('a/x', { methodology: '\u001b[2J9.9.9' })}\n`);
    const said = await read().catch((error: Error) => error.message);
    expect(said).toContain('9.9.9');
    expect(said).not.toContain('\u001b');
  });

  it.each(['lines', 'append', 'truncate'] as const)(
    'fails with the file’s name where the disk does not %s',
    async (door) => {
      const broken = Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: 'read' });
      const fail = () => Promise.reject(broken);
      const lines = () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) });
      const { read, text } = laid(report('a/x').slice(0, 50), door === 'lines' ? { lines } : { [door]: fail });
      await expect(read()).rejects.toThrow(/ours\.jsonl cannot be (read|written)/);
      expect(text()).toBe(door === 'append' ? '' : report('a/x').slice(0, 50));
    },
  );
});
