import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from '../../../scripts/browser/chromium-path.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the path of Chromium', () => {
  it('is the one the environment names, when there is something', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(chromiumPath()).toBe(process.execPath);
  });

  it('is not one that the environment names in error', () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/such/chromium');
    let found: string | undefined;
    try {
      found = chromiumPath();
    } catch (error) {
      // Without any Chromium the message says what to do.
      expect(String(error)).toContain('CHROMIUM_PATH');
    }
    expect(found).not.toBe('/no/such/chromium');
  });
});
