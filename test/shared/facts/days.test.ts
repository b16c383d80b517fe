import { expect, it } from 'vitest';
import { daysBetween, isDate } from '#shared/facts/days';

it('counts whole calendar days, whatever the hour', () => {
  expect(daysBetween('2026-11-20T23:59:59.999Z', '2026-11-21')).toBe(1);
  expect(daysBetween('2026-11-21T00:00:00Z', '2026-11-21T23:59:59Z')).toBe(0);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
});

it('a date in the future counts as today', () => {
  expect(daysBetween('9999-12-31', '2026-11-21')).toBe(0);
});

it.each([
  '',
  'now',
  '2026',
  '2026-1-1',
  '2026-13-01',
  '2026-02-29',
  '2026-04-31',
  '2026-11-21 10:00',
  ' 2026-11-21',
  '12026-11-21',
])('is no date: %j', (text) => {
  expect(isDate(text)).toBe(false);
  expect(daysBetween(text, '2026-11-21')).toBeNull();
  expect(daysBetween('2026-11-21', text)).toBeNull();
});

it('knows leap years', () => {
  expect(isDate('2024-02-29')).toBe(true);
  expect(isDate('2000-02-29T00:00:00Z')).toBe(true);
  expect(isDate('1900-02-29')).toBe(false);
});
