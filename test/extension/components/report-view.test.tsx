import { describe, expect, it } from 'vitest';
import { ReportView } from '../../../extension/components/report-view.tsx';
import { sampleReport } from '../../shared/report/sample.ts';
import { render, textsOf } from './render.ts';

const NOW = Date.parse('2026-11-21T14:00:00.000Z');
const view = (over: Parameters<typeof sampleReport>[0] = {}) =>
  render(<ReportView report={sampleReport(over)} now={NOW} />);

describe('ReportView', () => {
  it('tells methodology, profile, plan, commit and the age of each source', () => {
    const [stamp, ages] = textsOf(view(), '.stamp p');
    expect(stamp).toBe('Methodology 1.0.0 · profile default · core score · commit aaaaaaa');
    expect(ages).toBe('Read: model info 2 hours ago');
  });

  it('names sources it does not know by their id', () => {
    const sources = [{ id: 'tomorrow', observedAt: '2026-11-21T13:59:00.000Z' }];
    expect(textsOf(view({ sources }), '.stamp p')[1]).toBe('Read: tomorrow 1 minute ago');
    expect(textsOf(view({ sources: [] }), '.stamp p')[1]).toBe('Read: nothing');
  });

  it('says that a model has moved', () => {
    const model = { id: 'new/name', repoId: null, revision: null, renamedFrom: 'old/name' };
    expect(textsOf(view({ model }), '.notice')).toEqual(['The Hub moved old/name to new/name.']);
    expect(view().querySelector('.notice')).toBeNull();
  });

  it('gives the verdict and the reasons of the confidence', () => {
    expect(textsOf(view(), '.verdict')).toEqual(['For it: downloads.']);
    expect(textsOf(view(), '.reasons li')).toEqual(['2 of 3 benchmark results are known.']);
  });
});
