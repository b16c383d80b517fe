import { expect, it } from 'vitest';
import freshNamesake from '#shared/factors/security/fresh-namesake';
import { ask, daysAgo, owner } from '../ask.ts';

const copy = (days: number | null) => ({
  id: 'somebody-new/whisper-large-v3-turbo',
  ...owner({ name: 'somebody-new', createdAt: days === null ? null : daysAgo(days) }),
});

it('F1-30 the name of a popular model in the hands of a fresh account bounds the score', () => {
  expect(ask(freshNamesake, copy(29))).toMatchObject({
    score: 0,
    ceiling: 'impersonation',
    summary: 'Named like openai/whisper-large-v3-turbo, by an account 29 days old',
    evidence: [{ value: 'openai/whisper-large-v3-turbo', url: expect.stringMatching(/^https:\/\/huggingface\.co\//) }],
  });
  expect(ask(freshNamesake, copy(1)).summary).toMatch(/by an account 1 day old$/);
});

it('does not apply to an account of 30 days, and is unknown for one of unknown age', () => {
  expect(ask(freshNamesake, copy(30)).status).toBe('not-applicable');
  expect(ask(freshNamesake, copy(null)).status).toBe('unknown');
  expect(ask(freshNamesake, owner({ createdAt: daysAgo(1) })).status).toBe('not-applicable');
});

it('F1-30 the malicious copy of May 2026 is bounded on its day', () => {
  expect(ask(freshNamesake, { ...copy(1), id: 'Open-OSS/privacy-filter' })).toMatchObject({
    ceiling: 'impersonation',
    summary: 'Named like openai/privacy-filter, by an account 1 day old',
  });
});
