import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { inFolder } from '#scanner/snapshot/folder';
import { type Haul, ShapeError } from '#scanner/snapshot/source';
import { SOURCES } from '#scanner/snapshot/sources/index';
import { describeRecorded } from '../../recorded.ts';

/** Figures of each benchmark that a source is known to hold, counted by hand from the recorded documents; two rows each of two boards name no model. */
const COUNTS: readonly (readonly [source: string, benchmark: string, figures: number])[] = [
  ['openevals', 'gpqa-diamond', 29],
  ['openevals', 'hle', 30],
  ['openevals', 'mmlu-pro', 35],
  ['openevals', 'aime-2026', 12],
  ['openevals', 'swe-bench-verified', 23],
  ['openevals', 'swe-bench-pro', 13],
  ['openevals', 'terminal-bench-2.0', 20],
  ['openevals', 'gsm8k', 12],
  ['openevals', 'hmmt-2026', 12],
  ['epoch', 'gpqa-diamond', 157],
  ['epoch', 'otis-mock-aime-2024-2025', 130],
  ['epoch', 'frontiermath', 89],
  ['epoch', 'frontiermath-tier-4', 59],
  ['epoch', 'hle', 43],
  ['epoch', 'simpleqa-verified', 41],
  ['epoch', 'swe-bench-verified', 25],
  ['epoch', 'swe-bench-verified-bash-only', 33],
  ['epoch', 'gdpval', 11],
  ['epoch', 'arc-agi-2', 118],
  ['epoch', 'simplebench', 73 - 2],
  ['epoch', 'math-level-5', 108],
  ['epoch', 'osworld', 19],
  ['epoch', 'terminal-bench-2.0', 172 - 2],
  ['evalplus', 'humaneval', 125],
  ['livebench', 'livebench-coding-2026-01-08', 127],
  ['lmarena', 'arena-text', 282 + 50],
  ['lmarena', 'arena-code', 61],
  ['lmarena', 'arena-vision', 87 + 20],
  ['lmarena', 'arena-text-to-image', 34 + 54],
  ['lmarena', 'arena-text-to-video', 39],
  ['lmarena', 'arena-image-to-video', 39],
  ['models.dev', 'aider-polyglot', 31],
  ['models.dev', 'swe-bench-pro', 17 + 4 + 3 + 2],
];

describeRecorded('each recorded source', COUNTS.length + 6, (folder) => {
  const root = join(folder, 'benchmarks');
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const copy = { list: async () => names, bytes: async (path: string) => readFileSync(join(root, path)) };
  const hauls = new Map<string, Promise<Haul>>();
  const haulOf = (id: string): Promise<Haul> => {
    const known = hauls.get(id) ?? read(id);
    hauls.set(id, known);
    return known;
  };
  const read = async (id: string): Promise<Haul> => {
    const source = SOURCES.find((one) => one.id === id);
    const documents = source && (await inFolder(copy, source));
    if (!documents) throw new ShapeError(`${id} is not among the recorded sources`);
    return source.read(documents);
  };
  const skipped = async (id: string, why: string) =>
    (await haulOf(id)).skipped.filter((skip) => skip.why === why).length;

  it.each(COUNTS)('%s holds of %s so many figures: %d', async (id, benchmark, figures) => {
    const haul = await haulOf(id);
    expect(haul.figures.filter((one) => one.benchmark === benchmark)).toHaveLength(figures);
  });

  it('EvalPlus links 82 models to their repositories', async () => {
    expect((await haulOf('evalplus')).claims.filter(({ repository }) => repository)).toHaveLength(82);
  });

  it('OpenRouter names 152 times a repository, lists 10 names of whatever is newest and 4 routers or more', async () => {
    const { claims } = await haulOf('openrouter');
    expect(claims.filter(({ repository }) => repository)).toHaveLength(152);
    expect(await skipped('openrouter', 'a name for whatever is newest')).toBe(10);
    expect(claims.filter(({ kind }) => kind === 'router').length).toBeGreaterThanOrEqual(4);
  });

  it('models.dev holds 131 figures that may not be passed on: 56 and 72 of one index, 3 of a board', async () => {
    expect(await skipped('models.dev', 'its terms do not let it be passed on')).toBe(56 + 72 + 3);
  });

  it('Epoch AI’s runs of the board that may not be passed on are held back, all 33', async () => {
    const { figures } = await haulOf('epoch');
    expect(figures.filter(({ ships }) => !ships)).toHaveLength(33);
  });

  it('two FrontierMath figures of nothing are real, and kept', async () => {
    const { figures } = await haulOf('epoch');
    const nothing = figures.filter(({ benchmark, value }) => benchmark === 'frontiermath' && value === 0);
    expect(nothing.length).toBeGreaterThan(0);
    expect(nothing.every(({ interval }) => interval === null || interval[0] <= 0)).toBe(true);
  });

  it('ratings run beyond 1000 to 1600 on both sides of what is normal, and none is lost', async () => {
    const ratings = (await haulOf('lmarena')).figures.map(({ value }) => value);
    expect(Math.min(...ratings)).toBeLessThan(1_000);
    expect(await skipped('lmarena', 'a figure outside what is possible')).toBe(0);
  });
});
