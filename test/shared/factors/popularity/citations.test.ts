import { expect, it } from 'vitest';
import citations from '#shared/factors/popularity/citations';
import type { Citation } from '#shared/facts/imported';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const cited = (count: number, paper = '2501.01234'): Citation => ({
  paper,
  count,
  source: 'https://example.org/counts',
  retrieved: '2026-11-16',
});
const of = (count: number) => ({ citations: [cited(count)] });

it('scores its control points', () => {
  expect(scores(citations, of, [0, 10, 100, 1_000, 10_000])).toEqual(
    [0, 0.4, 0.7, 0.9, 1].map((n) => expect.closeTo(n, 3)),
  );
});

it('F1-08 F1-09 more citations never score lower, and raise the popularity', () => {
  expect(rises(scores(citations, of, COUNTS))).toBe(true);
  const popularity = (count: number) =>
    assess(sheet(of(count))).categories.find(({ id }) => id === 'popularity')?.value ?? 0;
  expect(popularity(1_000)).toBeGreaterThan(popularity(10));
});

it('F1-08 is an explicit factor, absent with the reason that no open source counts citations, until a file brings them', () => {
  const report = assess(sheet());
  const finding = report.findings.find(({ id }) => id === 'citations');
  expect(finding).toMatchObject({ category: 'popularity', status: 'unknown', weight: 0, contribution: 0 });
  expect(finding?.summary).toBe('Not known: no open source counts citations, and no file of counts was imported');
  const { composite, coverage } = assess(sheet({ citations: [cited(5, '1706.03762')] }));
  expect([composite, coverage]).toEqual([report.composite, report.coverage]);
});

it('counts the most cited of the papers that the tags name, and no other', () => {
  const found = ask(citations, {
    tags: ['arxiv:2501.01234', 'arxiv:2402.00001'],
    citations: [cited(3), cited(120, '2402.00001'), cited(99_999, '1706.03762')],
  });
  expect(found.summary).toBe('120 citations of 2402.00001, read 2026-11-16');
  expect(found.evidence.map(({ label }) => label)).toEqual(['2402.00001', '2501.01234']);
  expect(ask(citations, { tags: [] })).toMatchObject({ status: 'not-applicable' });
});

it('gives half at most to a model built on another, whose papers it most often links', () => {
  const built = { ...of(1_000_000), lineage: { relation: 'finetune' as const, models: ['example-lab/base'] } };
  expect(ask(citations, built).score).toBe(0.5);
});
