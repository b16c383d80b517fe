import { expect, it } from 'vitest';
import linkedRepository from '#shared/factors/popularity/linked-repository';
import { ask, card } from '../ask.ts';

it('F1-06 an associated GitHub repository scores higher than none', () => {
  expect(ask(linkedRepository, card('No link.'))).toMatchObject({ score: 0, summary: 'No code repository is linked' });
  expect(ask(linkedRepository)).toMatchObject({
    score: 1,
    summary: 'Links to the repository example-lab/plain-model',
    evidence: [{ url: 'https://github.com/example-lab/plain-model' }],
  });
});

it('a link to a library or to the tool it was trained with is not the model’s own code', () => {
  const text = 'Made with https://github.com/huggingface/transformers and https://github.com/unslothai/unsloth.';
  expect(ask(linkedRepository, card(text)).score).toBe(0);
});

it('half a megabyte of one character, or of broken links, is read in passing', () => {
  for (const piece of ['a', 'github.com/', 'github.com/-/', 'www.github.com/a'])
    expect(ask(linkedRepository, card(piece.repeat(512_000 / piece.length))).status).toBe('scored');
});
