import { expect, it } from 'vitest';
import provider from '#shared/factors/operational/provider';
import { ask, COUNTS, owner, rises, scores } from '../ask.ts';

it('F1-14 a verified account scores higher than a paid one, a paid one than an organization, that than a user', () => {
  const standing = [
    owner({ verified: false, plan: null, kind: 'user' }),
    owner({ verified: false, plan: null, kind: 'organization' }),
    owner({ verified: false, plan: 'team' }),
    owner({ verified: true }),
  ].map((facts) => ask(provider, facts).score ?? 0);
  expect(rises(standing)).toBe(true);
  expect(new Set(standing).size).toBe(4);
});

it('F1-14 F1-25 fewer followers never score higher', () => {
  const of = (followers: number) => owner({ followers });
  expect(rises(scores(provider, of, COUNTS))).toBe(true);
  expect(scores(provider, of, [0, 20_000])).toEqual([0.5, 1]);
});

it('unknown followers leave the standing alone', () => {
  expect(ask(provider, owner({ followers: null, verified: false, plan: null })).score).toBeCloseTo(0.3, 3);
});

it('words it for each kind of account', () => {
  expect(ask(provider).summary).toBe('Verified organization example-lab with 900 followers');
  expect(ask(provider, owner({ verified: false, kind: 'user', followers: 1 })).summary).toBe(
    'User example-lab with 1 follower',
  );
  expect(ask(provider, owner({ followers: null })).summary).toBe('Verified organization example-lab');
});

it('a hostile name is made harmless', () => {
  const { summary, evidence } = ask(provider, owner({ name: '\u001b[2J\ud800/../x', fullName: '\u202Egnp' }));
  expect(summary).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(evidence[0]).toMatchObject({
    value: 'gnp',
    url: expect.stringMatching(/^https:\/\/huggingface\.co\/[\w%/.-]+$/),
  });
});
