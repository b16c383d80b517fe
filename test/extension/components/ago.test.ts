import { expect, it } from 'vitest';
import { ago } from '../../../extension/components/ago.ts';

const now = Date.parse('2026-11-21T12:00:00.000Z');

it.each([
  ['2026-11-21T11:59:30.000Z', 'just now'],
  ['2026-11-21T11:59:00.000Z', '1 minute ago'],
  ['2026-11-21T09:00:00.000Z', '3 hours ago'],
  ['2026-11-19T12:00:00.000Z', '2 days ago'],
  ['2026-11-22T12:00:00.000Z', 'just now'],
])('%s was %s', (date, words) => expect(ago(date, now)).toBe(words));
