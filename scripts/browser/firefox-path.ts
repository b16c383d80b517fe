import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The oldest Firefox that takes the package: `strict_min_version` in its manifest. */
export const OLDEST_FIREFOX = 142;

/** A Firefox that can run the package, or why there is none and what to do about it. */
export type FoundFirefox = { readonly path: string } | { readonly missing: string };

const ADVICE = 'install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH to its path';
/** Where the systems that put programs on no path keep theirs. */
const USUAL_PLACES: readonly string[] = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Looks for a Firefox: the one that FIREFOX_PATH names and no other, else the first on the path that is new enough. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env, places = USUAL_PLACES): FoundFirefox {
  const named = env.FIREFOX_PATH ?? '';
  const candidates = named === '' ? [...onPath(env), ...places].filter(existsSync) : [named];
  const flaws: string[] = [];
  for (const candidate of candidates) {
    const flaw = flawOf(candidate);
    if (flaw === null) return { path: candidate };
    flaws.push(flaw);
  }
  return { missing: `${flaws[0] ?? 'no Firefox was found'}: ${ADVICE}` };
}

const onPath = (env: NodeJS.ProcessEnv): string[] =>
  (env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((directory) => ['firefox', 'firefox-esr', 'firefox.exe'].map((name) => path.join(directory, name)));

// A name alone proves nothing: some systems have a script there that only says where to get Firefox.
function flawOf(candidate: string): string | null {
  if (!existsSync(candidate)) return `there is no Firefox at ${candidate}`;
  const { stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /Firefox (\d+)/.exec(stdout ?? '')?.[1];
  if (version === undefined) return `${candidate} is no Firefox that starts`;
  return Number(version) < OLDEST_FIREFOX ? `${candidate} is Firefox ${version}, older than ${OLDEST_FIREFOX}` : null;
}
