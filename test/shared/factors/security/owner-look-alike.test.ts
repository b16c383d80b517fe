import { expect, it } from 'vitest';
import ownerLookAlike from '#shared/factors/security/owner-look-alike';
import { ask } from '../ask.ts';

it('F1-30 an owner that reads like a known one bounds the score, and the match is shown', () => {
  expect(ask(ownerLookAlike, { id: 'EleuterAI/gpt-j-6B' })).toMatchObject({
    score: 0,
    ceiling: 'impersonation',
    summary: 'The owner’s name EleuterAI resembles EleutherAI',
    evidence: [{ label: 'Resembles', value: 'EleutherAI', url: 'https://huggingface.co/EleutherAI' }],
  });
});

it('a name of its own is no merit, a legacy name has no owner', () => {
  expect(ask(ownerLookAlike).status).toBe('not-applicable');
  expect(ask(ownerLookAlike, { id: 'gpt2' }).status).toBe('not-applicable');
});

it('hostile names are only names', () => {
  for (const id of ['/', '//', '\ud800/x', `${'a'.repeat(200_000)}/x`, '\u001b[2J/x'])
    expect(ask(ownerLookAlike, { id }).status).toBe('not-applicable');
});
