import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Compare } from '../../../extension/components/compare.tsx';
import type { Reply } from '../../../extension/messages.ts';
import { type Answers, answering } from '../answering.ts';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';
import { shown } from '../shown.ts';

const missing: Reply<'report'> = { trouble: { code: 'not-found', message: 'There is no such model.', retryAt: null } };

/** A background with a tray of these models, all of which have reports unless told otherwise. */
function background(models: readonly string[], more: Answers = {}) {
  let inside = [...models];
  return answering({
    tray: ({ remove, clear }) => {
      inside = clear ? [] : inside.filter((id) => id !== remove);
      return { value: { models: inside, limit: 8 } };
    },
    report: ({ id }) => ({ value: shown({ id }) }),
    ...more,
  });
}

describe('Compare', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('says how to fill an empty tray', async () => {
    background([]);
    const page = await mounted(<Compare />);
    expect(textsOf(page.root, '.empty')[0]).toContain('choose “Add to compare”: up to 8 models are put side by side.');
    expect(textsOf(page.root, 'table, button')).toEqual([]);
  });

  it.each([1, 2, 8])('F1-36 puts %i models side by side, in the order of the tray', async (count) => {
    const ids = Array.from({ length: count }, (_, at) => `lab/model-${9 - at}`);
    const asked = background(ids);
    const page = await mounted(<Compare />);
    expect(textsOf(page.root, 'thead a')).toEqual(ids);
    expect(asked.of('report').map(({ id }) => id)).toEqual(ids);
  });

  it('says how many are being scored', async () => {
    background(['lab/a', 'lab/b'], { report: () => new Promise(() => undefined) });
    const page = await mounted(<Compare />);
    expect(textsOf(page.root, 'p[role="status"]')).toEqual(['Scoring 2 models…']);
  });

  it('tells why a model has no score, and compares the others', async () => {
    background(['lab/a', 'lab/gone'], { report: ({ id }) => (id === 'lab/gone' ? missing : { value: shown({ id }) }) });
    const page = await mounted(<Compare />);
    expect(textsOf(page.root, '[role="alert"]')).toEqual(['lab/gone has no score. There is no such model.']);
    expect(textsOf(page.root, 'thead a')).toEqual(['lab/a']);
  });

  it('shows no table where no model has a score', async () => {
    background(['lab/gone'], { report: missing });
    const page = await mounted(<Compare />);
    expect(page.root.querySelector('table')).toBeNull();
    expect(textsOf(page.root, 'header button')).toEqual(['Clear']);
  });

  it('removes one model, and clears', async () => {
    const asked = background(['lab/a', 'lab/b']);
    const page = await mounted(<Compare />);
    await page.click('Remove lab/a');
    expect(textsOf(page.root, 'thead a')).toEqual(['lab/b']);
    await page.click('Clear');
    expect(page.text()).toContain('The tray is empty.');
    expect(asked.of('tray')).toEqual([{}, { remove: 'lab/a' }, { clear: true }]);
  });

  it('removes a model that the Hub has moved by the name that it has in the tray', async () => {
    const asked = background(['old/name', 'lab/b'], {
      report: ({ id }) => ({ value: shown({ id: id === 'old/name' ? 'new/name' : id }) }),
    });
    const page = await mounted(<Compare />);
    expect(textsOf(page.root, 'thead a')).toEqual(['new/name', 'lab/b']);
    await page.click('Remove new/name');
    expect(asked.of('tray').at(-1)).toEqual({ remove: 'old/name' });
    expect(textsOf(page.root, 'thead a')).toEqual(['lab/b']);
  });

  it('tells what is wrong with the tray, and no longer once it answers', async () => {
    const trouble = { code: 'unanswered', message: 'Reload the page.', retryAt: null };
    let fails = false;
    background(['lab/a'], { tray: () => (fails ? { trouble } : { value: { models: ['lab/a'], limit: 8 } }) });
    const page = await mounted(<Compare />);
    fails = true;
    await page.click('Clear');
    expect(textsOf(page.root, '[role="alert"]')).toEqual(['Reload the page.']);
    fails = false;
    await page.click('Clear');
    expect(textsOf(page.root, '[role="alert"]')).toEqual([]);
  });
});

describe('copying', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.stubGlobal('navigator', { clipboard: { writeText } });

  it('F1-36 gives the comparison as Markdown and as CSV', async () => {
    const copied: string[] = [];
    background(['lab/a', 'lab/b']);
    clipboard(async (text) => void copied.push(text));
    const page = await mounted(<Compare />);
    await page.click('Copy as Markdown');
    await page.click('Copy as CSV');
    expect(copied[0]).toMatch(/^\| {1,2}\| lab\/a \| lab\/b \|\n/);
    expect(copied[1]).toMatch(/^kind,id,title,lab\/a,lab\/a \(text\),lab\/b,lab\/b \(text\)\r\n/);
    expect(textsOf(page.root, 'header [role="status"]')).toEqual(['Copied as CSV.']);
  });

  it('says so where the browser forbids it', async () => {
    background(['lab/a']);
    clipboard(() => Promise.reject(new Error('denied')));
    const page = await mounted(<Compare />);
    await page.click('Copy as CSV');
    expect(textsOf(page.root, 'header [role="status"]')).toEqual(['Not copied: Error: denied']);
  });
});
