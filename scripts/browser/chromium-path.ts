import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const REMEMBERED = path.resolve(import.meta.dirname, '../../node_modules/.chromium-path');

/** The Chromium of this machine, as set-up found it, or found the same way now. Throws with what to do without one. */
export function chromiumPath(): string {
  const remembered = existsSync(REMEMBERED) ? readFileSync(REMEMBERED, 'utf8') : '';
  const found = [process.env.CHROMIUM_PATH, remembered, ...onPath(), chromium.executablePath()].find(
    (candidate) => candidate !== undefined && candidate !== '' && existsSync(candidate),
  );
  if (found === undefined)
    throw new Error(
      'There is no Chromium. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its path.',
    );
  return found;
}

const onPath = (): string[] =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((directory) => ['chromium', 'chromium-browser'].map((name) => path.join(directory, name)));
