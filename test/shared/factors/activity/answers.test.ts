import { expect, it } from 'vitest';
import answers from '#shared/factors/activity/answers';
import { ask } from '../ask.ts';
import { thread, threads, times } from '../thread.ts';

it('F1-10 scores the share of threads that were closed, merged or answered by the owner', () => {
  const four = [
    thread(),
    thread({ status: 'closed' }),
    thread({ status: 'merged', pullRequest: true }),
    thread({ ownerTookPart: true }),
  ];
  expect(ask(answers, threads(four))).toMatchObject({
    score: 0.75,
    summary: '3 of the newest 4 threads closed or answered by the owner',
  });
});

it('an open thread counts as unanswered where the Hub does not say', () => {
  expect(ask(answers, threads([thread({ ownerTookPart: null })]))).toMatchObject({
    score: 0,
    summary: '0 of the newest 1 thread closed or answered by the owner',
  });
});

it('does not apply without a thread, and drafts are none', () => {
  expect(ask(answers, threads([])).status).toBe('not-applicable');
  expect(ask(answers, threads(times(3, { status: 'draft' }))).status).toBe('not-applicable');
});
