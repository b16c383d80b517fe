import { type Ran, run } from './command.ts';
import type { Outcome } from './outcome.ts';

const one = (name: string, ran: Ran): Outcome => ({
  name,
  passed: ran.code === 0 ? 1 : 0,
  failed: ran.code === 0 ? 0 : 1,
  skipped: 0,
  seconds: ran.seconds,
  output: ran.code === 0 ? '' : ran.output,
});

/** Type-checks the whole project, then `shared/` alone, whose narrower library knows no network, page or disk. */
export async function types(): Promise<Outcome> {
  const projects = ['tsconfig.json', 'shared/tsconfig.json'];
  const all = await Promise.all(projects.map((project) => run('tsc', ['--noEmit', '-p', project])));
  const failed = all.filter(({ code }) => code !== 0);
  return {
    name: 'types',
    passed: all.length - failed.length,
    failed: failed.length,
    skipped: 0,
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
    output: failed.map(({ output }) => output).join('\n'),
  };
}

/** Checks style and likely mistakes of every source file. */
export const lint = async (): Promise<Outcome> => one('lint', await run('biome', ['check', '--colors=off']));

/** Builds the extension for Chrome into `.output/chrome-mv3`, which the browser tests load. */
export const build = async (): Promise<Outcome> => one('build', await run('wxt', ['build']));

/** Writes `.wxt/tsconfig.json`, without which nothing type-checks; counted only when it fails. */
export const prepare = async (): Promise<Outcome> => one('prepare', await run('wxt', ['prepare']));
