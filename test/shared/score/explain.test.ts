import { expect, it } from 'vitest';
import type { CategoryId } from '#shared/methodology/categories';
import type { Report, ReportFinding } from '#shared/report/report';
import { explain } from '#shared/score/explain';
import { scored } from './findings.ts';

const finding = (
  summary: string,
  score: number,
  contribution: number,
  weight = 10,
  category: CategoryId = 'security',
): ReportFinding => ({ ...scored(summary, category, score, { summary }), weight, contribution });

const CATEGORIES: Report['categories'] = [
  { id: 'security', value: 50, weight: 30, coverage: 1 },
  { id: 'activity', value: 50, weight: 10, coverage: 1 },
];

it('F1-35 says the top three for and against, dearest first', () => {
  const found = [
    finding('A little', 0.7, 1),
    finding('GGUF', 1, 9),
    finding('5 likes', 1, 5),
    finding('Open to all', 0.9, 4),
    finding('No licence', 0, 0, 14),
    finding('No base named', 0.4, 1, 5),
  ];
  expect(explain(found, CATEGORIES, [])).toBe(
    'For it: GGUF; 5 likes; open to all. Against it: no licence; no base named.',
  );
});

it('F1-35 weighs a cost by what its category is worth', () => {
  const found = [finding('Old', 0, 0, 10, 'activity'), finding('Pickle', 0, 0, 10)];
  expect(explain(found, CATEGORIES, [])).toBe('Against it: pickle; old.');
});

it('F1-34 says first what bounds the score', () => {
  const bound = { id: 'x', on: 'composite', limit: 20, reason: 'A file was found dangerous.' } as const;
  expect(explain([finding('5 likes', 1, 5)], CATEGORIES, [bound])).toBe('A file was found dangerous. For it: 5 likes.');
});

it('says so when there is nothing to say', () => {
  expect(explain([], [], [])).toBe('Too little is known to say anything for or against it.');
  expect(explain([finding('Middling', 0.5, 3), finding('Weightless', 1, 0, 0)], CATEGORIES, [])).toMatch(/^Too little/);
});
