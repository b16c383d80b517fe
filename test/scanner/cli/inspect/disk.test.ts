import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLocal } from '#scanner/cli/inspect/local-file';
import { pathText, shownPath } from '#scanner/cli/inspect/path-text';
import { marred } from '#scanner/cli/inspect/row';
import { trouble } from '#scanner/cli/inspect/system-trouble';
import { walk } from '#scanner/cli/inspect/walk';
import { memorySource } from '#scanner/inspect/byte-source';
import { inspect } from '#scanner/inspect/inspect';
import { pickle } from '#scanner/selftest/assemble/pickler';
import { call } from '#scanner/selftest/assemble/values';
import { judge } from '#shared/files/globals/judge';
import { paper } from '../desk.ts';
import { folder, inspecting } from './inspecting.ts';

const told = async (path: string) =>
  (await inspecting([path])).rows.map((row) => [
    relative(path, row.path),
    row.verdict,
    row.findings[0]?.id,
    row.findings[0]?.message,
  ]);

describe('a folder of the disk', () => {
  it('follows links within it, and tells of those that lead out, nowhere or to folders', async () => {
    const [path, outside] = [folder(), folder()];
    writeFileSync(join(outside, 'evil.bin'), 'FAKE dangerous\n');
    mkdirSync(join(path, 'sub'));
    writeFileSync(join(path, 'sub/x.bin'), 'FAKE fine\n');
    symlinkSync('sub/x.bin', join(path, 'a.bin'));
    symlinkSync(join(outside, 'evil.bin'), join(path, 'b.bin'));
    symlinkSync('nowhere', join(path, 'c.bin'));
    symlinkSync('sub', join(path, 'd'));
    symlinkSync('loop', join(path, 'loop'));
    expect(await told(path)).toEqual([
      ['a.bin', 'no-issues-found', undefined, undefined],
      ['b.bin', 'incomplete', 'link-outside', 'It is a link that leads out of the folder; name its target to read it'],
      ['c.bin', 'incomplete', 'unread-vanished', expect.stringContaining('It is not there')],
      ['d', 'not-scanned', 'link-to-folder', 'It is a link to a folder nearby, whose files are listed there'],
      ['loop', 'incomplete', 'unread-refused', expect.stringContaining('lead in a circle')],
      ['sub/x.bin', 'no-issues-found', undefined, undefined],
    ]);
  });

  it('follows the links of the Hub’s cache to its blobs, and no further', async () => {
    const [cache, outside] = [folder(), folder()];
    const model = join(cache, 'models--tidewater--weights');
    mkdirSync(join(model, 'blobs'), { recursive: true });
    mkdirSync(join(model, 'snapshots/abc'), { recursive: true });
    writeFileSync(join(model, 'blobs/123'), 'FAKE dangerous\n');
    writeFileSync(join(outside, 'secret'), 'FAKE dangerous\n');
    symlinkSync('../../blobs/123', join(model, 'snapshots/abc/model.bin'));
    symlinkSync(join(outside, 'secret'), join(model, 'snapshots/abc/other.bin'));
    expect((await told(join(model, 'snapshots/abc'))).map((row) => row.slice(0, 3))).toEqual([
      ['model.bin', 'dangerous', 'dangerous-call'],
      ['other.bin', 'incomplete', 'link-outside'],
    ]);
  });

  it('opens no pipe, socket or device', async () => {
    const path = folder();
    execFileSync('mkfifo', [join(path, 'pipe.pkl')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(path, 'socket'), () => resolve()));
    expect((await told(path)).map(([name, verdict, id]) => [name, verdict, id])).toEqual([
      ['pipe.pkl', 'incomplete', 'not-a-file'],
      ['socket', 'incomplete', 'not-a-file'],
    ]);
    server.close();
    const { rows } = await inspecting([join(path, 'pipe.pkl'), '/dev/zero']);
    expect(rows.map(({ findings }) => findings[0]?.message)).toEqual([
      'It is a pipe, which Assay does not read: save what it gives to a file',
      'It is a device, which Assay does not read: save what it gives to a file',
    ]);
  });

  it('does not wait for a pipe that takes a file’s place', () => {
    const path = join(folder(), 'x.bin');
    execFileSync('mkfifo', [path]);
    expect(() => openLocal(Buffer.from(path))).toThrow('It was a file when the folder was listed, and is none now');
  });

  it('follows no link that takes a file’s place', () => {
    const path = folder();
    writeFileSync(join(path, 'x.bin'), 'FAKE fine\n');
    symlinkSync('x.bin', join(path, 'y.bin'));
    expect(() => openLocal(Buffer.from(join(path, 'y.bin')))).toThrow('a link took its place');
  });

  it('tells of a file that vanished between listing and reading', async () => {
    const path = folder();
    writeFileSync(join(path, 'a.bin'), 'FAKE fine\n');
    writeFileSync(join(path, 'b.bin'), 'FAKE fine\n');
    const stdout = paper();
    const write = stdout.write;
    stdout.write = async (text) => {
      if (text !== '') rmSync(join(path, 'b.bin'), { force: true });
      await write(text);
    };
    const { rows, code } = await inspecting([path], { stdout });
    expect(code).toBe(2);
    expect(rows[1]?.findings).toMatchObject([{ id: 'unread-vanished', severity: 'incomplete' }]);
  });

  it('tells of what this account may not read', () => {
    const error = trouble(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }));
    expect([error.failure, error.message]).toEqual([
      'refused',
      'This account may not read it; ask for the permission, or inspect it as its owner',
    ]);
    expect(trouble(Object.assign(new Error(), { code: 'EWHAT' })).message).toBe('It cannot be read (EWHAT)');
  });

  it('that has no file in it is told of', async () => {
    const path = folder();
    const { code, out, err } = await inspecting([path]);
    expect([code, out, err]).toEqual([0, '', `assay: ${path}: There is no file in it\n`]);
  });

  it.runIf(process.platform === 'linux')('is not needed for files of the system, which are told of', async () => {
    expect((await told('/proc/self/status'))[0]?.slice(1)).toEqual([
      'incomplete',
      'unread-refused',
      expect.stringContaining('It says that it is empty'),
    ]);
  });

  it('leaves Git’s own store alone', async () => {
    const path = folder();
    mkdirSync(join(path, '.git/objects'), { recursive: true });
    writeFileSync(join(path, '.git/objects/x'), 'FAKE dangerous\n');
    expect((await told(path)).map(([name, verdict, id]) => [name, verdict, id])).toEqual([
      ['.git', 'not-scanned', 'git-store'],
    ]);
    expect((await inspecting([join(path, '.git')])).code).toBe(1);
  });

  it('yields the files of a large folder one by one, in the order of their bytes', () => {
    const path = folder();
    for (let index = 0; index < 400; index += 1) closeSync(openSync(join(path, `${index}`), 'w'));
    const names = [...walk(Buffer.from(path))].map((entry) => relative(path, entry.path.toString()));
    expect(names).toHaveLength(400);
    expect(names).toEqual([...names].sort());
  });

  it('writes names that are no UTF-8 so that they lead back to their bytes', async () => {
    const path = folder();
    const name = Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xed, 0xa0, 0x80, 0x2e, 0x62, 0x69, 0x6e]);
    writeFileSync(Buffer.concat([Buffer.from(`${path}/`), name]), 'FAKE dangerous\n');
    const { rows, out } = await inspecting([path]);
    expect(out).toContain('a\\udcff\u00e9\\udced\\udca0\\udc80.bin');
    expect(rows[0]).toMatchObject({ path: `${path}/a\udcff\u00e9\udced\udca0\udc80.bin`, verdict: 'dangerous' });
    const { out: table } = await inspecting([path, '--format', 'table']);
    expect(table).toContain('a\\xffé\\xed\\xa0\\x80.bin');
  });
});

describe('paths as text', () => {
  it.each([
    ['plain', 'plain'],
    ['模型 😀', '模型 😀'],
  ])('leave %s as it is', (text, shown) => {
    expect(shownPath(pathText(Buffer.from(text)))).toBe(shown);
  });

  it('differ wherever their bytes differ', () => {
    const names = [[0xff], [0xfe], [0xc3], [0xc3, 0xa9], [0xed, 0xb3, 0xbf], [0x5c, 0x78, 0x66, 0x66]].map((bytes) =>
      pathText(Buffer.from(bytes)),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a file of the disk', () => {
  it('of more than 2 GiB is read at any place', () => {
    const path = join(folder(), 'huge.bin');
    const fd = openSync(path, 'w');
    const size = 3 * 2 ** 30;
    ftruncateSync(fd, size);
    writeSync(fd, Buffer.from('end'), 0, 3, size - 3);
    closeSync(fd);
    const file = openLocal(Buffer.from(path));
    expect(file.source.size).toBe(size);
    expect(Buffer.from(file.source.read(size - 3, 100) as Uint8Array).toString()).toBe('end');
    expect(file.source.read(size, 10)).toHaveLength(0);
    expect(file.change()).toBeUndefined();
    file.close();
  });

  it('that changes while it is read says so', () => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, `FAKE fine\n${'x'.repeat(300_000)}`);
    const file = openLocal(Buffer.from(path));
    writeFileSync(path, `FAKE fine\n${'y'.repeat(300_001)}`);
    expect(file.change()?.message).toBe(
      'The file changed while it was read; inspect it again when nothing writes to it',
    );
    file.close();
  });

  it('that changed is incomplete, and still dangerous when danger was seen', () => {
    const seen = (verdict: 'no-issues-found' | 'dangerous') =>
      marred({ format: 'fake', verdict, findings: [], bytesRead: 1, bytesTotal: 1 }, 'changed', 'It changed');
    expect(seen('no-issues-found')).toMatchObject({ verdict: 'incomplete', findings: [{ id: 'unread-changed' }] });
    expect(seen('dangerous').verdict).toBe('dangerous');
  });

  it('that is cut while it is read fails that read', () => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, 'x'.repeat(300_000));
    const file = openLocal(Buffer.from(path));
    writeFileSync(path, '');
    expect(() => file.source.read(100_000, 100_000)).toThrow('The file changed while it was read');
    expect(() => file.source.readInto?.(100_000, new Uint8Array(100_000))).toThrow(
      'The file changed while it was read',
    );
    file.close();
  });

  it('is read into memory of the caller as far as it goes', () => {
    const path = join(folder(), 'x.bin');
    writeFileSync(path, `${'x'.repeat(299_997)}end`);
    const file = openLocal(Buffer.from(path));
    const into = new Uint8Array(10).fill(1);
    expect(file.source.readInto?.(299_997, into)).toBe(3);
    expect([...into]).toEqual([...Buffer.from('end'), 1, 1, 1, 1, 1, 1, 1]);
    expect(file.source.readInto?.(300_000, into)).toBe(0);
    file.close();
  });

  it('that is large is found to be what it is in memory, to the byte read, and within the same budget', async () => {
    const filler = Array.from({ length: 30_000 }, (_, at) => `${at} `.repeat(20));
    const large = new Uint8Array([...pickle(filler), ...pickle(call('os.system', 'echo demonstration'))]);
    const path = join(folder(), 'x.pkl');
    writeFileSync(path, large);
    for (const limits of [{}, { read: 2_000_000 }]) {
      const file = openLocal(Buffer.from(path));
      const options = { name: 'x.pkl', judge, limits };
      const seen = await inspect(file.source, options);
      file.close();
      expect(seen).toEqual(await inspect(memorySource(large), options));
      expect(seen.verdict).toBe('read' in limits ? 'incomplete' : 'dangerous');
      expect(seen.bytesTotal).toBeGreaterThan(3_000_000);
    }
  });
});
