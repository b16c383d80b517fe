import { describe, expect, it } from 'vitest';
import { countsAsDownload as hubCounts } from '#hub/downloads';
import { countsAsDownload } from '#scanner/sources/downloads';
import { planRepository, type RepositoryFile } from '#scanner/sources/repository';

const GB = 1e9;
const SHA = 'a'.repeat(64);
const OID = 'b'.repeat(40);
const large = (path: string, size = GB): RepositoryFile => ({ path, size, sha256: SHA, oid: OID });
const small = (path: string, size = 1_000): RepositoryFile => ({ path, size, sha256: null, oid: OID });
const decisions = (files: readonly RepositoryFile[], options = {}) =>
  planRepository(files, { library: 'transformers', ...options }).files.map(({ path, when }) => [path, when]);

describe('the plan of a repository', () => {
  it('reads what runs code before what cannot, short before long, and leaves texts and pictures alone', () => {
    const files = [
      small('README.md'),
      large('model.safetensors'),
      large('pytorch_model.bin'),
      small('scheduler.pt'),
      small('picture.png'),
      large('model.onnx'),
    ];
    expect(decisions(files)).toEqual([
      ['scheduler.pt', 'now'],
      ['pytorch_model.bin', 'now'],
      ['model.onnx', 'now'],
      ['model.safetensors', 'now'],
      ['README.md', 'left-alone'],
      ['picture.png', 'left-alone'],
    ]);
  });

  it('leaves to a click what the Hub counts as a download, and says so calmly', () => {
    const [gguf] = planRepository([large('model-Q4.gguf')], { library: null }).files;
    expect(gguf).toMatchObject({ when: 'counted', counted: true });
    expect(gguf?.reason).toBe(
      'The Hub counts reading this file as a download of the model, so Assay reads it on request only',
    );
    expect(decisions([large('a/model.gguf'), large('b.GGUF')], { counted: true })).toEqual([
      ['a/model.gguf', 'now'],
      ['b.GGUF', 'now'],
    ]);
  });

  it.each([
    ['diffusers', 'unet.safetensors', true],
    ['diffusers', 'unet/model.safetensors', false],
    ['ultralytics', 'weights/best.pt', true],
    ['transformers', 'best.pt', false],
    ['flair', 'pytorch_model.bin', true],
    ['flair', 'folder/pytorch_model.bin', false],
    [null, 'config.json', true],
    ['spacy', 'vocab/config.json', false],
  ])('knows what counts for %s: %s %s', (library, path, counts) => {
    expect(countsAsDownload(path, library)).toBe(counts);
  });

  it('counts at least what the stand-in Hub counts', () => {
    const paths = ['config.json', 'meta.yaml', 'a.gguf', 'x/b.gguf', 'unet.bin', 'v.ckpt', 'params.json', 'x.pt'];
    for (const library of ['diffusers', 'transformers'])
      for (const path of paths) if (hubCounts(path, library)) expect(countsAsDownload(path, library)).toBe(true);
  });

  it('keeps to the budget of the model and of a file: what costs more waits for a click', () => {
    const shards = Array.from({ length: 30 }, (_, index) =>
      large(`model-${String(index).padStart(5, '0')}.safetensors`),
    );
    const plan = planRepository([...shards, small('data.pkl', 3_000_000)], { library: null });
    expect(plan.estimate).toBeLessThanOrEqual(4_000_000);
    expect(plan.files.filter(({ when }) => when === 'now')).toHaveLength(15);
    expect(plan.files.find(({ path }) => path === 'data.pkl')).toMatchObject({ when: 'costly', estimate: 3_000_000 });
    expect(planRepository(shards, { library: null, budget: 1e9 }).files.every(({ when }) => when === 'now')).toBe(true);
  });

  it('keys each file by its content', () => {
    const plan = planRepository([large('a.bin'), small('b.pkl')], { library: null });
    expect(plan.files.map(({ contentKey }) => contentKey).sort()).toEqual([OID, `sha256:${SHA}`]);
  });

  it('reads no file that is empty or without a size', () => {
    const files = [small('empty.bin', 0), { path: 'what.bin', size: null, sha256: null }];
    expect(decisions(files)).toEqual([
      ['empty.bin', 'left-alone'],
      ['what.bin', 'costly'],
    ]);
  });
});
