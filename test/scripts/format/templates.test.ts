import { describe, expect, it } from 'vitest';
import { withFormat } from '../../../scripts/format/templates.ts';

const index = (list: string) => `import type { InspectFormat } from './format.ts';
import zip from './formats/zip.ts';

/** Every way of reading that is tried. */
export const FORMATS: readonly InspectFormat[] = [${list}];
`;

describe('the list of formats', () => {
  it.each([
    ['zip', '[zip, kerasH5]'],
    ['\n  zip,\n  tar,\n', '[zip,\n  tar, kerasH5]'],
    ['', '[kerasH5]'],
  ])('gains a format at its end, and its import (%j)', (list, expected) => {
    const grown = withFormat(index(list), 'keras-h5');
    expect(grown).toEqual({ text: expect.stringContaining(`InspectFormat[] = ${expected};`) });
    expect(grown).toEqual({ text: expect.stringMatching(/^import kerasH5 from '\.\/formats\/keras-h5\.ts';\n/) });
  });

  it('refuses a name that is taken', () => {
    expect(withFormat(index('zip'), 'zip')).toBe('the name zip is taken in scanner/inspect/formats.ts');
  });

  it('says so when there is no list', () => {
    expect(withFormat('export const NOTHING = 1;\n', 'example')).toEqual(expect.stringContaining('holds no list'));
  });
});
