import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../../../scripts/browser/open-browser.ts';

const EXTENSION = '/build/chrome-mv3';

describe('the arguments of Chromium', () => {
  it('on the real site are those of a plain browser with the extension', () => {
    expect(argumentsOf({ extension: EXTENSION, headless: false })).toEqual([
      `--disable-extensions-except=${EXTENSION}`,
      `--load-extension=${EXTENSION}`,
    ]);
  });

  it('lead the names of the site, its files and GitHub to the stand-in Hub, and every other name nowhere', () => {
    const [rules] = argumentsOf({ extension: EXTENSION, hubPort: 8443 }).filter((each) => each.includes('resolver'));
    for (const host of ['huggingface.co', '*.huggingface.co', '*.hf.co', 'api.github.com'])
      expect(rules).toContain(`MAP ${host} 127.0.0.1:8443`);
    expect(rules).toContain('MAP * ~NOTFOUND');
  });

  it('trust a made-up certificate before the stand-in Hub only', () => {
    expect(argumentsOf({ extension: EXTENSION, hubPort: 8443 })).toContain('--ignore-certificate-errors');
    expect(argumentsOf({ extension: EXTENSION })).not.toContain('--ignore-certificate-errors');
  });

  it('show no window when headless, which is the default', () => {
    expect(argumentsOf({ extension: EXTENSION })).toContain('--headless=new');
    expect(argumentsOf({ extension: EXTENSION, headless: false })).not.toContain('--headless=new');
  });

  it('never switch the sandbox off: that is decided by who runs it', () => {
    expect(argumentsOf({ extension: EXTENSION, hubPort: 1 }).join(' ')).not.toContain('sandbox');
  });
});
