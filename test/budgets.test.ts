import { describe, expect, it } from 'vitest';
import { functionsOf } from './architecture/functions.ts';
import { filesIn, read, type Source, sourcesIn } from './architecture/sources.ts';

/** Tables of data: they grow by rows, which nobody has to hold in mind. Everything else is code, and bounded. */
const DATA: ReadonlySet<string> = new Set([
  'scanner/snapshot/aliases.ts',
  'scanner/snapshot/makers.ts',
  'scanner/snapshot/sources/epoch-files.ts',
  'shared/capability/benchmarks.ts',
  'shared/names/known.ts',
  'shared/files/formats.ts',
  'test/conformance/rows.ts',
]);

/** Folders of such tables: names of globals with the reason of their tier, and the files of the self-test. */
const TABLES = /^(shared\/files\/globals\/(vetted|dangerous)\/|scanner\/selftest\/(attacks|ordinary)\/)/;
const CASES = /^scanner\/selftest\/(attacks|ordinary)\//;
const isCode = ({ path }: Source): boolean => !DATA.has(path) && !TABLES.test(path);

const code = sourcesIn('shared', 'scanner', 'extension', 'scripts').filter(isCode);
const tests = sourcesIn('test').filter(isCode);
const HUB = 'test/hub/';

const lengthOf = ({ text }: Source): number => text.trimEnd().split('\n').length;

/** The value below which this share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The longest of the things over the limit, as a list of what to cut first. */
const over = (lengths: readonly { readonly name: string; readonly lines: number }[], limit: number, advice: string) =>
  lengths
    .filter(({ lines }) => lines > limit)
    .toSorted((a, b) => b.lines - a.lines)
    .map(({ name, lines }) => `${name} has ${lines} lines, more than ${limit}: ${advice}`);

const asLengths = (sources: readonly Source[]) =>
  sources.map((source) => ({ name: source.path, lines: lengthOf(source) }));

describe('budgets of files', () => {
  const lengths = code.map(lengthOf);

  it('half of the files have at most 60 lines', () => {
    const longest = over(asLengths(code), 60, 'split it by purpose');
    expect(quantile(lengths, 0.5), `too many long files:\n${longest.join('\n')}`).toBeLessThanOrEqual(60);
  });

  it('nine of ten files have at most 150 lines', () => {
    const longest = over(asLengths(code), 150, 'split it by purpose');
    expect(quantile(lengths, 0.9), `too many long files:\n${longest.join('\n')}`).toBeLessThanOrEqual(150);
  });

  it('no file has more than 300 lines', () => {
    const advice = 'split it by purpose, or name it in DATA of this test if it is a table';
    expect(over(asLengths([...code, ...tests]), 300, advice)).toEqual([]);
  });

  it('names only tables that exist', () => {
    const files = new Set(filesIn('shared', 'scanner', 'extension', 'scripts', 'test'));
    expect([...DATA].filter((file) => !files.has(file))).toEqual([]);
  });
});

describe('budgets of functions', () => {
  const functions = code.flatMap(({ path, text }) =>
    functionsOf(text).map(({ name, lines }) => ({ name: `${path} ${name}`, lines })),
  );

  it('half of the functions have at most 10 lines', () => {
    const longest = over(functions, 20, 'give its parts names').slice(0, 20);
    const median = quantile(
      functions.map(({ lines }) => lines),
      0.5,
    );
    expect(median, `too many long functions:\n${longest.join('\n')}`).toBeLessThanOrEqual(10);
  });

  // It handles a hundred million opcodes in two seconds: its variables must stay in registers, so that its cases
  // cannot be functions of their own. Each case is short.
  const LOOPS: ReadonlySet<string> = new Set(['scanner/inspect/pickle/loop.ts run']);

  it('no function has more than 60 lines, but the loop of the pickle machine', () => {
    const others = functions.filter(({ name }) => !LOOPS.has(name));
    expect(others.length).toBe(functions.length - LOOPS.size);
    expect(over(others, 60, 'give its parts names')).toEqual([]);
  });

  it('measures a function from its signature to its end', () => {
    const text = `
export async function first(
  a: number,
): Promise<void> {
  if (a) {
    b();
  }
}

const second = (a: number) => a;
export const third = (a: number): string =>
  a > 1
    ? 'x'
    : 'y';

class D {
  fourth(a: number): string {
    return '';
  }
}
`;
    expect(functionsOf(text)).toEqual([
      { name: 'first', lines: 7 },
      { name: 'second', lines: 1 },
      { name: 'third', lines: 4 },
      { name: 'fourth', lines: 3 },
    ]);
  });
});

describe('budgets of care', () => {
  // The files of the self-test, each with the verdict it must get, are cases of tests that users can run too.
  it('there are at least as many lines of tests as of code, without the stand-in Hub', () => {
    const sum = (sources: readonly Source[]) => sources.reduce((total, source) => total + lengthOf(source), 0);
    const cases = sourcesIn('scanner/selftest').filter(({ path }) => CASES.test(path));
    const [codeLines, testLines] = [sum(code), sum([...tests.filter(({ path }) => !path.startsWith(HUB)), ...cases])];
    expect(
      testLines,
      `${testLines} lines of tests for ${codeLines} of code: test what has none`,
    ).toBeGreaterThanOrEqual(codeLines);
  });

  // Written in two parts, so that this file does not name what it looks for.
  const banned: readonly (readonly [string, RegExp, string])[] = [
    ['the type any', /(:|<|\||&|\bas)\s*any\b/, 'name the type, or take unknown and look'],
    ['double casts', /as unknow(n) as/, 'parse the value, so that its type is true'],
    ['silenced types', /@ts-(ignore|expect-error|nocheck)/, 'mend the type'],
    ['silenced lint', /biome-ignor(e)/, 'mend the code, or the rule for everyone in biome.json'],
    ['tests left out', /\b(it|describe|test)\.(only\(|skip\(['"`])/, 'mend the test or delete it'],
    ['swallowed errors', /catch\s*(\(\w*\))?\s*\{\s*\}/, 'tell of the error, or say why none can matter'],
  ];

  it.each(banned)('has no %s', (_, pattern, advice) => {
    const found = [...code, ...tests]
      .filter(({ path }) => path !== 'test/budgets.test.ts')
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .flatMap((line, at) => (pattern.test(uncommented(line)) ? [`${path}:${at + 1}: ${advice}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('speaks of the project alone: no paths of one machine, private hosts or talk of how it was written', () => {
    const alien = [
      /(^|[\s'"`(=])\/(work|root|Users)\/\w/,
      /\bhttps?:\/\/[\w.-]+\.(internal|corp|lan|intranet)\b/,
      /\bhttps?:\/\/(10|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d/,
      /\b(sub-?agents?|co-authored-by|worktrees?|as an ai|this session|the brief says)\b/i,
      /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/,
    ];
    const found = projectFiles()
      .filter((file) => file !== 'test/budgets.test.ts')
      .flatMap((file) =>
        read(file)
          .split('\n')
          .flatMap((line, at) => (alien.some((pattern) => pattern.test(line)) ? [`${file}:${at + 1}`] : [])),
      );
    expect(found).toEqual([]);
  });
});

// Comments and texts may say what code may not.
const uncommented = (line: string): string => line.replace(/(^|\s)(\/\/|\/?\*).*$/, '').replace(/'[^']*'/g, "''");

function projectFiles(): string[] {
  const roots = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'NOTICE',
    'LICENSE',
    'package.json',
    'package-lock.json',
  ];
  const top = filesIn('docs', 'shared', 'scanner', 'extension', 'scripts', 'test');
  return [...roots, ...top].filter((file) => !/\.(png|ico|woff2?|gz)$/.test(file));
}
