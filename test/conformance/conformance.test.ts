import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/checks/command.ts';
import { conformanceLines } from '../../scripts/conformance/lines.ts';
import { sourcesIn } from '../architecture/sources.ts';
import { ROWS } from './rows.ts';
import { idsIn, titlesIn } from './titles.ts';

const ids = ROWS.map(([id]) => id);

describe('the requirements', () => {
  it('are 188, in five documents, each once and in order', () => {
    const expected = [34, 38, 60, 23, 33].flatMap((rows, document) =>
      Array.from({ length: rows }, (_, row) => `F${document}-${String(row + 1).padStart(2, '0')}`),
    );
    expect(ids).toEqual(expected);
    expect(ids).toHaveLength(188);
  });

  it('each have one line of their own', () => {
    const meanings = ROWS.map(([, meaning]) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
    for (const meaning of meanings) expect(meaning).toMatch(/^[^\n\t]{12,110}$/);
  });

  it('include every id that a test claims to prove', () => {
    const known = new Set(ids);
    const tests = sourcesIn('test').filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path));
    const claimed = tests.flatMap(({ text }) => titlesIn(text).flatMap(idsIn));
    expect(claimed.filter((id) => !known.has(id))).toEqual([]);
  });

  it('are printed one a line, with the titles of their tests', async () => {
    const { code, output } = await run('node', ['scripts/conformance.ts']);
    const lines = output.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => line.split('\t')[0])).toEqual(ids);
    expect(lines.every((line) => /^F\d-\d\d\t\S/.test(line))).toBe(true);
    expect(lines.find((line) => line.startsWith('F0-28'))).toContain('documents each change with its rationale');
  });

  it('are printed with `none` where no test proves them', () => {
    const rows = [
      ['F4-98', 'One thing'],
      ['F4-99', 'Another'],
    ] as const;
    expect(conformanceLines(rows, ['F4-99 does another thing', 'does F4-99 well'])).toEqual([
      'F4-98\tnone',
      'F4-99\tF4-99 does another thing | does F4-99 well',
    ]);
  });
});

describe('the reader of titles', () => {
  it('finds titles of every form and no other texts', () => {
    const text = `
      describe('F9-01 outer', () => {
        it("double", () => { expect('F9-02').toBe('x'); });
        it.each([['F9-03', 1], ['b', 2]])('F9-04 %s is %d', () => {});
        test(\`template\`, async () => {});
        it(
          'it\\'s wrapped',
          () => {},
        );
      });`;
    expect(titlesIn(text)).toEqual(['F9-01 outer', 'double', 'template', "it's wrapped", 'F9-04 %s is %d']);
  });

  it('finds every id in a title', () => {
    expect(idsIn('F0-28 F0-29 documents each change, not F0-281')).toEqual(['F0-28', 'F0-29']);
  });
});
