import { describe, expect, it } from 'vitest';
import { ALIASES } from '#scanner/snapshot/aliases';
import { makerOf, makerOfFamily } from '#scanner/snapshot/makers';
import { createNames } from '#scanner/snapshot/names';
import { plainName } from '#scanner/snapshot/plain-name';
import type { Claim } from '#scanner/snapshot/source';

const claim = (name: string, maker: string | null, repository: string | null = null): Claim => ({
  name,
  maker,
  repository,
});
const names = createNames([
  ['openrouter', claim('qwen3-235b-a22b', 'qwen', 'Qwen/Qwen3-235B-A22B')],
  ['openrouter', claim('qwen3-235b-a22b-thinking-2507', 'qwen', 'Qwen/Qwen3-235B-A22B-Thinking-2507')],
  ['openrouter', claim('kimi-k2.5', 'moonshotai', 'moonshotai/Kimi-K2.5')],
  ['openrouter', claim('qwen3-coder', 'qwen', 'Qwen/Qwen3-Coder-480B-A35B-Instruct')],
  ['openrouter', claim('command-a', 'cohere', 'CohereForAI/c4ai-command-a-03-2025')],
  ['openrouter', claim('nemotron', 'nvidia', 'nvidia/Nemotron-BF16')],
  ['openevals', claim('Nemotron-FP8', 'nvidia', 'nvidia/Nemotron-FP8')],
  ['models.dev', claim('nemotron', 'nvidia', 'nvidia/Nemotron-FP8')],
  ['lmarena', claim('Vicuna-13B', 'LMSYS', 'lmsys/vicuna-13b-v1.5')],
  ['lmarena', claim('flux-2-flex', 'Black Forest Labs')],
  ['evalplus', claim('Command-R+', null, 'CohereLabs/c4ai-command-r-plus')],
  ['models.dev', claim('deepseek-reasoner', 'deepseek', 'deepseek-ai/DeepSeek-V3.2')],
  ['models.dev', claim('mistral-small-latest', 'mistral', 'mistralai/Mistral-Small-4-119B-2603')],
]);
const resolve = (name: string, maker: string | null = null, source = 'epoch') =>
  names.resolve(source, { name, maker, repository: null });

describe('names to repositories', () => {
  it('takes the id that a source names, in the spelling of most', () => {
    expect(names.resolve('hub', { name: 'x', maker: null, repository: 'MOONSHOTAI/kimi-k2.5' })).toEqual({
      key: 'moonshotai/Kimi-K2.5',
      link: 'exact',
    });
  });

  it('follows repositories that were renamed', () => {
    expect(names.resolve('hub', { name: 'x', maker: null, repository: 'CohereForAI/c4ai-command-a-03-2025' }).key).toBe(
      'CohereLabs/c4ai-command-a-03-2025',
    );
  });

  it('matches case and punctuation within the same maker, and flags it', () => {
    const kimi = { key: 'moonshotai/Kimi-K2.5', link: 'matched' };
    expect(resolve('Kimi K2.5', 'Moonshot')).toEqual(kimi);
    expect(resolve('kimi-k2-5', 'Moonshot AI')).toEqual(kimi);
    expect(resolve('Kimi-K2.5')).toEqual(kimi);
    expect(resolve('qwen3-coder', 'Alibaba')).toEqual({ key: 'Qwen/Qwen3-Coder-480B-A35B-Instruct', link: 'matched' });
  });

  it('never matches the same name of another maker', () => {
    expect(resolve('Kimi-K2.5', 'some-other-lab')).toEqual({ key: 'some-other-lab/kimi-k2-5', link: 'named' });
  });

  it('never matches by prefix or likeness: Qwen3-235B-A22B is not its Thinking-2507', () => {
    expect(resolve('Qwen3-235B-A22B', 'Alibaba').key).toBe('Qwen/Qwen3-235B-A22B');
    expect(resolve('Qwen3-235B-A22B-Thinking-2507', 'Alibaba').key).toBe('Qwen/Qwen3-235B-A22B-Thinking-2507');
    expect(resolve('Qwen3-235B-A22B-Instruct', 'Alibaba')).toEqual({
      key: 'qwen/qwen3-235b-a22b-instruct',
      link: 'named',
    });
    expect(resolve('Qwen3-235B', 'Alibaba').link).toBe('named');
    expect(resolve('kimi-k25', 'Moonshot').link).toBe('named');
  });

  it('reads a plus as a word: Command R+ is not Command R', () => {
    expect(resolve('command-r-plus', 'Cohere').key).toBe('CohereLabs/c4ai-command-r-plus');
    expect(resolve('command-r', 'Cohere').link).toBe('named');
  });

  it('learns nothing from names that follow whatever is served today', () => {
    for (const [name, maker] of [
      ['deepseek-reasoner', 'DeepSeek'],
      ['mistral-small-latest', 'Mistral'],
    ] as const)
      expect(resolve(name, maker).link).toBe('named');
  });

  it('takes reviewed aliases, whose kind is told', () => {
    expect(resolve('kimi-k2p5', 'Moonshot')).toEqual({ key: 'moonshotai/Kimi-K2.5', link: 'alias' });
    expect(resolve('gpt-5-2025-08-07', 'OpenAI')).toEqual({ key: 'openai/gpt-5', link: 'alias' });
    expect(resolve('gpt-5', 'OpenAI')).toEqual({ key: 'openai/gpt-5', link: 'named' });
  });

  it('leads nowhere when one name stands for two repositories', () => {
    expect(resolve('nemotron', 'nvidia')).toEqual({ key: 'nvidia/nemotron', link: 'named' });
    expect(resolve('nemotron-fp8', 'nvidia').key).toBe('nvidia/Nemotron-FP8');
  });

  it('knows a board’s own links and makers in all of its lists, and in no other’s', () => {
    expect(resolve('vicuna-13b', null, 'lmarena')).toEqual({ key: 'lmsys/vicuna-13b-v1.5', link: 'exact' });
    expect(resolve('vicuna-13b').link).toBe('named');
    expect(resolve('flux-2-flex', null, 'lmarena').key).toBe('black-forest-labs/flux-2-flex');
    expect(resolve('flux-2-flex').key).toBe('unknown/flux-2-flex');
  });

  it('tells which keys are repositories', () => {
    expect(names.repositoryOf('moonshotai/Kimi-K2.5')).toBe('moonshotai/Kimi-K2.5');
    expect(names.repositoryOf('openai/gpt-5')).toBeNull();
  });
});

describe('the table of aliases', () => {
  it('names each alias once, and never a model by two names', () => {
    const aliases = ALIASES.flatMap(([model, ...more]) =>
      more.map((name) => `${makerOf(model.split('/')[0] ?? '')} ${plainName(name)}`),
    );
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(new Set(ALIASES.map(([model]) => model)).size).toBe(ALIASES.length);
    for (const [model, ...more] of ALIASES) {
      expect(more.length, model).toBeGreaterThan(0);
      expect(model, 'a model without a repository is written plainly').toMatch(/[A-Z]|^[a-z0-9-]+\/[a-z0-9-]+$/);
    }
  });

  it('never joins snapshots whose weights differ', () => {
    const together = (a: string, b: string) => ALIASES.some((names) => names.includes(a) && names.includes(b));
    expect(together('gpt-4o-2024-05-13', 'gpt-4o-2024-11-20')).toBe(false);
    expect(together('claude-3-5-sonnet-20240620', 'claude-3-5-sonnet-20241022')).toBe(false);
  });
});

describe('makers', () => {
  it('are one under all their spellings', () => {
    for (const spelling of ['Z.ai', 'zai-org', 'zhipuai', 'Z.ai (Zhipu AI),Tsinghua University'])
      expect(makerOf(spelling)).toBe('zai');
    expect(makerOf('Some New Lab')).toBe('some-new-lab');
    expect(makerOf('  ')).toBeNull();
    expect(makerOf(null)).toBeNull();
  });

  it('are told from a family by its whole first word only', () => {
    expect(makerOfFamily('claude-opus-4-7')).toBe('anthropic');
    expect(makerOfFamily('llama-3.1-nemotron-70b-instruct')).toBe('nvidia');
    for (const name of ['gpt-j-6b', 'gpt2-xl', 'claudette', 'grokking', 'kimiko'])
      expect(makerOfFamily(name)).toBeNull();
  });
});
