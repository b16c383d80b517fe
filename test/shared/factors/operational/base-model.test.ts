import { expect, it } from 'vitest';
import baseModel from '#shared/factors/operational/base-model';
import { ask } from '../ask.ts';

const named = (relation: 'finetune' | 'adapter' | 'merge' | 'quantized' | null, ...models: string[]) => ({
  lineage: { relation, models },
});

it('F1-22 a derivative that names its base scores, one that does not scores nothing', () => {
  expect(ask(baseModel, named('finetune', 'lab/base'))).toMatchObject({
    score: 1,
    summary: 'Fine-tuned from lab/base',
    evidence: [{ label: 'finetune', value: 'lab/base', url: 'https://huggingface.co/lab/base' }],
  });
  expect(ask(baseModel, { tags: ['GGUF'] })).toMatchObject({
    score: 0,
    summary: 'Tagged GGUF, yet names no base model',
  });
});

it('an original model has none to name', () => {
  expect(ask(baseModel, { tags: ['transformers', 'en'] }).status).toBe('not-applicable');
});

it('says how it descends', () => {
  expect(ask(baseModel, named('merge', 'a/1', 'a/2', 'a/3', 'a/4')).summary).toBe(
    'Merged from a/1, a/2, a/3 and 1 more',
  );
  expect(ask(baseModel, named('adapter', 'a/1')).summary).toBe('Adapter for a/1');
  expect(ask(baseModel, named('quantized', 'a/1')).summary).toBe('Quantized from a/1');
  expect(ask(baseModel, named(null, 'a/1')).summary).toBe('Built on a/1');
});

it('a hostile name neither fails the factor nor leaves the Hub', () => {
  const { status, evidence } = ask(baseModel, named('merge', '\ud800\u001b[2J', 'a/b?q#f', 'x'.repeat(200_000)));
  expect(status).toBe('scored');
  for (const { url } of evidence) expect(url).toMatch(/^https:\/\/huggingface\.co\/[\w%/.-]+…?$/);
});
