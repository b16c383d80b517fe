import { describe, expect, it } from 'vitest';
import { splitEffort } from '#scanner/snapshot/effort';

describe('efforts of one model', () => {
  it.each([
    ['claude-opus-4-6_32K', 'claude-opus-4-6', '32k'],
    ['gpt-5.4-2026-03-05_xhigh', 'gpt-5.4-2026-03-05', 'xhigh'],
    ['o3 (high)', 'o3', 'high'],
    ['claude-sonnet-4-20250514 (32k thinking)', 'claude-sonnet-4-20250514', '32k thinking'],
    ['claude-3-7-sonnet-20250219 (no thinking)', 'claude-3-7-sonnet-20250219', 'no thinking'],
    ['claude-opus-4-5-20251101-thinking-64k-high-effort', 'claude-opus-4-5-20251101', 'thinking-64k-high-effort'],
    ['claude-opus-4-5-20251101-thinking-32k', 'claude-opus-4-5-20251101', 'thinking-32k'],
    ['gemini-2.5-flash-lite-highthinking', 'gemini-2.5-flash-lite', 'highthinking'],
    ['gpt-5.2-2025-12-11-nothinking', 'gpt-5.2-2025-12-11', 'nothinking'],
    ['gpt-5-mini-high', 'gpt-5-mini', 'high'],
    ['o3-mini-high', 'o3-mini', 'high'],
    ['deepseek-v3.2-thinking', 'deepseek-v3.2', 'thinking'],
    ['kimi-k2.5-instant', 'kimi-k2.5', 'instant'],
    ['qwen3-235b-a22b-no-thinking', 'qwen3-235b-a22b', 'no-thinking'],
  ])('%s is %s at %s', (written, name, effort) => {
    expect(splitEffort(written)).toEqual({ name, effort });
  });

  it.each([
    'Qwen3-235B-A22B-Thinking-2507',
    'qwen3-next-80b-a3b-thinking',
    'kimi-k2-thinking',
    'Qwen3-VL-235B-A22B-Thinking',
    'mistral-medium',
    'phi-3-medium',
    'gpt-5',
    'DeepSeek-R1',
    'llama-3.1-70b-instruct',
  ])('%s is a model of its own', (name) => {
    expect(splitEffort(name)).toEqual({ name, effort: null });
  });

  it('takes a long name without a wait', () => {
    const name = `${'a-'.repeat(50_000)}high`;
    expect(splitEffort(name).name).toBe(name);
  });
});
