import { type Ran, run } from './command.ts';
import type { Outcome } from './outcome.ts';

const one = (name: string, ran: Ran): Outcome => together(name, [ran], ran.seconds);

const together = (name: string, all: readonly Ran[], seconds: number): Outcome => {
  const failed = all.filter(({ code }) => code !== 0);
  return {
    name,
    passed: all.length - failed.length,
    failed: failed.length,
    skipped: 0,
    seconds,
    output: failed.map(({ output }) => output).join('\n'),
  };
};

/** Type-checks the whole project, then `shared/` alone, whose narrower library knows no network, page or disk. */
export async function types(): Promise<Outcome> {
  const projects = ['tsconfig.json', 'shared/tsconfig.json'];
  const all = await Promise.all(projects.map((project) => run('tsc', ['--noEmit', '-p', project])));
  return together('types', all, Math.max(...all.map(({ seconds }) => seconds)));
}

/** Checks style and likely mistakes of every source file. */
export const lint = async (): Promise<Outcome> => one('lint', await run('biome', ['check', '--colors=off']));

/**
 * Builds the extension into `.output/chrome-mv3` and `.output/firefox-mv2`, which the tests in browsers load. One after
 * the other, since both write `.wxt`.
 */
export async function build(browsers: readonly ('chrome' | 'firefox')[] = ['chrome', 'firefox']): Promise<Outcome> {
  const all: Ran[] = [];
  for (const browser of browsers) all.push(await run('wxt', ['build', '-b', browser]));
  const seconds = all.reduce((sum, ran) => sum + ran.seconds, 0);
  return together('build', all, seconds);
}

/** Writes `.wxt/tsconfig.json`, without which nothing type-checks; counted only when it fails. */
export const prepare = async (): Promise<Outcome> => one('prepare', await run('wxt', ['prepare']));
