import { expect, it } from 'vitest';
import spaces from '#shared/factors/popularity/spaces';
import { ask, rises, scores } from '../ask.ts';

const of = (n: number) => ({
  spaces: { ids: Array.from({ length: n }, (_, i) => `lab/demo-${i}`), atLeast: n >= 100 },
});

it('scores its control points', () => {
  expect(scores(spaces, of, [0, 1, 10, 100])).toEqual([0, 0.3, 0.65, 1].map((score) => expect.closeTo(score, 3)));
});

it('F1-07 F1-09 fewer Spaces never score higher', () => {
  expect(rises(scores(spaces, of, [0, 1, 2, 5, 10, 40, 99, 100]))).toBe(true);
});

it('F1-07 names the top three, and says so when the list was cut', () => {
  const { summary, evidence } = ask(spaces, of(100));
  expect(summary).toBe('At least 100 Spaces use it');
  expect(evidence.map(({ url }) => url)).toEqual([0, 1, 2].map((i) => `https://huggingface.co/spaces/lab/demo-${i}`));
});

it('agrees in number', () => {
  expect(ask(spaces, of(1)).summary).toBe('1 Space uses it');
  expect(ask(spaces, of(2)).summary).toBe('2 Spaces use it');
  expect(ask(spaces, of(0)).summary).toBe('No Space uses it');
});

it('no id of a Space can leave the Hub or break an address', () => {
  const { evidence } = ask(spaces, {
    spaces: { ids: ['a/b?x=1#y', '\ud800/"><script>', '//evil.example/'], atLeast: false },
  });
  for (const { url } of evidence) expect(url).toMatch(/^https:\/\/huggingface\.co\/spaces\/[\w%/.-]*$/);
});
