import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { modelHistory } from '../../../extension/background/model-history.ts';
import { Popup } from '../../../extension/components/popup.tsx';
import { tray as stored } from '../../../extension/storage.ts';
import { type Answers, answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';
import { shown } from '../shown.ts';

const ID = 'example-lab/plain-model';
const OWN = `chrome-extension://self/popup.html?model=${ID}`;
const report = shown();
const EMPTY = { value: { models: [], limit: 8 } };
const SNAPSHOT = { address: '', key: '', date: '2026-08-21', seal: 'a'.repeat(64), fetched: false, notice: null };
const TRACKING = { on: false, models: [], compared: [], limit: 20 };
const NO_HISTORY = modelHistory(ID, { entries: [], gone: 0, notice: null }, TRACKING, '2026-11-21T12:00:00.000Z');
const answers = (more: Answers = {}) =>
  answering({
    report: { value: report },
    tray: EMPTY,
    snapshot: { value: SNAPSHOT },
    history: { value: NO_HISTORY },
    ...more,
  });

const tabAt = (url: string | undefined) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ url }]);

describe('Popup', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('F0-16 F1-02 shows the report of the model that its address names', async () => {
    const asked = answers();
    const page = await mounted(<Popup />, OWN);
    expect(textsOf(page.root, 'h1')).toEqual([ID]);
    expect(textsOf(page.root, '.scores dt')).toEqual(['Composite', 'Security', 'Confidence']);
    expect(page.text()).toContain(report.verdict);
    expect(asked.of('report')).toEqual([{ id: ID, refresh: false }]);
  });

  it('has the scores over time below the report, and what became of the snapshot', async () => {
    const notice = {
      at: '2026-11-21T11:00:00Z',
      text: 'What was fetched is refused: it is not signed.',
      refused: true,
    };
    const capability = { absent: 'It is not in the snapshot of 2026-08-21.' };
    const asked = answers({
      report: { value: { ...report, capability } },
      snapshot: { value: { ...SNAPSHOT, notice } },
    });
    const page = await mounted(<Popup />, OWN);
    expect(textsOf(page.root, 'h2')).toEqual([
      'What it can do',
      'Breakdown',
      'Over time',
      'Compare 0 of 8 in the tray',
    ]);
    expect(page.text()).toContain('it is not signed. In use: the bundled snapshot of 2026-08-21');
    expect(asked.of('history')).toEqual([{ id: ID }]);
  });

  it('shows the model of the tab at hand, at the revision that is looked at', async () => {
    const asked = answers();
    tabAt('https://huggingface.co/acme/anvil/tree/v2');
    await mounted(<Popup />);
    expect(asked.of('report')).toEqual([{ id: 'acme/anvil', refresh: false, revision: 'v2' }]);
  });

  it.each([
    ['a list', 'https://huggingface.co/models'],
    ['a dataset', 'https://huggingface.co/datasets/acme/anvil'],
    ['another site', 'https://huggingface.co.evil.example/acme/anvil'],
    ['the site without encryption', 'http://huggingface.co/acme/anvil'],
    ['a page whose address the browser keeps to itself', undefined],
  ])('says what to do in front of %s, and asks for no report', async (_, url) => {
    const asked = answers();
    tabAt(url);
    const page = await mounted(<Popup />);
    expect(page.text()).toContain('Open the page of a model on huggingface.co');
    expect(asked.of('report')).toEqual([]);
  });

  it.each(['../etc/passwd', '<img src=x>', 'a/b/c', ''])('takes no model %j from its address', async (name) => {
    const asked = answers();
    const page = await mounted(<Popup />, `chrome-extension://self/popup.html?model=${encodeURIComponent(name)}`);
    expect(page.text()).toContain('This tab shows no model.');
    expect(asked.of('report')).toEqual([]);
  });

  it('says what it is waiting for, with nothing to press twice', async () => {
    answers({ report: () => new Promise(() => undefined) });
    const page = await mounted(<Popup />, OWN);
    expect(textsOf(page.root, '.loading')[0]).toContain('Asking the Hub');
    expect(page.button('Refresh').hasAttribute('disabled')).toBe(true);
  });

  it('asks all sources again on demand', async () => {
    const asked = answers();
    const page = await mounted(<Popup />, OWN);
    await page.click('Refresh');
    expect(asked.of('report').map(({ refresh }) => refresh)).toEqual([false, true]);
  });

  it('says why there is no score and tries again, this time with what the cache holds', async () => {
    let fails = true;
    const trouble = { code: 'network', message: 'The Hub cannot be reached.', retryAt: null };
    const asked = answers({ report: () => (fails ? { trouble } : { value: report }) });
    const page = await mounted(<Popup />, OWN);
    expect(textsOf(page.root, '[role="alert"]')[0]).toContain('Check the connection, then try again.');
    fails = false;
    await page.click('Try again');
    expect(page.text()).toContain(report.verdict);
    expect(asked.of('report').map(({ refresh }) => refresh)).toEqual([false, false]);
  });

  it('puts the model into the tray and takes it out', async () => {
    const models: string[] = [];
    const asked = answers({
      tray: ({ add, remove }) => {
        if (add) models.push(add);
        if (remove) models.splice(models.indexOf(remove), 1);
        return { value: { models, limit: 8 } };
      },
    });
    const page = await mounted(<Popup />, OWN);
    await page.click('Add to compare');
    expect(textsOf(page.root, '.tray li span')).toEqual([ID]);
    await page.click(`Remove ${ID}`);
    expect(textsOf(page.root, '.tray li span')).toEqual([]);
    expect(asked.of('tray')).toEqual([{}, { add: ID }, { remove: ID }]);
  });

  it('sees what is put into the tray elsewhere', async () => {
    answers();
    const page = await mounted(<Popup />, OWN);
    await page.after(() => stored.write(['acme/anvil']));
    expect(textsOf(page.root, '.tray li span')).toEqual(['acme/anvil']);
  });

  it('opens the comparison and the options', async () => {
    const asked = answers({ tray: { value: { models: [ID], limit: 8 } }, 'open-comparison': { value: null } });
    const options = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue(undefined);
    const page = await mounted(<Popup />, OWN);
    await page.click('Compare 1 model');
    await page.click('Options');
    expect(asked.of('open-comparison')).toEqual([{}]);
    expect(options).toHaveBeenCalledTimes(1);
  });

  it('draws nothing into a page that was left', async () => {
    let answer = (): void => undefined;
    answers({ report: () => new Promise((resolve) => (answer = () => resolve({ value: report }))) });
    const page = await mounted(<Popup />, OWN);
    await page.leave();
    await page.after(() => answer());
    expect(page.text()).toBe('');
  });
});
