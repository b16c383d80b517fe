import { expect, it } from 'vitest';
import licence from '#shared/factors/operational/licence';
import { ask, metadata } from '../ask.ts';

const of = (ids: string[], name: string | null = null, link: string | null = null) =>
  metadata({ licence: { ids, name, link } });

it('F1-18 F1-25 a clear licence scores fully, none scores nothing', () => {
  expect(ask(licence, of(['mit']))).toMatchObject({ score: 1, summary: 'Licensed under mit' });
  for (const ids of [[], ['unknown']])
    expect(ask(licence, of(ids))).toMatchObject({ score: 0, summary: 'No licence is declared' });
});

it('F1-18 terms of its own score by whether they can be found', () => {
  expect(ask(licence, of(['other'])).score).toBeCloseTo(0.2, 3);
  expect(ask(licence, of(['other'], 'lab-terms', 'LICENSE'))).toMatchObject({
    score: expect.closeTo(0.7, 3),
    summary: 'A licence of its own: lab-terms',
    evidence: [],
  });
  expect(ask(licence, of(['other'], null, 'https://lab.example/terms'))).toMatchObject({
    summary: 'A licence of its own, with a link to its text',
    evidence: [{ label: 'Text', url: 'https://lab.example/terms' }],
  });
});

it('a name beside a standard id does not stand for it, and only https is linked', () => {
  const { summary, evidence } = ask(licence, of(['cc-by-nc-4.0'], 'MIT', 'javascript:alert(1)'));
  expect(summary).toBe('Licensed under cc-by-nc-4.0');
  expect(evidence).toEqual([]);
});

it('several licences are all named', () => {
  expect(ask(licence, of(['mit', 'apache-2.0'])).summary).toBe('Licensed under mit, apache-2.0');
});
