import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/methodology/categories';
import { Breakdown } from '../../../extension/components/breakdown.tsx';
import type { ShownReport } from '../../../extension/messages.ts';
import { parsed, textsOf } from '../parsed-markup.ts';
import { nothingKnown, shown } from '../shown.ts';

const draw = (report: ShownReport) => parsed(renderToStaticMarkup(<Breakdown report={report} />));
const category = (root: HTMLElement, id: string) => root.querySelector(`[data-category="${id}"]`);

describe('Breakdown', () => {
  it('F0-10 shows every category with its share, also those that nothing looks at', () => {
    const page = draw(shown());
    expect(textsOf(page, 'summary .name')).toEqual(CATEGORIES.map(({ title }) => title));
    for (const { id, weight, question } of CATEGORIES)
      expect(category(page, id)?.querySelector('.question')?.textContent).toContain(`${question} Weight ${weight} %.`);
  });

  it('shows every finding of the report once, below its category', () => {
    const report = shown();
    const page = draw(report);
    const drawn = [...page.querySelectorAll('[data-factor]')].map((row) => row.getAttribute('data-factor'));
    expect(drawn.toSorted()).toEqual(report.findings.map(({ id }) => id).toSorted());
    for (const { id, category: of } of report.findings)
      expect(category(page, of)?.querySelector(`[data-factor="${id}"]`), id).not.toBeNull();
  });

  it('draws a category’s bar as long as its score, beside number and word', () => {
    const popularity = category(draw(shown()), 'popularity');
    expect(popularity?.querySelector('i')?.getAttribute('style')).toBe('width:66.703125%');
    expect(popularity?.querySelector('b')?.textContent).toBe('66.7');
    expect(popularity?.querySelector('.word')?.textContent).toBe('Good');
  });

  it('draws no bar for a category without a score, and says so', () => {
    const expert = category(draw(shown()), 'expert');
    expect(expert?.querySelector('i')).toBeNull();
    expect(expert?.querySelector('.track.none')).not.toBeNull();
    expect(expert?.querySelector('b')?.textContent).toBe('–');
    expect(expert?.textContent).toContain('Weight 7 %. 0 % of it is known.');
  });

  it('says how much of a category is known, rounded down', () => {
    const page = draw(shown({}, { without: ['scans'] }));
    const share = shown({}, { without: ['scans'] }).categories.find(({ id }) => id === 'security')?.coverage ?? 1;
    expect(share).toBeLessThan(1);
    expect(category(page, 'security')?.textContent).toContain(`${Math.floor(share * 100)} % of it is known.`);
  });

  it('F1-33 promises points that add up to the composite', () => {
    const report = shown();
    const worths = textsOf(draw(report), '.worth').flatMap((worth) => /^([\d.]+) of /.exec(worth)?.[1] ?? []);
    const total = worths.reduce((sum, worth) => sum + Number(worth), 0);
    // Each is shown with one decimal, so that each may be half a tenth off.
    expect(Math.abs(total - (report.composite.value ?? 0))).toBeLessThan(0.05 * worths.length);
  });

  it('counts nothing that is unknown as nought of something', () => {
    const worths = textsOf(draw(nothingKnown()), '.worth');
    expect(worths.length).toBeGreaterThan(20);
    expect(worths.filter((worth) => worth.includes('points'))).toEqual([]);
  });
});
