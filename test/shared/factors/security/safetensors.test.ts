import { expect, it } from 'vitest';
import safetensors from '#shared/factors/security/safetensors';
import { inspected, READINGS } from '../../../inspected.ts';
import { ask, files } from '../ask.ts';

const of = (...paths: string[]) => ask(safetensors, files(paths, 20_000_000));

it('F1-28 safetensors alone, then with safer doors, then both, then pickle alone', () => {
  const found = [
    ['model.safetensors'],
    ['model.safetensors', 'model.gguf'],
    ['flax_model.msgpack'],
    ['model.gguf'],
    ['model.safetensors', 'pytorch_model.bin'],
    ['pytorch_model.bin'],
  ].map((paths) => of(...paths).score ?? 0);
  expect(found).toEqual([...found].sort((a, b) => b - a));
  expect(new Set(found).size).toBe(found.length);
  expect([found[0], found.at(-1)]).toEqual([1, expect.closeTo(0.05, 3)]);
});

it('F1-28 advises to ask for the safetensors where both are there', () => {
  expect(of('model.safetensors', 'pytorch_model.bin').summary).toBe(
    'Safetensors, PyTorch (pickle): ask for the safetensors',
  );
});

it('what only continued training loads is no format of the weights', () => {
  expect(of('model.safetensors', 'training_args.bin', 'optimizer.pt', 'rng_state_0.pth').score).toBe(1);
});

it('does not apply without weights, but a large file of unknown kind does not get away with it', () => {
  expect(of('README.md', 'config.json').status).toBe('not-applicable');
  expect(of('model.xyz', 'weights.7z')).toMatchObject({
    score: expect.closeTo(0.1, 3),
    summary: 'No weights of a known format, but 2 large files that may hold some',
  });
  expect(ask(safetensors, files(['vocab.xyz', 'more.zip'], 9_999_999)).status).toBe('not-applicable');
});

it('F1-28 a header that was read proves that it is safetensors; a name alone no longer does', () => {
  const two = ['a.safetensors', 'b.safetensors'];
  const after = (...kinds: (keyof typeof READINGS)[]) =>
    ask(safetensors, {
      ...files(two),
      inspections: inspected(Object.fromEntries(kinds.map((kind, n) => [two[n] ?? '', READINGS[kind]]))),
    });
  expect(after('safetensors', 'safetensors')).toMatchObject({ score: 1, summary: 'Safetensors, its headers read' });
  expect(after('safetensors')).toMatchObject({ score: 1, summary: 'Safetensors' });
  const belied = after('safetensors', 'vetted');
  expect(belied.score).toBeLessThan(0.7);
  expect(belied.summary).toContain('Not safetensors, though named so');
  expect(after('vetted', 'calls').score).toBeLessThan(0.1);
});
