import { describe, expect, it } from 'vitest';
import { check, meets } from '#scanner/selftest/check';
import type { Inspection } from '#shared/facts/inspection';
import type { Judge } from '#shared/files/globals/judgement';

const inspection = (verdict: Inspection['verdict'], severity?: 'caution' | 'note'): Inspection => ({
  format: 'pickle',
  verdict,
  findings: severity ? [{ id: 'x', severity, message: 'x', offset: null, where: '' }] : [],
  bytesRead: 0,
  bytesTotal: 0,
});

describe('what is expected of a case', () => {
  it.each([
    ['dangerous', 'dangerous', true],
    ['dangerous', 'caution', false],
    ['dangerous', 'incomplete', false],
    ['warned', 'dangerous', true],
    ['warned', 'caution', true],
    ['warned', 'incomplete', true],
    ['warned', 'no-issues-found', false],
    ['warned', 'not-scanned', false],
    ['clean', 'no-issues-found', true],
    ['clean', 'not-scanned', false],
    ['clean', 'incomplete', false],
  ] as const)('of %s, %s is met: %s', (expectation, verdict, met) => {
    expect(meets(expectation, inspection(verdict))).toBe(met);
  });

  it('of clean files allows notes and nothing else', () => {
    expect(meets('clean', inspection('no-issues-found', 'note'))).toBe(true);
    expect(meets('clean', inspection('no-issues-found', 'caution'))).toBe(false);
  });
});

describe('checking cases', () => {
  it('inspects each under the name of its file', async () => {
    const tier = { tier: 'vetted', reason: 'is fine' } as const;
    const judge: Judge = { global: () => tier, call: () => tier };
    const cases = ['a.txt', 'b.bin'].map((file) => ({
      id: `t/${file}`,
      title: 't',
      named: 'n',
      file,
      expect: 'warned' as const,
      assemble: () => new Uint8Array(3),
    }));
    const outcomes = [];
    for await (const outcome of check(cases, { judge, formats: [] })) outcomes.push(outcome);
    expect(outcomes.map(({ case: { file }, inspection: { verdict }, passed }) => [file, verdict, passed])).toEqual([
      ['a.txt', 'not-scanned', false],
      ['b.bin', 'incomplete', true],
    ]);
  });
});
