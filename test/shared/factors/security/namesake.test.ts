import { expect, it } from 'vitest';
import namesake from '#shared/factors/security/namesake';
import { ask } from '../ask.ts';

const copy = (...models: string[]) => ({
  id: 'somebody-new/whisper-large-v3-turbo',
  lineage: { relation: null, models },
});

it('F1-30 a copied name is marked down, with the model it is taken from, and bounds nothing by itself', () => {
  expect(ask(namesake, copy())).toMatchObject({
    score: expect.closeTo(0.6, 3),
    ceiling: null,
    summary: 'Named like openai/whisper-large-v3-turbo, which it does not name as its base',
    evidence: [{ value: 'openai/whisper-large-v3-turbo', url: 'https://huggingface.co/openai/whisper-large-v3-turbo' }],
    fix: expect.any(String),
  });
});

it('a copy that names the original, in any case of letters, is let be', () => {
  expect(ask(namesake, copy('OpenAI/Whisper-large-v3-turbo')).status).toBe('not-applicable');
  expect(ask(namesake, copy('openai/whisper-large-v3')).status).toBe('scored');
});

it('does not apply to a name of its own, a legacy name or the original', () => {
  for (const id of ['somebody-new/my-own-name', 'gpt2', 'openai/whisper-large-v3-turbo'])
    expect(ask(namesake, { ...copy(), id }).status).toBe('not-applicable');
});
