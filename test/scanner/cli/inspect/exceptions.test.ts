import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byteCount, sizeText } from '#scanner/cli/inspect/byte-count';
import { desk } from '../desk.ts';
import { folder } from './inspecting.ts';

/** A pickle that names a class and calls it without arguments: protocol 2, GLOBAL, EMPTY_TUPLE, REDUCE, STOP. */
function calling(module: string, name: string): string {
  const path = join(folder(), 'x.pkl');
  writeFileSync(path, Buffer.from(`\x80\x02c${module}\n${name}\n)R.`, 'latin1'));
  return path;
}

const judged = async (path: string, exceptions?: unknown) => {
  const { files, run } = desk();
  files.set('mine.json', typeof exceptions === 'string' ? exceptions : JSON.stringify(exceptions));
  const options = exceptions === undefined ? [] : ['--exceptions', 'mine.json'];
  const { code, out, err } = await run(['inspect', path, '--format', 'jsonl', '--fail-on', 'caution', ...options]);
  return { code, err, verdict: out === '' ? undefined : JSON.parse(out).verdict };
};

describe('--exceptions', () => {
  const exception = { module: 'ourlab.layers', name: 'Gate', reason: 'our own class' };

  it('vets what the user vouches for, until its day has passed', async () => {
    const path = calling('ourlab.layers', 'Gate');
    expect(await judged(path)).toMatchObject({ verdict: 'caution', code: 1 });
    expect(await judged(path, [exception])).toMatchObject({ verdict: 'no-issues-found', code: 0 });
    expect(await judged(path, [{ ...exception, expires: '2026-11-21' }])).toMatchObject({ verdict: 'no-issues-found' });
    expect(await judged(path, [{ ...exception, expires: '2026-11-20' }])).toMatchObject({ verdict: 'caution' });
  });

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['an entry without a reason', [{ module: 'a', name: 'b' }], '0.reason is unusable'],
    ['another shape', { module: 'a' }, 'the file is unusable'],
  ])('are refused when they are %s', async (_, exceptions, message) => {
    const { code, err } = await judged(calling('ourlab.layers', 'Gate'), exceptions);
    expect([code, err.includes(message)]).toEqual([64, true]);
  });

  it('must be there', async () => {
    const { code } = await desk().run(['inspect', calling('a', 'b'), '--exceptions', 'gone.json']);
    expect(code).toBe(74);
  });
});

describe('--budget', () => {
  it.each([
    ['1000', 1_000],
    ['4MB', 4_000_000],
    ['4 mb', 4_000_000],
    ['1.5kB', 1_500],
    ['1GiB', 2 ** 30],
    ['64k', 64_000],
    ['64KiB', 65_536],
    ['0', 0],
  ])('takes %s for %d bytes', (text, bytes) => {
    expect(byteCount(text)).toBe(bytes);
  });

  it.each(['', 'much', '-1', '4XB', '1e9', '99999999999999GB', 'MB'])('refuses %j', (text) => {
    expect(() => byteCount(text)).toThrow('--budget is a number of bytes');
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 kB'],
    [412_000, '412 kB'],
    [999_600, '1.0 MB'],
    [9_800_000_000, '9.8 GB'],
  ])('%d bytes read as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('assay inspect', () => {
  it('needs to be told what to read', async () => {
    const { code, err } = await desk().run(['inspect']);
    expect([code, err]).toEqual([
      64,
      'assay: Which files? Write assay inspect PATH, or assay inspect owner/name for a model of the Hub.\n',
    ]);
  });
});
