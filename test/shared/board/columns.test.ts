import { describe, expect, it } from 'vitest';
import { COLUMNS } from '#shared/board/columns';
import type { Line } from '#shared/board/line';
import { figure, line } from './sample.ts';

function cell(title: string, of: Line) {
  const column = COLUMNS.find((one) => one.title === title);
  if (!column) throw new Error(`there is no column ${title}`);
  return column.cell(of);
}

describe('the columns of a list', () => {
  it('name the model first, since it names its row, and each column once', () => {
    expect(COLUMNS[0]?.title).toBe('Model');
    expect(new Set(COLUMNS.map(({ title }) => title)).size).toBe(COLUMNS.length);
  });

  it('have something to say of a model of which nothing is known', () => {
    const bare = line({
      ...{ repository: null, maker: null, openWeights: null, licence: null, parameters: null },
      ...{ price: null, roi: null, noRoi: 'its price is not known', figures: [] },
    });
    for (const { title, cell: said } of COLUMNS)
      expect(JSON.stringify(said(bare)), title).not.toMatch(/undefined|NaN|\bnull\b/);
    expect(['Licence', 'Size', 'Weights', '$ a million tokens'].map((title) => cell(title, bare))).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
  });

  it('link the model only where it is sure which repository it is', () => {
    expect(cell('Model', line())).toEqual([{ text: 'a/first', href: 'https://huggingface.co/a/first' }]);
    expect(cell('Model', line({ exact: false }))).toBe('a/first');
    expect(cell('Model', line({ repository: 'a/first?x=y' }))).toBe('a/first?x=y');
  });

  it('name each source once, with the address of its last figure, and a comma between', () => {
    const figures = [
      figure({ source: 'epoch', url: 'https://one.example' }),
      figure({ source: 'openevals', url: 'https://two.example' }),
      figure({ source: 'epoch', url: 'https://three.example' }),
    ];
    expect(cell('Source', line({ figures }))).toEqual([
      { text: 'epoch', href: 'https://three.example' },
      ', ',
      { text: 'openevals', href: 'https://two.example' },
    ]);
    expect(cell('Source', line({ figures: [] }))).toEqual([]);
  });

  it('say under which setting the figure was made, and no more where that is not told', () => {
    expect(cell('Rests on', line())).toBe('SWE-bench Verified, primary, tier 1');
    const set = line({ figures: [figure({ effort: 'high', scaffold: 'mini' })] });
    expect(cell('Rests on', set)).toBe('SWE-bench Verified, primary, tier 1; effort high, mini');
  });

  it('align as numbers what is compared as numbers', () => {
    expect(COLUMNS.filter(({ number }) => number).map(({ title }) => title)).toEqual([
      'Figure',
      '$ a million tokens',
      'Score per $',
      'Size',
    ]);
  });
});
