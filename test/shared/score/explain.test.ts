import { expect, it } from 'vitest';
import type { ReportFinding } from '#shared/report/report';
import { explain } from '#shared/score/explain';
import { scored } from './findings.ts';

const finding = (title: string, score: number, contribution: number, weight = 10): ReportFinding => ({
  ...scored(title, 'security', score, { title }),
  weight,
  contribution,
});

it('F1-35 names the top three for and against, dearest first', () => {
  const found = [
    finding('A little', 0.7, 1),
    finding('Verdicts of the Hub’s scanners', 1, 9),
    finding('Likes', 1, 5),
    finding('Access', 0.9, 4),
    finding('Licence', 0, 0, 14),
    finding('Base model', 0.4, 1, 5),
  ];
  expect(explain(found, [])).toBe(
    'For it: verdicts of the Hub’s scanners, likes, access. Against it: licence, base model.',
  );
});

it('F1-34 says first what bounds the score', () => {
  const bound = { id: 'x', on: 'composite', limit: 20, reason: 'A file was found dangerous.' } as const;
  expect(explain([finding('Likes', 1, 5)], [bound])).toBe('A file was found dangerous. For it: likes.');
});

it('says so when there is nothing to say', () => {
  expect(explain([], [])).toBe('Too little is known to say anything for or against it.');
  expect(explain([finding('Middling', 0.5, 3), finding('Weightless', 1, 0, 0)], [])).toMatch(/^Too little/);
});
