import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FullScore } from '../../../extension/components/full-score.tsx';
import { Popup } from '../../../extension/components/popup.tsx';
import { DEFAULT_SETTINGS, settings } from '../../../extension/storage.ts';
import { type Answers, answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';
import { shown } from '../shown.ts';

const ID = 'example-lab/plain-model';
const SHOW = 'Show the full score, with GitHub, papers and ancestors';
const core = shown();
const full = shown({}, { plan: 'full' });
const answers = (more: Answers = {}) => answering({ 'full-report': { value: full }, ...more });
const switchOn = () => settings.write({ ...DEFAULT_SETTINGS, github: true });

describe('FullScore', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('is not there, and asks nobody, unless GitHub was switched on', async () => {
    const asked = answers();
    const page = await mounted(<FullScore id={ID} revision={undefined} />);
    expect(page.text()).toBe('');
    expect(asked.of('full-report')).toEqual([]);
  });

  it('asks GitHub on demand only', async () => {
    await switchOn();
    const asked = answers();
    const page = await mounted(<FullScore id={ID} revision="v2" />);
    expect(asked.of('full-report')).toEqual([]);
    await page.click(SHOW);
    expect(asked.of('full-report')).toEqual([{ id: ID, revision: 'v2' }]);
  });

  it('stands beside the core score and never in its place, each under its own name', async () => {
    await switchOn();
    answers({ report: { value: core }, tray: { value: { models: [], limit: 8 } } });
    const page = await mounted(<Popup />, `chrome-extension://self/popup.html?model=${ID}`);
    const before = textsOf(page.root, '.report .scores');
    await page.click(SHOW);
    expect(textsOf(page.root, '.scores dt:first-child').filter((title) => title.startsWith('Composite'))).toEqual([
      'Composite, full',
      'Composite',
    ]);
    expect(textsOf(page.root, '.report .scores')).toEqual(before);
    expect(page.text()).toContain('core score');
  });

  it('F0-16 shows the full composite with its own confidence', async () => {
    await switchOn();
    answers();
    const page = await mounted(<FullScore id={ID} revision={undefined} />);
    await page.click(SHOW);
    expect(textsOf(page.root, 'dt')).toEqual(['Composite, full', 'Security', 'Confidence']);
  });

  it('says what it waits for, and why it has none', async () => {
    await switchOn();
    let answer = (): void => undefined;
    const trouble = { code: 'network', message: 'GitHub cannot be reached.', retryAt: null };
    answers({ 'full-report': () => new Promise((resolve) => (answer = () => resolve({ trouble }))) });
    const page = await mounted(<FullScore id={ID} revision={undefined} />);
    await page.click(SHOW);
    expect(textsOf(page.root, '[role="status"]')).toEqual(['Asking GitHub and the Hub…']);
    await page.after(() => answer());
    expect(textsOf(page.root, '[role="alert"]')).toEqual(['No full score. GitHub cannot be reached.']);
  });
});
