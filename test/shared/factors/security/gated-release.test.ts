import { expect, it } from 'vitest';
import gatedRelease from '#shared/factors/security/gated-release';
import { ask } from '../ask.ts';

const of = (gated: false | 'auto' | 'manual') =>
  ask(gatedRelease, { access: { gated, private: false, disabled: false } });

it('F1-16 a gate is a merit of security, of either kind', () => {
  expect(of('auto')).toMatchObject({ score: 1, summary: 'Access asks for accepting terms' });
  expect(of('manual')).toMatchObject({ score: 1, summary: 'Access is decided by the author' });
});

it('its lack is no fault', () => {
  expect(of(false)).toMatchObject({ status: 'not-applicable', score: null });
});
