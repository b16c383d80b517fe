import { describe, expect, it } from 'vitest';
import { compareReports, comparisonCsv, comparisonMarkdown } from '#shared/report/compare';
import { figureRows, rqText } from '#shared/report/compare-figures';
import { measured, place } from '../../measured.ts';
import { sampleReport } from './sample.ts';

const first = sampleReport({ capability: measured({ ranks: [place({ rank: 2 })] }) });
const second = sampleReport({ capability: measured({ price: null }) });
const unknown = sampleReport({ capability: { absent: 'It is not in the snapshot of 2026-08-21.' } });

describe('figures side by side', () => {
  it('are RQ, places and price, unknown where a model has none', () => {
    const rows = figureRows([first, second, unknown]);
    expect(rows.map(({ id, entries }) => [id, ...entries.map(({ text }) => text)])).toEqual([
      ['rq', '641 (500 to 701), provisional', '641 (500 to 701), provisional', 'unknown'],
      ['rank-coding', '2 of 120', '7 of 120', 'unknown'],
      ['price', '1 in, 5 out', 'unknown', 'unknown'],
    ]);
  });

  it('are left out where no model has any', () => {
    expect(figureRows([unknown, sampleReport()])).toEqual([]);
  });

  it('mark the first rank and the lowest price as best, and no RQ: values of unlike inputs do not compare', () => {
    const dear = sampleReport({
      capability: measured({
        price: { input: 9, output: 9, via: 'host', url: '', retrieved: '2026-10-01' },
        rq: { ...measured().rq, value: 900 },
      }),
    });
    const { rows } = compareReports([first, dear]);
    const best = (id: string) => rows.find((row) => row.id === id)?.cells.map((cell) => cell.best);
    expect([best('rank-coding'), best('price'), best('rq')]).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
  });

  it('say why a model with figures has no place', () => {
    const out = sampleReport({ capability: measured({ ranks: [place({ rank: null, why: 'it is withdrawn' })] }) });
    expect(figureRows([out])[1]?.entries).toEqual([{ value: null, text: 'not ranked', band: null }]);
  });

  it('stand in Markdown and CSV', () => {
    const comparison = compareReports([first, unknown]);
    expect(comparisonMarkdown(comparison)).toContain('| Rank: Coding ≠ | 2 of 120 | unknown |');
    expect(comparisonCsv(comparison)).toContain('figure,rank-coding,Rank: Coding,2,2 of 120,,unknown');
    expect(comparisonCsv(comparison)).toContain('figure,rq,RQ,640.5,');
  });

  it('never tell an RQ without its status', () => {
    expect(rqText({ value: null, status: 'unavailable', interval: null })).toBe('unavailable');
    expect(rqText({ value: 800.4, status: 'complete', interval: null })).toBe('800, complete');
  });
});
