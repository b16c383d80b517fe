import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, run } from '../../scripts/checks/command.ts';

// A copy of the project without what is generated, so that the real one is not touched.
const copy = mkdtempSync(path.join(tmpdir(), 'assay-new-format-'));
const PARTS = ['shared', 'scanner', 'scripts', 'test', 'package.json', 'biome.json', '.gitignore', 'tsconfig.json'];

beforeAll(() => {
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => rmSync(copy, { recursive: true }));

const scaffold = (...args: string[]) => run('node', ['scripts/new-format.ts', ...args], { cwd: copy });
const read = (file: string) => readFileSync(path.join(copy, file), 'utf8');

const INSPECT = `
  import { memorySource } from '#scanner/inspect/byte-source';
  import { inspect } from '#scanner/inspect/inspect';
  import { judge } from '#shared/files/globals/judge';
  const bytes = new TextEncoder().encode('MADE-BY-TEST!more');
  const { format, verdict } = await inspect(memorySource(bytes), { name: 'a.txt', judge });
  console.log(JSON.stringify([format, verdict]));
`;

const FILES = [
  'scanner/inspect/formats/made-by-test.ts',
  'test/scanner/inspect/formats/made-by-test.test.ts',
  'scanner/inspect/formats.ts',
];

describe('npm run new:format', () => {
  it('writes the format, its test and its line, formatted, typed and working', async () => {
    const { code, output } = await scaffold('made-by-test');
    expect(output).toContain(FILES.join('\n'));
    expect(code).toBe(0);
    expect(read('scanner/inspect/formats.ts')).toContain("import madeByTest from './formats/made-by-test.ts';");

    const [lint, types, inspected] = await Promise.all([
      run('biome', ['check', '--vcs-enabled=false', ...FILES], { cwd: copy }),
      run('tsc', ['--noEmit', '--ignoreConfig', ...STRICT, 'scanner/inspect/formats.ts'], { cwd: copy }),
      run('node', ['--input-type=module', '-e', INSPECT], { cwd: copy }),
    ]);
    expect(lint).toMatchObject({ code: 0 });
    expect(types.output).toBe('');
    expect(JSON.parse(inspected.output)).toEqual(['made-by-test', 'incomplete']);
  });

  it('refuses what exists already and changes nothing', async () => {
    const before = read('scanner/inspect/formats.ts');
    const { code, output } = await scaffold('made-by-test');
    expect(code).toBe(1);
    expect(output).toContain('scanner/inspect/formats/made-by-test.ts');
    expect(output).toContain('exists already; choose another id');
    expect(read('scanner/inspect/formats.ts')).toBe(before);
  });
});

const STRICT = [
  '--strict',
  '--noUncheckedIndexedAccess',
  '--exactOptionalPropertyTypes',
  '--allowImportingTsExtensions',
  '--erasableSyntaxOnly',
  '--module',
  'preserve',
  '--lib',
  'ES2024,DOM,DOM.Iterable',
  '--skipLibCheck',
];
