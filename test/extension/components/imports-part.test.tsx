import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ImportsPart } from '../../../extension/components/imports-part.tsx';
import type { ImportState } from '../../../extension/messages.ts';
import { answering } from '../answering.ts';
import { type Mounted, mounted } from '../mounted.ts';
import { dangersIn, textsOf } from '../parsed-markup.ts';
import { HOSTILE } from '../shown.ts';

const TITLES = ['Keys of reviewers you trust', 'Signed reviews', 'What other forums say', 'Citations of papers'];
const states = (holds: Partial<Record<ImportState['kind'], string>> = {}): ImportState[] =>
  (['reviews', 'trust', 'forums', 'citations'] as const).map((kind) => ({ kind, holds: holds[kind] ?? null }));

/** The row of this title. */
function row({ root }: Mounted, title: string): Element {
  const found = [...root.querySelectorAll('li')].find(({ textContent }) => textContent?.includes(title));
  if (!found) throw new Error(`there is no row ${title}`);
  return found;
}

/** Chooses a file as a reader does; what is no `File` stands in for one that cannot be read. */
async function choose(page: Mounted, title: string, file: Pick<File, 'size' | 'text'> | null) {
  const field = row(page, title).querySelector('input');
  if (!field) throw new Error('the row has no field');
  Object.defineProperty(field, 'files', { configurable: true, value: file ? [file] : [] });
  await page.write(field, 'C:\\fakepath\\x.json');
  return field;
}

const file = (text: string) => new File([text], 'x.json');
const status = (page: Mounted, title: string) => row(page, title).querySelector('[role="status"]')?.textContent;
const problem = (page: Mounted, title: string) => row(page, title).querySelector('[role="alert"]')?.textContent;

describe('the evidence that a reader brings', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => vi.unstubAllGlobals());

  it('is told for each kind by its name, whatever order the background has', async () => {
    const asked = answering({ imports: { value: states({ trust: '1 key.', citations: '7 papers.' }) } });
    const page = await mounted(<ImportsPart />);
    expect(asked.of('imports')).toEqual([{}]);
    expect(TITLES.map((title) => status(page, title))).toEqual(['1 key.', 'None.', 'None.', '7 papers.']);
    expect(textsOf(page.root, '[role="alert"]')).toEqual([]);
  });

  it('can be removed only where there is some, and is sent as nothing then', async () => {
    const asked = answering({ imports: ({ kind }) => ({ value: kind ? states() : states({ forums: '2 forums.' }) }) });
    const page = await mounted(<ImportsPart />);
    expect(page.root.querySelectorAll('button')).toHaveLength(1);
    await page.click('Remove: What other forums say');
    expect(asked.of('imports')).toEqual([{}, { kind: 'forums', text: '' }]);
    expect(page.root.querySelectorAll('button')).toHaveLength(0);
    expect(status(page, 'What other forums say')).toBe('None.');
  });

  it('is sent as the text of the file, and the same file can be chosen again', async () => {
    const asked = answering({ imports: ({ text }) => ({ value: states(text ? { reviews: '1 review.' } : {}) }) });
    const page = await mounted(<ImportsPart />);
    const field = await choose(page, 'Signed reviews', file('{"é": 1}'));
    expect(asked.of('imports')[1]).toEqual({ kind: 'reviews', text: '{"é": 1}' });
    expect(status(page, 'Signed reviews')).toBe('1 review.');
    expect(field.value).toBe('');
    await choose(page, 'Signed reviews', file('{"é": 2}'));
    expect(asked.of('imports')[2]).toEqual({ kind: 'reviews', text: '{"é": 2}' });
  });

  it('is not sent where the choice was broken off', async () => {
    const asked = answering({ imports: { value: states() } });
    const page = await mounted(<ImportsPart />);
    await choose(page, 'Signed reviews', null);
    expect(asked.of('imports')).toEqual([{}]);
  });

  it('is not even read where it is larger than a megabyte, and is where it is just that', async () => {
    const asked = answering({ imports: { value: states() } });
    const page = await mounted(<ImportsPart />);
    const text = vi.fn(async () => 'x');
    await choose(page, 'Citations of papers', { size: 1_000_001, text });
    expect(text).not.toHaveBeenCalled();
    expect(problem(page, 'Citations of papers')).toBe('Not used: it is larger than a megabyte.');
    expect(asked.of('imports')).toHaveLength(1);
    await choose(page, 'Citations of papers', { size: 1_000_000, text });
    expect(asked.of('imports')[1]).toEqual({ kind: 'citations', text: 'x' });
    expect(problem(page, 'Citations of papers')).toBeUndefined();
  });

  it('tells why a file cannot be read', async () => {
    answering({ imports: { value: states() } });
    const page = await mounted(<ImportsPart />);
    const gone = () => Promise.reject(new DOMException('it was moved', 'NotFoundError'));
    await choose(page, 'Signed reviews', { size: 1, text: gone });
    expect(problem(page, 'Signed reviews')).toMatch(/^Not used: it cannot be read \(.*it was moved\)\.$/);
  });

  it('shows the reason of a refusal in its own row, and what was there before stays', async () => {
    answering({
      imports: ({ kind }) =>
        kind
          ? { trouble: { code: 'unsound', message: `Not used: ${HOSTILE}`, retryAt: null } }
          : { value: states({ trust: '1 key.' }) },
    });
    const page = await mounted(<ImportsPart />);
    await choose(page, 'Keys of reviewers you trust', file('my-key'));
    expect(problem(page, 'Keys of reviewers you trust')).toContain('Not used: <img');
    expect(status(page, 'Keys of reviewers you trust')).toBe('1 key.');
    expect(textsOf(page.root, '[role="alert"]')).toHaveLength(1);
    expect(dangersIn(page.root)).toEqual([]);
  });

  it('forgets a problem once another file was taken', async () => {
    answering({
      imports: ({ text }) =>
        text === 'bad'
          ? { trouble: { code: 'unsound', message: 'Not used.', retryAt: null } }
          : { value: states({ forums: '1 forum.' }) },
    });
    const page = await mounted(<ImportsPart />);
    await choose(page, 'Signed reviews', file('bad'));
    expect(textsOf(page.root, '[role="alert"]')).toEqual(['Not used.']);
    await choose(page, 'What other forums say', file('good'));
    expect(textsOf(page.root, '[role="alert"]')).toEqual([]);
  });

  it('says above all rows that nothing could be asked, and offers the rows all the same', async () => {
    answering({ imports: { trouble: { code: 'internal', message: 'The worker is gone.', retryAt: null } } });
    const page = await mounted(<ImportsPart />);
    expect(textsOf(page.root, '[role="alert"]')).toEqual(['The worker is gone.']);
    expect(TITLES.map((title) => status(page, title))).toEqual(['None.', 'None.', 'None.', 'None.']);
  });
});
