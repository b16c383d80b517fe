import { describe, expect, it } from 'vitest';
import { findRepositoryLink } from '#shared/facts/repository-link';

const found = (text: string, id = 'harbor-labs/Tern-7B-Instruct', tags: readonly string[] = []): string | null => {
  const link = findRepositoryLink(text, tags, id);
  return link && `${link.owner}/${link.name}`;
};

describe('findRepositoryLink', () => {
  it.each([
    ['https://github.com/harbor-labs/tern', 'harbor-labs/tern'],
    ['[code](https://github.com/harbor-labs/tern.git)', 'harbor-labs/tern'],
    ['See github.com/harbor-labs/tern.', 'harbor-labs/tern'],
    ['<a href="http://www.github.com/harbor-labs/tern/tree/main/docs">', 'harbor-labs/tern'],
    ['https://github.com/harbor-labs/tern?tab=readme#install', 'harbor-labs/tern'],
    ['- **Repository:** https://github.com/someone/else', 'someone/else'],
    ['Our code: [here](https://github.com/someone/else)', 'someone/else'],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    '',
    'https://github.com/harbor-labs',
    'https://notgithub.com/harbor-labs/tern',
    'https://github.com.evil.example/harbor-labs/tern',
    'https://gist.github.com/harbor-labs/tern',
    'https://github.com/sponsors/tern',
    'https://github.com/features/tern',
    'Runs with https://github.com/ggml-org/llama.cpp',
    'Code: https://github.com/huggingface/transformers',
    'We compare with https://github.com/someone/else',
    'Known bug, code: https://github.com/someone/else/issues/12',
  ])('finds none in %j', (text) => {
    expect(found(text)).toBeNull();
  });

  it('prefers the link that resembles the model to one that comes before', () => {
    const text = 'Code: https://github.com/someone/else\nMade with https://github.com/harbor-labs/tern';
    expect(found(text)).toBe('harbor-labs/tern');
  });

  it('prefers the repository to its own issues and badges', () => {
    const text =
      '![CI](https://github.com/harbor-labs/infra/actions/workflows/ci.yml/badge.svg) https://github.com/harbor-labs/tools';
    expect(found(text)).toBe('harbor-labs/tools');
  });

  it('takes the first of equals', () => {
    expect(found('https://github.com/harbor-labs/tern https://github.com/harbor-labs/tern-data')).toBe(
      'harbor-labs/tern',
    );
  });

  it.each([
    ['Qwen/Qwen3-Coder-30B-A3B-Instruct', 'https://github.com/QwenLM/Qwen3-Coder', 'QwenLM/Qwen3-Coder'],
    ['deepseek-ai/DeepSeek-R1', 'https://github.com/deepseek-ai/DeepSeek-R1', 'deepseek-ai/DeepSeek-R1'],
    ['gpt2', 'https://github.com/openai/gpt-2', 'openai/gpt-2'],
  ])('finds the repository of %s', (id, text, expected) => {
    expect(found(text, id)).toBe(expected);
  });

  it('reads tags as well', () => {
    expect(found('', 'a/b', ['repo:https://github.com/some/code'])).toBe('some/code');
  });

  it('lets a library’s own models link to it', () => {
    expect(found('https://github.com/speechbrain/speechbrain', 'speechbrain/asr')).toBe('speechbrain/speechbrain');
  });

  it('looks at a bounded number of links, however many there are', () => {
    const text = `${'https://github.com/a/b '.repeat(20_000)} https://github.com/harbor-labs/tern`;
    expect(found(text)).toBeNull();
  });

  it.each([
    ['one letter', 'g'.repeat(600_000)],
    ['an address without an end', `github.com/${'a'.repeat(600_000)}`],
    ['slashes', '/'.repeat(600_000)],
    ['introductions', 'code '.repeat(120_000)],
    ['dots', `github.com/a/${'.'.repeat(600_000)}`],
  ])('comes to an end for %s', (_, text) => {
    expect(found(text)).toBeNull();
  });
});
