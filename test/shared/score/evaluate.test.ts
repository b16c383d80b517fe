import { expect, it } from 'vitest';
import { defineFactor, type Opinion } from '#shared/factors/factor';
import { evaluate, factorsOf } from '#shared/score/evaluate';
import { sheet } from '../../sheet.ts';

const factor = (opinion: () => Opinion) =>
  defineFactor({
    id: 'trial',
    title: 'Trial',
    category: 'security',
    weight: 1,
    since: '1.0.0',
    evidence: 'inspection',
    needs: ['likes'],
    docs: { why: 'W.', how: 'H.', fix: 'Mend it.' },
    evaluate: opinion,
  });
const find = (opinion: () => Opinion) => evaluate(sheet(), [factor(opinion)])[0];

it('a factor that throws, or scores what is no score, is unknown and named so', () => {
  const failing = () => {
    throw new Error('a\u001b[2Jb');
  };
  expect(find(failing)).toMatchObject({ status: 'unknown', summary: 'Not known: this factor failed (a [2Jb)' });
  for (const score of [Number.NaN, -0.01, 1.01, Infinity])
    expect(find(() => ({ score, summary: '' }))?.status).toBe('unknown');
});

it('F1-25 what can be mended says how, what is whole does not', () => {
  expect(find(() => ({ score: 0.99, summary: '' }))?.fix).toBe('Mend it.');
  expect(find(() => ({ score: 1, summary: '' }))?.fix).toBeNull();
});

it('bounds and cleans evidence, and keeps https addresses only', () => {
  const evidence = Array.from({ length: 500 }, () => ({
    label: '\u202E'.repeat(3),
    value: 'v'.repeat(9_000),
    url: 'data:x',
  }));
  const found = find(() => ({ score: 1, summary: 's'.repeat(9_000), evidence }));
  expect(found?.evidence).toHaveLength(50);
  expect(found?.evidence[0]).toEqual({ label: '', value: `${'v'.repeat(299)}…` });
  expect(found?.summary).toHaveLength(300);
});

it('factors of the full plan stay out of the others', () => {
  const full = { ...factor(() => ({ score: 1, summary: '' })), needs: ['repository'] as const };
  expect(factorsOf([full], 'core')).toEqual([]);
  expect(factorsOf([full], 'list')).toEqual([]);
  expect(factorsOf([full], 'full')).toEqual([full]);
});
