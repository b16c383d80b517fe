import { expect, it } from 'vitest';
import { CEILINGS } from '#shared/methodology/ceilings';
import { capped, ceilingsOf } from '#shared/score/ceilings';
import { scored } from './findings.ts';

const all = CEILINGS.map(({ id }) => scored(id, 'security', 0, { ceiling: id }));

it('F1-34 each grave finding is a line on composite and security, gravest first, once', () => {
  const lines = ceilingsOf([...all, ...all].reverse());
  expect(lines.map(({ id, on }) => `${id} ${on}`)).toEqual(
    CEILINGS.flatMap(({ id }) => [`${id} composite`, `${id} security`]),
  );
  expect(ceilingsOf([scored('a', 'security', 0)])).toEqual([]);
});

it('F1-34 the lowest ceiling decides', () => {
  expect(capped(90, ceilingsOf(all), 'composite')).toBe(20);
  expect(capped(90, ceilingsOf(all), 'security')).toBe(10);
});

it('ceilings only lower, and leave what is withheld', () => {
  expect(capped(3, ceilingsOf(all), 'composite')).toBe(3);
  expect(capped(90, [], 'composite')).toBe(90);
  expect(capped(null, ceilingsOf(all), 'composite')).toBeNull();
});
