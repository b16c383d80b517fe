import { describe, expect, it } from 'vitest';
import { compareReports, comparisonCsv, comparisonMarkdown } from '#shared/report/compare';
import { sampleFinding, sampleReport } from './sample.ts';

const named = (id: string) => ({ id, repoId: null, revision: null, renamedFrom: null });
const better = sampleReport({
  model: named('acme/better'),
  composite: { value: 90, uncapped: 90 },
  findings: [
    sampleFinding({ score: 1 }),
    sampleFinding({ id: 'likes', title: 'Likes', score: null, status: 'unknown' }),
  ],
});

const rowOf = (comparison: ReturnType<typeof compareReports>, id: string) => {
  const found = comparison.rows.find((row) => row.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('compareReports', () => {
  const comparison = compareReports([sampleReport(), better]);

  it('marks the best of a row that differs', () =>
    expect(rowOf(comparison, 'composite').cells.map(({ best }) => best)).toEqual([false, true]));

  it('marks none where there is no difference', () => {
    const same = rowOf(comparison, 'confidence');
    expect(same.differs).toBe(false);
    expect(same.cells.some(({ best }) => best)).toBe(false);
  });

  it('marks all that share the highest value', () =>
    expect(rowOf(compareReports([better, sampleReport(), better]), 'composite').cells.map(({ best }) => best)).toEqual([
      true,
      false,
      true,
    ]));

  it('lists factors that only some reports have, and calls the others unknown', () =>
    expect(rowOf(comparison, 'likes').cells).toEqual([
      expect.objectContaining({ value: null, text: 'unknown', best: false }),
      expect.objectContaining({ value: null, text: 'unknown', best: false }),
    ]));

  it('leaves out what applies to none of the models, and keeps what applies to one', () => {
    const aside = sampleReport({
      findings: [sampleFinding({ id: 'gated-release', score: null, status: 'not-applicable' })],
    });
    const gated = sampleReport({ findings: [sampleFinding({ id: 'gated-release' })] });
    const ids = (...reports: Parameters<typeof compareReports>[0]) => compareReports(reports).rows.map(({ id }) => id);
    expect(ids(aside, aside)).not.toContain('gated-release');
    expect(rowOf(compareReports([aside, gated]), 'gated-release').cells[0]?.text).toBe('does not apply');
  });

  it('keeps each factor below its category', () => {
    const ids = comparison.rows.map(({ id }) => id);
    expect(ids.indexOf('downloads')).toBe(ids.indexOf('popularity') + 1);
  });

  it('compares nothing without complaint', () => expect(compareReports([]).models).toEqual([]));
});

describe('comparisonMarkdown', () => {
  it('escapes what would break the table or become markup', () => {
    const hostile = sampleReport({ model: named('a|b<img src=x>[x](javascript:1)@team') });
    const [head] = comparisonMarkdown(compareReports([hostile])).split('\n');
    expect(head).toBe('|  | a\\|b&lt;img src=x&gt;\\[x\\]\\(javascript:1\\)&#64;team |');
  });

  it('has as many cells in every line of the table', () => {
    const lines = comparisonMarkdown(compareReports([sampleReport(), better])).split('\n');
    const table = lines.filter((line) => line.startsWith('|'));
    expect(new Set(table.map((line) => line.split('|').length))).toEqual(new Set([5]));
  });

  it('names methodology and profile of each model', () =>
    expect(comparisonMarkdown(compareReports([sampleReport()]))).toContain('methodology 1.0.0, profile default'));
});

describe('comparisonCsv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('makes %j text, not a formula', (id) => {
    const csv = comparisonCsv(compareReports([sampleReport({ model: named(id) })]));
    expect(csv.split('\r\n')[0]).toMatch(/,"'/);
  });

  it('quotes commas, quotes and line ends', () =>
    expect(comparisonCsv(compareReports([sampleReport({ model: named('a"b,c') })]))).toContain('"a""b,c"'));

  it('keeps full precision beside the text', () =>
    expect(
      comparisonCsv(compareReports([sampleReport({ composite: { value: 71.5625, uncapped: 71.5625 } })])),
    ).toContain('score,composite,Composite,71.5625,71.6 Good'));
});
