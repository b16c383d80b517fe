import { describe, expect, it } from 'vitest';
import { hold } from '#shared/capability/holdings';
import { overall, TIER_WEIGHT } from '#shared/capability/overall';
import { model, observation } from './sample.ts';

const figures = (key: string, values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([benchmark, value]) => observation({ model: key, benchmark, value }));

describe('the Overall list', () => {
  it('F4-15 is the mean weighted 3, 2, 1 by tier, of three benchmarks or more', () => {
    const held = hold([
      ...figures('a/three', { 'gpqa-diamond': 0.9, 'aime-2026': 0.6, mmlu: 0.8 }),
      ...figures('b/two', { 'gpqa-diamond': 0.95, 'aime-2026': 0.95 }),
    ]);
    const rows = overall([model('a/three'), model('b/two')], held);
    expect(TIER_WEIGHT).toEqual({ 1: 3, 2: 2, 3: 1 });
    expect(rows.map(({ model, rank }) => [model.name, rank])).toEqual([['three', 1]]);
    expect(rows[0]?.score).toBeCloseTo((3 * 0.9 + 2 * 0.6 + 0.8) / 6, 12);
  });

  it('F4-15 counts the years of an exam and the versions of a board once, the newest', () => {
    const held = hold(
      figures('a/x', {
        'aime-2026': 0.5,
        'aime-2025': 0.9,
        'aime-2024': 0.95,
        'terminal-bench-2.1': 0.4,
        'terminal-bench-1': 0.7,
      }),
    );
    expect(overall([model('a/x')], held)).toEqual([]);
  });

  it('F4-06 ranks nobody by easy and medium benchmarks alone', () => {
    const held = hold(figures('a/old', { mmlu: 0.9, gsm8k: 0.97, triviaqa: 0.9, 'mmlu-pro': 0.8 }));
    expect(overall([model('a/old')], held)).toEqual([]);
  });

  it('leaves out figures that belong to no list, and models that do not chat', () => {
    const values = { 'gpqa-diamond': 0.9, hle: 0.2, 'simpleqa-verified': 0.4 };
    const held = hold([...figures('a/x', { ...values, 'otis-mock-aime-2024-2025': 1 }), ...figures('b/y', values)]);
    const rows = overall([model('a/x'), model('b/y', { kind: 'embedding' })], held);
    expect(rows.map(({ parts }) => parts.length)).toEqual([3]);
  });

  it('gives equals one rank', () => {
    const values = { 'gpqa-diamond': 0.9, hle: 0.2, 'simpleqa-verified': 0.4 };
    const held = hold([...figures('a/x', values), ...figures('b/y', values)]);
    expect(overall([model('b/y'), model('a/x')], held).map(({ rank, model }) => [rank, model.name])).toEqual([
      [1, 'x'],
      [1, 'y'],
    ]);
  });
});
