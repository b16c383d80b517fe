import { describe, expect, it } from 'vitest';
import { exceptionsSchema } from '#shared/files/globals/exceptions';

describe('a file of exceptions', () => {
  const good = { module: 'mylib', name: 'Thing', reason: 'our own class' };

  it('names globals with a reason and perhaps a last day', () => {
    expect(exceptionsSchema.safeParse([good, { ...good, expires: '2026-12-31' }]).success).toBe(true);
  });

  it.each([
    ['no reason', { module: 'mylib', name: 'Thing' }],
    ['an empty reason', { ...good, reason: '' }],
    ['a day that is none', { ...good, expires: 'soon' }],
    ['a day of no calendar', { ...good, expires: '2026-02-31' }],
    ['what nobody knows', { ...good, everything: true }],
    ['a name that is no text', { ...good, name: 7 }],
  ])('is refused with %s', (_, exception) => {
    expect(exceptionsSchema.safeParse([exception]).success).toBe(false);
  });
});
