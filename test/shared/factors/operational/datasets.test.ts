import { expect, it } from 'vitest';
import datasets from '#shared/factors/operational/datasets';
import { ask, metadata } from '../ask.ts';

it('F1-21 named training data scores, none does not', () => {
  expect(ask(datasets, metadata({ datasets: ['lab/corpus'] }))).toMatchObject({
    score: 1,
    summary: 'Trained on lab/corpus',
  });
  expect(ask(datasets, { ...metadata({ datasets: [] }), tags: ['en'] })).toMatchObject({
    score: 0,
    summary: 'No training data is named',
    fix: expect.stringMatching(/front matter/),
  });
});

it('a tag counts as the front matter does, and both together once', () => {
  expect(ask(datasets, { ...metadata({ datasets: [] }), tags: ['dataset:lab/corpus'] }).score).toBe(1);
  expect(ask(datasets, { ...metadata({ datasets: ['lab/corpus'] }), tags: ['dataset:lab/corpus'] }).summary).toBe(
    'Trained on lab/corpus',
  );
});

it('keeps the summary short and harmless', () => {
  const many = Array.from({ length: 500 }, (_, i) => `\u001b[31mset-${i}`.padEnd(5_000, 'x'));
  const { summary } = ask(datasets, metadata({ datasets: many }));
  expect(summary).toMatch(/ and 497 more$/);
  expect(summary.length).toBeLessThanOrEqual(300);
  expect(summary).not.toMatch(/\p{Cc}/u);
});
