import { describe, expect, it } from 'vitest';
import { statedSize } from '#shared/capability/stated-size';

describe('the size that a name states', () => {
  it.each([
    ['Qwen/Qwen2.5-7B-Instruct', 7],
    ['Qwen/Qwen2.5-1.5B', 1.5],
    ['deepreinforce-ai/Ornith-1.0-397B', 397],
    ['google/gemma-2-2b-it', 2],
    ['meta-llama/Llama-3.1-405B-Instruct-FP8', 405],
    ['o/model_13b_chat', 13],
  ])('%s: %s', (name, size) => expect(statedSize(name)).toBe(size));

  it.each([
    ['Qwen/Qwen3-30B-A3B', 30],
    ['allenai/OLMoE-1B-7B-0924', 7],
  ])('counts all of %s, not the active ones', (name, size) => expect(statedSize(name)).toBe(size));

  it.each([
    'mistralai/Mixtral-8x7B-v0.1',
    'google/gemma-3n-E4B-it',
    'microsoft/bitnet-b1.58',
    'nvidia/parakeet-ctc-0.6bn',
    'moonshotai/Kimi-K2.5',
    'org/12345678B',
    'stabilityai/stablelm-2-1_6b',
    '',
  ])('knows none of %s', (name) => expect(statedSize(name)).toBeNull());
});
