import { expect, it } from 'vitest';
import modelAge from '#shared/factors/operational/model-age';
import { ask, daysAgo, metadata, rises, scores } from '../ask.ts';

const of = (days: number) => ({ createdAt: daysAgo(days) });

it('F1-15 scores its control points', () => {
  expect(scores(modelAge, of, [0, 30, 120, 730, 1_825, 4_000])).toEqual(
    [0.1, 0.6, 1, 1, 0.5, 0.5].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-15 the curve has two sides: it rises while a model settles and falls when it is overtaken', () => {
  expect(rises(scores(modelAge, of, [0, 7, 30, 60, 120]))).toBe(true);
  expect(rises(scores(modelAge, of, [2_000, 1_825, 1_000, 730, 120]))).toBe(true);
});

it('F1-15 explains by what it was superseded, and naming a successor never raises the score', () => {
  const superseded = metadata({ newVersion: 'lab/next' });
  expect(ask(modelAge, { ...of(200), ...superseded })).toMatchObject({
    score: 0.25,
    summary: 'Superseded by lab/next',
    evidence: [{ url: 'https://huggingface.co/lab/next' }],
  });
  for (const days of [0, 3, 200, 5_000])
    expect(ask(modelAge, { ...of(days), ...superseded }).score).toBeLessThanOrEqual(ask(modelAge, of(days)).score ?? 0);
});

it('says one day, and at least for what is older than the Hub’s record', () => {
  expect(ask(modelAge, of(1)).summary).toBe('1 day old');
  expect(ask(modelAge, { createdAt: '2022-03-02T23:29:04.000Z' }).summary).toMatch(/^At least 1,7\d\d days old$/);
});

it('an unreadable date is unknown', () => {
  for (const createdAt of ['', '0000', 'null', '2025-02-30'])
    expect(ask(modelAge, { createdAt }).status).toBe('unknown');
});

it('a hostile successor neither fails the factor nor leaves the Hub', () => {
  const { status, evidence } = ask(modelAge, metadata({ newVersion: '\udfff\u202e//evil.example?#' }));
  expect(status).toBe('scored');
  expect(evidence[0]?.url).toMatch(/^https:\/\/huggingface\.co\/[\w%/.-]+$/);
});
