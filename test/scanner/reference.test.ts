import { describe, expect, it } from 'vitest';
import { parseReference } from '#scanner/reference';

describe('parseReference', () => {
  it.each([
    ['openai-community/gpt2', { id: 'openai-community/gpt2' }],
    ['gpt2', { id: 'gpt2' }],
    ['  org/name  ', { id: 'org/name' }],
    ['org/name@v1.0', { id: 'org/name', revision: 'v1.0' }],
    ['org/name@refs/pr/3', { id: 'org/name', revision: 'refs/pr/3' }],
    ['gpt2@main', { id: 'gpt2', revision: 'main' }],
    ['https://huggingface.co/org/name', { id: 'org/name' }],
    ['https://huggingface.co/org/name/', { id: 'org/name' }],
    ['https://HuggingFace.co/org/name?library=x#usage', { id: 'org/name' }],
    ['http://hf.co/org/name', { id: 'org/name' }],
    ['huggingface.co/org/name', { id: 'org/name' }],
    ['https://huggingface.co/gpt2', { id: 'gpt2' }],
    ['https://huggingface.co/gpt2/tree/main', { id: 'gpt2', revision: 'main' }],
    ['https://huggingface.co/org/name/tree/v2', { id: 'org/name', revision: 'v2' }],
    ['https://huggingface.co/org/name/blob/abc123/dir/file.bin', { id: 'org/name', revision: 'abc123' }],
    ['https://huggingface.co/org/name/resolve/main/a%20b.bin?download=true', { id: 'org/name', revision: 'main' }],
    ['https://huggingface.co/org/name/tree/refs%2Fpr%2F7', { id: 'org/name', revision: 'refs/pr/7' }],
    ['https://huggingface.co/org/name/tree/refs/pr/7/folder', { id: 'org/name', revision: 'refs/pr/7' }],
    ['https://huggingface.co/org/name/discussions/12', { id: 'org/name' }],
    ['https://huggingface.co/%6Frg/name', { id: 'org/name' }],
    ['hf://org/name', { id: 'org/name' }],
    ['hf://models/org/name@v1/config.json', { id: 'org/name', revision: 'v1' }],
    ['hf://org/name@refs/pr/2/file.bin', { id: 'org/name', revision: 'refs/pr/2' }],
    ['org/tree', { id: 'org/tree' }],
  ])('understands %s', (text, expected) => {
    expect(parseReference(text)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    'a/b/c',
    'datasets/squad',
    'spaces/org/app',
    'https://huggingface.co/datasets/org/data',
    'https://huggingface.co/spaces/org/app',
    'https://huggingface.co/Datasets/org/data',
    'https://huggingface.co/models',
    'https://huggingface.co/models?search=x',
    'https://huggingface.co/settings/tokens',
    'https://huggingface.co/api/models/org/name',
    'https://huggingface.co/docs/hub',
    'https://huggingface.co/',
    'hf://datasets/org/data',
    'hf://spaces/org/app',
    'hf://buckets/org/name',
    'https://github.com/org/name',
    'https://huggingface.co.evil.example/org/name',
    'https://evil.example/huggingface.co/org/name',
    'https://huggingface.co@evil.example/org/name',
    'ftp://huggingface.co/org/name',
    'javascript:alert(1)',
    'org/../name',
    'org/na..me',
    'org/.name',
    'org/name.',
    'org/na me',
    'org/näme',
    'org/name\u202e',
    'org/name?x',
    'org/name@',
    'org/name@../../etc',
    'org/name@a b',
    'https://huggingface.co/org/%2e%2e%2fsecret',
    'https://huggingface.co/org/%E0%A4%A',
    `org/${'a'.repeat(97)}`,
    `${'a'.repeat(97)}/name`,
    'a'.repeat(100_000),
  ])('rejects %s', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  it('takes parts of 96 characters', () => {
    expect(parseReference(`org/${'a'.repeat(96)}`)?.id).toHaveLength(100);
  });
});
