import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textFiles } from '#scanner/cli/text-files';

const folder = mkdtempSync(join(tmpdir(), 'assay-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('files of the disk', () => {
  it('are listed below a folder by their paths within it, in order, without what is no file', async () => {
    const root = join(folder, 'copy');
    mkdirSync(join(root, 'b', 'c'), { recursive: true });
    for (const name of ['b/c/z.json', 'a.csv', 'b/y.csv']) writeFileSync(join(root, name), name);
    symlinkSync('/etc/passwd', join(root, 'link'));
    expect(await textFiles.list(root)).toEqual(['a.csv', 'b/c/z.json', 'b/y.csv']);
    await expect(textFiles.list(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });

  it('are read as bytes', async () => {
    writeFileSync(join(folder, 'bytes'), Uint8Array.of(0, 255, 128));
    expect([...(await textFiles.bytes(join(folder, 'bytes')))]).toEqual([0, 255, 128]);
  });

  it('are written whole, in place of an old one, with nothing left beside them', async () => {
    const file = join(folder, 'out.json');
    for (const text of ['{"a":1}', '{}']) {
      await textFiles.write(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('that cannot be written leave the old one, and nothing beside it', async () => {
    const taken = join(folder, 'taken');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    await expect(textFiles.write(taken, 'x')).rejects.toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    await expect(textFiles.write(join(folder, 'no', 'such', 'folder'), 'x')).rejects.toThrow('ENOENT');
  });
});
