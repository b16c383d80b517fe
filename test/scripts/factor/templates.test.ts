import { describe, expect, it } from 'vitest';
import { withFactor } from '../../../scripts/factor/templates.ts';

const INDEX = `import type { Factor } from './factor.ts';
import licence from './operational/licence.ts';
import likes from './popularity/likes.ts';

/** Every factor. */
export const FACTORS: readonly Factor[] = [
  licence,
  likes,
];
`;

describe('the table of contents', () => {
  it('gains a factor behind the last of its category, and its import', () => {
    const grown = withFactor(INDEX, { category: 'operational', id: 'model-size' });
    expect(grown).toEqual({ text: expect.stringContaining("import modelSize from './operational/model-size.ts';\n") });
    expect(grown).toEqual({ text: expect.stringContaining('= [\n  licence,\n  modelSize,\n  likes,\n];') });
  });

  it('takes the first factor of a category at the end', () => {
    const grown = withFactor(INDEX, { category: 'expert', id: 'reviews' });
    expect(grown).toEqual({ text: expect.stringContaining('  likes,\n  reviews,\n];') });
  });

  it('says so when it holds no list', () => {
    const empty = "import type { Factor } from './factor.ts';\nexport const FACTORS: readonly Factor[] = [];\n";
    expect(withFactor(empty, { category: 'expert', id: 'reviews' })).toEqual(
      expect.stringContaining('holds no list of factors'),
    );
  });

  it('refuses a name that is taken, also by an id spelled otherwise', () => {
    expect(withFactor(INDEX, { category: 'expert', id: 'likes' })).toBe(
      'the name likes is taken in shared/factors/index.ts',
    );
  });
});
