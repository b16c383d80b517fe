import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#shared/methodology/categories';
import { assess } from '#shared/report/assess';
import { Breakdown } from '../../../extension/components/breakdown.tsx';
import { sheet } from '../../sheet.ts';
import { render, textsOf } from './render.ts';

const report = assess(sheet());
const root = render(<Breakdown report={report} />);

describe('Breakdown', () => {
  it('lists every category in its order', () =>
    expect(textsOf(root, 'summary .name')).toEqual(CATEGORIES.map(({ title }) => title)));

  it('lists every finding below its category', () => {
    for (const { id, category } of report.findings)
      expect(root.querySelector(`[data-category="${category}"] [data-factor="${id}"]`), id).not.toBeNull();
    expect(root.querySelectorAll('[data-factor]')).toHaveLength(report.findings.length);
  });

  it('draws no bar where nothing is known', () => {
    const known = report.categories.filter(({ value }) => value !== null).length;
    expect(root.querySelectorAll('.track i')).toHaveLength(known);
    expect(root.querySelectorAll('.track.none')).toHaveLength(CATEGORIES.length - known);
  });
});
