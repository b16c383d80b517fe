import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFirefox, OLDEST_FIREFOX } from '../../../scripts/browser/firefox-path.ts';

it('the oldest Firefox is the one that the manifest names', () => {
  const config = readFileSync(path.resolve(import.meta.dirname, '../../../wxt.config.ts'), 'utf8');
  expect(config).toContain(`strict_min_version: '${OLDEST_FIREFOX}.0'`);
});

/** Programs that only print, in a folder that is the whole path. */
describe.runIf(process.platform !== 'win32')('the Firefox of this machine', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'assay-firefox-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const program = (name: string, script: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const found = (env: NodeJS.ProcessEnv = {}) => findFirefox({ PATH: folder, ...env }, []);

  it('is the first on the path', () => {
    const file = program('firefox-esr', 'echo Mozilla Firefox 153.7.0esr');
    expect(found()).toEqual({ path: file });
  });

  it('is not one too old for the package, but the next that is new enough', () => {
    program('firefox', 'echo Mozilla Firefox 128.5.0esr');
    expect(found()).toEqual({ missing: expect.stringMatching(/firefox is Firefox 128, older than 142: install one/) });
    const file = program('firefox-esr', 'echo Mozilla Firefox 142.0');
    expect(found()).toEqual({ path: file });
  });

  it('is not a script that only says where to get one', () => {
    program('firefox', 'echo "requires the firefox snap to be installed" >&2; exit 1');
    expect(found()).toEqual({ missing: expect.stringContaining('is no Firefox that starts') });
  });

  it('is the one that the environment names, and no other', () => {
    program('firefox', 'echo Mozilla Firefox 153.0');
    const own = program('nightly', 'echo Mozilla Firefox 160.0a1');
    expect(found({ FIREFOX_PATH: own })).toEqual({ path: own });
    expect(found({ FIREFOX_PATH: '/no/such/firefox' })).toEqual({
      missing: expect.stringMatching(/^there is no Firefox at \/no\/such\/firefox: install one .*FIREFOX_PATH/),
    });
  });

  it('is missing with what to install where there is none', () => {
    expect(found()).toEqual({ missing: expect.stringContaining('apt-get install firefox-esr') });
  });
});
