import { expect, it } from 'vitest';
import lineage from '#shared/factors/operational/lineage';
import { ask } from '../ask.ts';

const of = (...exist: boolean[]) => ({
  lineage: { relation: 'merge' as const, models: exist.map((_, i) => `lab/base-${i}`) },
  ancestors: exist.map((exists, i) => ({ id: `lab/base-${i}`, exists, licences: [] })),
});

it('F1-22 a base that is not there scores nothing, and is named', () => {
  expect(ask(lineage, of(true, false))).toMatchObject({
    score: 0,
    summary: 'Not on the Hub, or not public: lab/base-1',
  });
});

it('F1-22 a lineage that resolves scores fully', () => {
  expect(ask(lineage, of(true))).toMatchObject({ score: 1, summary: 'Found on the Hub: lab/base-0' });
  expect(ask(lineage, of(true, true)).summary).toBe('Found on the Hub: lab/base-0, lab/base-1');
});

it('does not apply to an original', () => {
  expect(ask(lineage).status).toBe('not-applicable');
});

it('bases that were not looked up are not said to exist', () => {
  expect(ask(lineage, { ...of(true), ancestors: [] }).status).toBe('unknown');
});
