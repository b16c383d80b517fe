import { expect, it } from 'vitest';
import paperInterest from '#shared/factors/popularity/paper-interest';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (...upvotes: number[]) => ({
  papers: upvotes.map((n, i) => ({ id: `2501.0000${i}`, title: 'A paper', upvotes: n })),
});

it('scores the best liked paper at its control points', () => {
  expect(scores(paperInterest, (n: number) => of(0, n), [0, 5, 50, 300])).toEqual(
    [0, 0.4, 0.8, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-05 F1-09 fewer upvotes never score higher', () => {
  expect(rises(scores(paperInterest, (n: number) => of(n), COUNTS))).toBe(true);
});

it('does not apply without a paper', () => {
  expect(ask(paperInterest, of())).toMatchObject({ status: 'not-applicable', score: null });
});

it('F1-05 lists titles and ids, harmless whatever they hold', () => {
  const { summary, evidence } = ask(paperInterest, {
    papers: [{ id: '../\ud800"', title: '\u001b]0;x\u0007A\u202Etitle', upvotes: 1 }],
  });
  expect(summary).toBe('1 upvote on its best liked paper');
  expect(evidence[0]?.value).toBe(']0;x A title');
  expect(evidence[0]?.url).toMatch(/^https:\/\/huggingface\.co\/papers\/[\w%/.-]+$/);
});
