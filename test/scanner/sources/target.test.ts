import { describe, expect, it } from 'vitest';
import { parseTarget } from '#scanner/sources/target';

const file = (path: string, revision?: string, id = 'a/b') => ({
  kind: 'file',
  reference: revision === undefined ? { id } : { id, revision },
  path,
});
const repository = (revision?: string) => ({
  kind: 'repository',
  reference: revision === undefined ? { id: 'a/b' } : { id: 'a/b', revision },
});

describe('parseTarget', () => {
  it.each([
    ['a/b', repository()],
    ['a/b@v1', repository('v1')],
    ['hf://a/b', repository()],
    ['hf://a/b@main/x/y.bin', file('x/y.bin', 'main')],
    ['hf://a/b/x%20y.bin', file('x y.bin')],
    ['hf://a/b@refs/pr/1/z.bin', file('z.bin', 'refs/pr/1')],
    ['hf://gpt2@main/z.bin', file('z.bin', 'main', 'gpt2')],
    ['https://huggingface.co/a/b/resolve/main/x/z.bin?download=true', file('x/z.bin', 'main')],
    ['https://huggingface.co/a/b/blob/refs%2Fpr%2F1/z.bin', file('z.bin', 'refs/pr/1')],
    ['https://huggingface.co/a/b/blob/refs/pr/1/z.bin', file('z.bin', 'refs/pr/1')],
    ['https://huggingface.co/a/b/tree/main', repository('main')],
    ['https://huggingface.co/a/b/tree/main/onnx', file('onnx', 'main')],
    ['hf.co/a/b', repository()],
    ['https://example.org/y.bin?v=1#f', { kind: 'address', url: 'https://example.org/y.bin?v=1' }],
    ['https://user:secret@example.org/y', undefined],
    ['hf://datasets/a/b', undefined],
    ['./a/b', undefined],
    ['ftp://example.org/y', undefined],
  ])('%s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });
});
