import { expect, it } from 'vitest';
import access from '#shared/factors/operational/access';
import { ask } from '../ask.ts';

const open = { gated: false, private: false, disabled: false } as const;

it('F1-16 F1-17 each gate lowers the score, and its kind is named', () => {
  expect(ask(access, { access: open })).toMatchObject({ score: 1, summary: 'Open to all' });
  expect(ask(access, { access: { ...open, gated: 'auto' } })).toMatchObject({
    score: expect.closeTo(0.7, 3),
    summary: 'Gated: terms must be accepted',
  });
  expect(ask(access, { access: { ...open, gated: 'manual' } })).toMatchObject({
    score: expect.closeTo(0.4, 3),
    summary: 'Gated: the author decides on each request',
  });
});

it('F1-26 a private repository scores lower than any gate', () => {
  expect(ask(access, { access: { ...open, private: true, gated: 'manual' } }).score).toBeLessThan(0.4);
});

it('a disabled repository bounds the whole score', () => {
  expect(ask(access, { access: { ...open, disabled: true } })).toMatchObject({ score: 0, ceiling: 'disabled' });
  expect(ask(access).ceiling).toBeNull();
});
