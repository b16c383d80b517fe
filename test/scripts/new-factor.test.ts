import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from '../../scripts/checks/command.ts';

// A copy of the project without what is generated, so that the real one is not touched.
// The id is one that nobody scaffolds in earnest: the project's own factors are in the copy.
const copy = mkdtempSync(path.join(tmpdir(), 'assay-new-factor-'));
const PARTS = ['shared', 'scripts', 'test', 'package.json', 'biome.json', '.gitignore', 'tsconfig.json'];

beforeAll(() => {
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true }));

const scaffold = (...args: string[]) => run('node', ['scripts/new-factor.ts', ...args], { cwd: copy });
const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');

const EVALUATE = `
  import { FACTORS } from '#shared/factors/index';
  const factor = FACTORS.find(({ id }) => id === 'made-by-test');
  const opinion = factor.evaluate({ tags: ['made-by-test'], today: '2026-01-01' });
  console.log(JSON.stringify([factor.since, factor.weight, factor.category, opinion.score]));
`;

describe('npm run new:factor', () => {
  it('writes the factor, its test and its line, formatted, typed and working', async () => {
    const { code, output } = await scaffold('popularity', 'made-by-test');
    expect(output).toContain('shared/factors/popularity/made-by-test.ts');
    expect(code).toBe(0);
    expect(read('test/shared/factors/popularity/made-by-test.test.ts')).toContain("describe('made-by-test'");
    expect(read('shared/factors/index.ts')).toContain("import madeByTest from './popularity/made-by-test.ts';");

    const [lint, types, evaluated] = await Promise.all([
      run('biome', ['check', '--vcs-enabled=false', ...WRITTEN], { cwd: copy }),
      run('tsc', ['--noEmit', '--ignoreConfig', ...STRICT, 'shared/factors/index.ts'], { cwd: copy }),
      run('node', ['--input-type=module', '-e', EVALUATE], { cwd: copy }),
    ]);
    expect(lint).toMatchObject({ code: 0 });
    expect(types.output).toBe('');
    expect(JSON.parse(evaluated.output)).toEqual(['experimental', 0, 'popularity', 1]);
  });

  it('refuses what exists already and changes nothing', async () => {
    const before = read('shared/factors/index.ts');
    const { code, output } = await scaffold('popularity', 'likes');
    expect(code).toBe(1);
    expect(output).toContain('shared/factors/popularity/likes.ts exists already; choose another id');
    expect((await scaffold('security', 'likes')).output).toContain('exists already');
    expect(read('shared/factors/index.ts')).toBe(before);
  });

  it('refuses an unknown category with the list of those that exist', async () => {
    const { code, output } = await scaffold('fame', 'example-two');
    expect(code).toBe(1);
    expect(output).toContain('there is no category "fame"; the categories are security,');
  });
});

const WRITTEN = [
  'shared/factors/popularity/made-by-test.ts',
  'test/shared/factors/popularity/made-by-test.test.ts',
  'shared/factors/index.ts',
];

const STRICT = [
  '--strict',
  '--noUncheckedIndexedAccess',
  '--exactOptionalPropertyTypes',
  '--allowImportingTsExtensions',
  '--erasableSyntaxOnly',
  '--module',
  'preserve',
  '--lib',
  'ES2024',
  '--skipLibCheck',
];
