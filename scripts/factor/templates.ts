import type { Factor } from '#shared/factors/factor';
import type { CategoryId } from '#shared/methodology/categories';
import { nameOf, type Request, titleOf } from './request.ts';

const EVIDENCE: { readonly [Category in CategoryId]: Factor['evidence'] } = {
  security: 'inspection',
  capability: 'benchmark',
  operational: 'documentation',
  popularity: 'adoption',
  activity: 'maintenance',
  expert: 'expert',
};

/** The factor's file: it works as it stands, and each line is there to be replaced. */
export const factorFile = ({ category, id }: Request): string => `import { defineFactor } from '../factor.ts';

export default defineFactor({
  id: '${id}',
  title: '${titleOf(id)}',
  category: '${category}',
  weight: 0,
  since: 'experimental',
  evidence: '${EVIDENCE[category]}',
  needs: ['tags'],
  docs: {
    why: 'Say here why this tells a good model from a bad one.',
    how: 'Say here what is looked at, and how it becomes a score.',
    fix: 'Say here what the maintainer of a model can do to raise it.',
  },
  evaluate({ tags }) {
    const seen = tags.includes('${id}');
    return { score: seen ? 1 : 0, summary: seen ? 'Tagged ${id}' : 'Not tagged ${id}' };
  },
});
`;

/** The factor's test: what it needs, best and worst. */
export function testFile({ category, id }: Request): string {
  const name = nameOf(id);
  return `import { describe, expect, it } from 'vitest';
import ${name} from '#shared/factors/${category}/${id}';
import { evaluate } from '#shared/score/evaluate';
import { sheet } from '../../../sheet.ts';

describe('${id}', () => {
  it.each([
    [['${id}'], 1],
    [[], 0],
  ])('scores the tags %j with %d', (tags, score) => {
    expect(evaluate(sheet({ tags }), [${name}])[0]).toMatchObject({ status: 'scored', score });
  });

  it('is unknown without its facts', () => {
    expect(evaluate(sheet({}, { without: ['tags'] }), [${name}])[0]).toMatchObject({ status: 'unknown', score: null });
  });
});
`;
}

/**
 * The table of contents with one more factor: its import, and its place after the last of its category. A sentence for
 * people when the name is taken or the table is not as expected.
 */
export function withFactor(index: string, { category, id }: Request): { readonly text: string } | string {
  const name = nameOf(id);
  const imports = [...index.matchAll(/^import (\w+) from '\.\/([a-z]+)\/[a-z0-9-]+\.ts';$/gm)];
  if (imports.some(([, taken]) => taken === name)) return `the name ${name} is taken in shared/factors/index.ts`;
  const list = /= \[\n([\s\S]*?)\];/.exec(index);
  if (!list?.[1]) return 'shared/factors/index.ts holds no list of factors to add to';
  const siblings = new Set(imports.flatMap(([, sibling, of]) => (of === category ? [sibling] : [])));
  const entries = list[1].split('\n').filter((line) => line !== '');
  const last = entries.findLastIndex((line) => siblings.has(line.trim().replace(/,$/, '')));
  const grown = entries.toSpliced(last === -1 ? entries.length : last + 1, 0, `  ${name},`);
  const body = index.replace(list[0], `= [\n${grown.join('\n')}\n];`);
  return { text: `import ${name} from './${category}/${id}.ts';\n${body}` };
}
