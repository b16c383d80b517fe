import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/methodology/categories';
import { METHODOLOGY_VERSION } from '#shared/methodology/changelog';
import { compareReports } from '#shared/report/compare';
import { ComparisonTable } from '../../../extension/components/comparison-table.tsx';
import type { ShownReport } from '../../../extension/messages.ts';
import { dangersIn, parsed, textsOf } from '../parsed-markup.ts';
import { DANGEROUS, HOSTILE, nothingKnown, shown } from '../shown.ts';

const draw = (...reports: ShownReport[]) =>
  parsed(renderToStaticMarkup(<ComparisonTable comparison={compareReports(reports)} remove={() => undefined} />));
const good = shown({ id: 'example-lab/plain-model' });
const grave = shown({ ...DANGEROUS, id: 'example-lab/grave-model' });
const row = (root: HTMLElement, id: string) => {
  const found = root.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (!found) throw new Error(`no row "${id}"`);
  return found;
};

describe('ComparisonTable', () => {
  it('F1-36 puts scores, categories and factors of two models side by side', () => {
    const page = draw(good, grave);
    expect(textsOf(page, 'thead a')).toEqual(['example-lab/plain-model', 'example-lab/grave-model']);
    for (const id of ['composite', 'security-score', 'confidence', ...CATEGORIES.map((category) => category.id)])
      expect(row(page, id).querySelectorAll('td'), id).toHaveLength(2);
    expect(textsOf(row(page, 'downloads'), 'td')).toEqual(['70.3', '70.3']);
  });

  it('F0-16 shows the confidence below every composite', () => {
    const rows = [...draw(good, grave).querySelectorAll('tr.row-score')].map((each) => each.getAttribute('data-row'));
    expect(rows).toEqual(['composite', 'security-score', 'confidence']);
    expect(textsOf(row(draw(good), 'confidence'), 'td')).toEqual(['High, 73 % known']);
  });

  it('marks the best of a row and rows that differ, in signs and in words', () => {
    const composite = row(draw(good, grave), 'composite');
    expect(textsOf(composite, 'th')).toEqual(['Composite ≠ (differs)']);
    expect(textsOf(composite, 'td')).toEqual(['86.7 Strong ★ (best)', '20.0 Dangerous']);
    expect([...composite.querySelectorAll('.mark')].every((mark) => mark.getAttribute('aria-hidden') === 'true')).toBe(
      true,
    );
  });

  it('marks nothing where nothing differs', () => {
    const likes = row(draw(good, grave), 'likes');
    expect(textsOf(likes, 'th')).toEqual(['Likes']);
    expect(likes.querySelectorAll('.mark, .best')).toHaveLength(0);
  });

  it('calls a single model the best of nothing', () => {
    const page = draw(good);
    expect(page.querySelectorAll('.mark, .best')).toHaveLength(0);
    expect(textsOf(page, 'thead a')).toHaveLength(1);
  });

  it('never calls the unknown the best, nor a number of it', () => {
    const cells = textsOf(row(draw(nothingKnown(), good), 'downloads'), 'td');
    expect(cells).toEqual(['unknown', '70.3']);
    const better = shown({ id: 'example-lab/liked', likes: 9_000 });
    expect(textsOf(row(draw(nothingKnown(), good, better), 'likes'), 'td')[0]).toBe('unknown');
    expect(row(draw(nothingKnown(), good, better), 'likes').querySelectorAll('.best')).toHaveLength(1);
  });

  it('has no row for a question that applies to none of the models', () =>
    expect(draw(good).querySelector('[data-row="gated-release"]')).toBeNull());

  it('takes eight models', () => {
    const eight = Array.from({ length: 8 }, (_, at) => shown({ id: `example-lab/model-${at}`, likes: at * 100 }));
    const page = draw(...eight);
    expect(textsOf(page, 'thead a')).toHaveLength(8);
    expect(row(page, 'likes').querySelectorAll('td')).toHaveLength(8);
    expect(row(page, 'likes').querySelectorAll('.best')).toHaveLength(1);
    expect(row(page, 'likes').querySelector('.best')).toBe(row(page, 'likes').querySelectorAll('td')[7]);
  });

  it('F0-26 F0-32 stamps every model with methodology, profile and plan', () =>
    expect(textsOf(draw(good, grave), 'thead small')).toEqual([
      `methodology ${METHODOLOGY_VERSION}, profile default, core plan`,
      `methodology ${METHODOLOGY_VERSION}, profile default, core plan`,
    ]));

  it('draws security as a shield and the composite as its own shape', () => {
    const page = draw(good);
    const shapeOf = (id: string) => row(page, id).querySelector('td path')?.getAttribute('d');
    expect(shapeOf('composite')).not.toBe(shapeOf('security-score'));
  });

  it('links each model to its page, and to nowhere else', () => {
    const link = draw(good).querySelector('thead a');
    expect(link?.getAttribute('href')).toBe('https://huggingface.co/example-lab/plain-model');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('says of each button which model it removes', () =>
    expect(textsOf(draw(good, grave), 'thead button')).toEqual([
      'Remove example-lab/plain-model',
      'Remove example-lab/grave-model',
    ]));

  it('stays text', () => {
    const hostile = { ...good, model: { ...good.model, id: HOSTILE }, profile: HOSTILE };
    const page = draw(hostile);
    expect(dangersIn(page)).toEqual([]);
    expect(textsOf(page, 'thead a')[0]).toContain('<img src=x onerror="alert(1)">');
    // Overrides of the direction of writing would let a name read otherwise than it is.
    expect(page.textContent).not.toContain('\u202e');
  });
});
