import { expect, it } from 'vitest';
import namesake from '#shared/factors/security/namesake';
import { ask, daysAgo, owner } from '../ask.ts';

const copy = (days: number | null, ...models: string[]) => ({
  id: 'somebody-new/whisper-large-v3-turbo',
  lineage: { relation: null, models },
  ...owner({ name: 'somebody-new', createdAt: days === null ? null : daysAgo(days) }),
});

it('F1-30 the name of a popular model in the hands of a fresh account bounds the score', () => {
  expect(ask(namesake, copy(29))).toMatchObject({
    score: 0,
    ceiling: 'impersonation',
    summary: 'Named like openai/whisper-large-v3-turbo, by an account 29 days old',
    evidence: [{ value: 'openai/whisper-large-v3-turbo', url: expect.stringMatching(/^https:\/\/huggingface\.co\//) }],
  });
  expect(ask(namesake, copy(1)).summary).toMatch(/by an account 1 day old$/);
});

it('F1-30 an older account or one of unknown age is only marked down, and not at all when it names the original', () => {
  for (const days of [30, 3_000, null]) {
    expect(ask(namesake, copy(days))).toMatchObject({ score: expect.closeTo(0.6, 3), ceiling: null });
    expect(ask(namesake, copy(days, 'OpenAI/Whisper-large-v3-turbo'))).toMatchObject({ score: 1, ceiling: null });
  }
});

it('does not apply to a name of its own, a legacy name or the original', () => {
  for (const id of ['somebody-new/my-own-name', 'gpt2', 'openai/whisper-large-v3-turbo'])
    expect(ask(namesake, { ...copy(1), id }).status).toBe('not-applicable');
});

it('F1-30 the malicious copy of May 2026 is bounded on its day', () => {
  expect(ask(namesake, { ...copy(1), id: 'Open-OSS/privacy-filter' })).toMatchObject({
    score: 0,
    ceiling: 'impersonation',
    summary: 'Named like openai/privacy-filter, by an account 1 day old',
  });
});
