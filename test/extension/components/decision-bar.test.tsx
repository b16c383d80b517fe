import { afterEach, describe, expect, it, vi } from 'vitest';
import { DecisionBar } from '../../../extension/components/decision-bar.tsx';
import { mounted } from '../mounted.ts';
import { textsOf } from '../parsed-markup.ts';
import { DANGEROUS, shown } from '../shown.ts';

const REPORTS = [shown({ id: 'a/good' }), shown({ id: 'b/bad', ...DANGEROUS })];
const now = () => Date.parse('2026-11-21T12:00:00.000Z');

const copying = (write: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });

describe('the bar for a report', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('F3-16 copies a report on the first model against the others, as the command line writes it', async () => {
    const written: string[] = [];
    const page = await mounted(<DecisionBar reports={REPORTS} now={now} />);
    copying(async (text) => void written.push(text));
    await page.click('Copy report');
    const [text] = written;
    expect(text).toContain('# Report for a decision: a/good');
    expect(text).toContain('Made on 2026-11-21 by Assay, ordered for: Engineer.');
    expect(text).toContain('- b/bad is better in');
    expect(text).toContain('assay justify a/good --against b/bad --role engineer');
    expect(page.text()).toContain('Copied the report as Markdown.');
  });

  it('tells when it could not be copied', async () => {
    const page = await mounted(<DecisionBar reports={REPORTS} now={now} />);
    copying(() => Promise.reject(new Error('not allowed')));
    await page.click('Copy report');
    expect(page.text()).toContain('Not copied: Error: not allowed');
  });

  it('offers every model and every role', async () => {
    const { root } = await mounted(<DecisionBar reports={REPORTS} now={now} />);
    expect(textsOf(root, '#decision-model option')).toEqual(['a/good', 'b/bad']);
    expect(textsOf(root, '#decision-role option')).toEqual(['Engineer', 'Product team', 'Technical leader', 'Founder']);
  });

  it('saves a page under the name of the model, and hands the memory back', async () => {
    const made: Blob[] = [];
    const revoked: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
        revokeObjectURL: (address: string) => revoked.push(address),
      }),
    );
    const page = await mounted(<DecisionBar reports={REPORTS} now={now} />);
    const clicked: HTMLAnchorElement[] = [];
    const create = document.createElement.bind(document);
    vi.spyOn(document, 'createElement').mockImplementation((name: string) => {
      const element = create(name);
      if (name === 'a') element.click = () => void clicked.push(element as HTMLAnchorElement);
      return element;
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await page.click('Save report to print');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(await made[0]?.text()).toMatch(/^<!doctype html>[\s\S]*Report for a decision: a\/good/);
    expect(clicked[0]?.getAttribute('download')).toBe('assay-a-good.html');
    expect(revoked).toEqual(['blob:1']);
  });

  it('is not there where nothing is compared', async () => {
    expect((await mounted(<DecisionBar reports={[]} now={now} />)).text()).toBe('');
  });
});
