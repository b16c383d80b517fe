import { describe, expect, it } from 'vitest';
import { BENCHMARKS, benchmarkOf } from '#shared/capability/benchmarks';
import { benchmarksOf, CATEGORIES } from '#shared/capability/categories';

const titles = (id: Parameters<typeof benchmarksOf>[0]) =>
  benchmarksOf(id).map(({ title, tier, lists }) => `${title} ${tier} ${lists[id]}`);

describe('benchmarks', () => {
  it('each have an id of their own, bounds that hold something, and somebody to credit', () => {
    expect(new Set(BENCHMARKS.map(({ id }) => id)).size).toBe(BENCHMARKS.length);
    for (const { id, low, high, source, licence, attribution, title, variant } of BENCHMARKS) {
      expect(id).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
      expect(low).toBeLessThan(high);
      expect(source).toMatch(/^https:\/\//);
      for (const text of [licence, attribution, title]) expect(text).not.toBe('');
      expect(variant).not.toBe('');
    }
    expect(new Set(BENCHMARKS.map(({ title, variant }) => `${title}|${variant}`)).size).toBe(BENCHMARKS.length);
  });

  it('keep variants, years and mock exams apart', () => {
    const apart = [
      ['swe-bench-verified', 'swe-bench-verified-bash-only', 'swe-bench-pro', 'swe-bench'],
      ['aime-2024', 'aime-2025', 'aime-2026', 'otis-mock-aime-2024-2025'],
      ['gpqa', 'gpqa-diamond'],
      ['simpleqa', 'simpleqa-verified'],
      ['frontiermath', 'frontiermath-tier-4', 'frontiermath-v2'],
      ['terminal-bench-1', 'terminal-bench-2.0', 'terminal-bench-2.1'],
    ];
    for (const ids of apart) expect(ids.map((id) => benchmarkOf(id)?.id)).toEqual(ids);
    expect(benchmarkOf('otis-mock-aime-2024-2025')?.lists).toEqual({});
  });

  it('F4-07 F4-08 F4-09 carry a tier, and what is easy is marked saturated and decides nothing', () => {
    for (const id of ['swe-bench-verified', 'gpqa-diamond', 'simpleqa-verified']) expect(benchmarkOf(id)?.tier).toBe(1);
    for (const id of ['aime-2025', 'math-level-5']) expect(benchmarkOf(id)?.tier).toBe(2);
    for (const id of ['humaneval', 'mmlu', 'gsm8k'])
      expect(benchmarkOf(id)).toMatchObject({ tier: 3, saturated: true });
    for (const { tier, lists } of BENCHMARKS.filter((one) => one.tier === 3)) {
      expect(
        [...Object.values(lists)].every((role) => role === 'supplementary'),
        `${tier}`,
      ).toBe(true);
    }
  });

  it('F3-01 tell work as it is done from exams, and measure both', () => {
    const kinds = (id: Parameters<typeof titles>[0]) => new Set(benchmarksOf(id).map(({ kind }) => kind));
    expect(kinds('coding')).toEqual(new Set(['workflow', 'exam']));
    expect(benchmarkOf('swe-bench-verified')?.kind).toBe('workflow');
    for (const id of ['mmlu', 'gpqa-diamond', 'humaneval']) expect(benchmarkOf(id)?.kind).toBe('exam');
  });

  it('F4-03 F4-16 coding: SWE-bench Verified first, Aider and Terminal-Bench break ties', () => {
    expect(titles('coding')).toEqual([
      'SWE-bench Verified 1 primary',
      'Aider Polyglot 1 tiebreaker',
      'Terminal-Bench 1 tiebreaker',
      'Terminal-Bench 1 tiebreaker',
      'Terminal-Bench 1 tiebreaker',
      'OSWorld 1 supplementary',
      'LiveBench Agentic Coding 1 supplementary',
      'SWE-bench 2 supplementary',
      'LiveBench Coding 2 supplementary',
      'HumanEval 3 supplementary',
    ]);
  });

  it('F4-04 F4-17 reasoning: GPQA Diamond first, FrontierMath and AIME break ties', () => {
    expect(titles('reasoning')).toEqual([
      'GPQA Diamond 1 primary',
      'FrontierMath 1 tiebreaker',
      'AIME 2 tiebreaker',
      'AIME 2 tiebreaker',
      'AIME 2 tiebreaker',
      'Humanity’s Last Exam 1 supplementary',
      'SimpleBench 1 supplementary',
      'MATH Level 5 2 supplementary',
      'MMLU 3 supplementary',
      'GSM8K 3 supplementary',
    ]);
  });

  it('F4-05 F4-18 knowledge: SimpleQA Verified first, Humanity’s Last Exam and MMLU-Pro break ties', () => {
    expect(titles('knowledge')).toEqual([
      'SimpleQA Verified 1 primary',
      'Humanity’s Last Exam 1 tiebreaker',
      'MMLU-Pro 2 tiebreaker',
      'Deep Research Bench 1 supplementary',
      'IFEval 2 supplementary',
      'MMLU 3 supplementary',
      'TriviaQA 3 supplementary',
    ]);
  });

  it('F4-19 the hardest list holds tier 1 alone', () => {
    expect(
      benchmarksOf('hard')
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['ARC-AGI', 'FrontierMath', 'Humanity’s Last Exam', 'MultiChallenge', 'OSWorld']);
    expect(benchmarksOf('hard').every(({ tier }) => tier === 1)).toBe(true);
  });

  it('F4-01 F4-14 give every list exactly one primary, votes among them', () => {
    for (const { id } of CATEGORIES) {
      const primary = benchmarksOf(id).filter(({ lists }) => lists[id] === 'primary');
      expect(
        primary.map(({ title }) => title),
        id,
      ).toHaveLength(1);
    }
    expect(benchmarksOf('arena')[0]).toMatchObject({ id: 'arena-text', unit: 'elo' });
  });
});
