import { describe, expect, it } from 'vitest';
import { conformanceLines } from '../../../scripts/conformance/lines.ts';

const ROWS = [
  ['F4-91', 'The first'],
  ['F4-92', 'The second'],
  ['F4-90', 'The tenth'],
] as const;

describe('the lines of conformance', () => {
  it('name every test of a requirement, and none where there is none', () => {
    const titles = ['F4-91 is shown', 'another matter', 'F4-91 F4-90 is shown again'];
    expect(conformanceLines(ROWS, titles)).toEqual([
      'F4-91\tF4-91 is shown | F4-91 F4-90 is shown again',
      'F4-92\tnone',
      'F4-90\tF4-91 F4-90 is shown again',
    ]);
  });

  it('do not take one id for the beginning of another', () =>
    expect(conformanceLines(ROWS, ['F4-901 is something else'])).toEqual([
      'F4-91\tnone',
      'F4-92\tnone',
      'F4-90\tnone',
    ]));

  it('are one for each requirement in its order, however many tests there are', () => {
    expect(conformanceLines([], ['F4-91'])).toEqual([]);
    expect(conformanceLines(ROWS, []).map((line) => line.split('\t')[0])).toEqual(['F4-91', 'F4-92', 'F4-90']);
  });
});
