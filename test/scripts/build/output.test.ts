import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, outputLine, sizeOf, zippedSizeOf } from '../../../scripts/build/output.ts';

describe('what was built', () => {
  let folder = '';
  const at = (...parts: string[]) => path.join(folder, ...parts);
  const text = 'the same again and again, '.repeat(400);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assay-built-'));
    mkdirSync(at('content-scripts', 'deep'), { recursive: true });
    mkdirSync(at('empty'));
    writeFileSync(at('manifest.json'), '{}');
    writeFileSync(at('content-scripts', 'deep', 'page.js'), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is every file below the folder, however deep, and no folder', () =>
    expect(filesBelow(folder).toSorted()).toEqual([at('content-scripts', 'deep', 'page.js'), at('manifest.json')]));

  it('is the file itself where one file was made', () =>
    expect(filesBelow(at('manifest.json'))).toEqual([at('manifest.json')]));

  it('is nothing in an empty folder', () => {
    expect(filesBelow(at('empty'))).toEqual([]);
    expect(sizeOf([])).toBe(0);
  });

  it('is weighed in bytes, and as it is sent', () => {
    const files = filesBelow(folder);
    expect(sizeOf(files)).toBe(text.length + 2);
    const each = [text, '{}'].map((content) => gzipSync(content));
    expect(zippedSizeOf(files)).toBe(each.reduce((total, zipped) => total + zipped.length, 0));
    expect(gunzipSync(each[0] ?? '').toString()).toBe(text);
    expect(zippedSizeOf(files)).toBeLessThan(sizeOf(files) / 10);
  });

  it('is told in one line with tabs', () => {
    const [output, raw, zipped, name, ...others] = outputLine('Chrome extension', '.output/x', folder).split('\t');
    expect([output, raw, name]).toEqual(['.output/x', `${text.length + 2} bytes`, 'Chrome extension']);
    expect(zipped).toMatch(/^\d+ gzipped$/);
    expect(others).toEqual([]);
  });

  it('fails aloud where there is nothing', () => expect(() => filesBelow(at('missing'))).toThrow('ENOENT'));
});
