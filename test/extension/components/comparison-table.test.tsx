import { describe, expect, it } from 'vitest';
import { compareReports } from '#shared/report/compare';
import { ComparisonTable } from '../../../extension/components/comparison-table.tsx';
import { sampleReport } from '../../shared/report/sample.ts';
import { render, textsOf } from './render.ts';

const other = sampleReport({
  model: { id: 'acme/other', repoId: null, revision: null, renamedFrom: null },
  composite: { value: 40, uncapped: 40 },
  security: { value: 40, uncapped: 40, verdict: 'not-scanned' },
});
const root = render(<ComparisonTable comparison={compareReports([sampleReport(), other])} remove={() => undefined} />);

describe('ComparisonTable', () => {
  it('has a column for each model, linked to its page', () => {
    const links = [...root.querySelectorAll('thead a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://huggingface.co/acme/anvil', 'https://huggingface.co/acme/other']);
    expect(textsOf(root, 'thead button')).toEqual(['Remove acme/anvil', 'Remove acme/other']);
  });

  it('marks what differs and what is best in sign and word', () => {
    const [title] = textsOf(root, 'tr[data-row="composite"] th');
    expect(title).toBe('Composite ≠ (differs)');
    const cells = textsOf(root, 'tr[data-row="composite"] td');
    expect(cells[0]).toBe(' 71.5 Good ★ (best)');
    expect(cells[1]).toBe(' 40.0 Fair');
  });

  it('marks nothing in a row of equals', () =>
    expect(textsOf(root, 'tr[data-row="popularity"]').join()).not.toMatch(/[★≠]/));

  it('never tones what was not scanned good', () => {
    const [, cell] = root.querySelectorAll('tr[data-row="security-score"] td');
    expect(cell?.getAttribute('data-tone')).toBe('unknown');
  });

  it('heads every row and column', () => {
    expect(root.querySelectorAll('tbody tr').length).toBe(root.querySelectorAll('tbody th[scope="row"]').length);
    expect(root.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
  });
});
