import { describe, expect, it } from 'vitest';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { CHOICE, choose } from '#shared/capability/choose';
import type { Observation } from '#shared/capability/observation';
import { seeded } from '../seeded.ts';
import { observation } from './sample.ts';

function chosen(given: readonly Partial<Observation>[], id = 'gpqa-diamond') {
  const benchmark = benchmarkOf(id);
  if (!benchmark) throw new Error(id);
  return choose(
    given.map((one) => observation({ benchmark: id, ...one })),
    benchmark,
  );
}

describe('the rule that picks one of several figures', () => {
  it('is written down', () => {
    expect(CHOICE).toHaveLength(7);
  });

  it('F3-06 takes the independent figure though the claimed one is higher, and keeps both', () => {
    const choice = chosen([{ value: 0.9, class: 'self-reported' }, { value: 0.7 }]);
    expect(choice?.chosen.value).toBe(0.7);
    expect(choice?.others.map(({ value }) => value)).toEqual([0.9]);
  });

  it('F3-06 never makes a figure that nobody reported', () => {
    const values = [0.2, 0.4, 0.61];
    expect(values).toContain(chosen(values.map((value) => ({ value })))?.chosen.value);
  });

  it('takes a run without tools, unless the benchmark gives them', () => {
    const runs = [
      { value: 0.5, tools: true },
      { value: 0.3, tools: false },
    ];
    expect(chosen(runs, 'hle')?.chosen.value).toBe(0.3);
    expect(chosen(runs, 'swe-bench-verified')?.chosen.value).toBe(0.5);
  });

  it('takes a run in the scaffold the board compares in', () => {
    const runs = [
      { value: 0.8, scaffold: 'Droid' },
      { value: 0.6, scaffold: 'Terminus 2' },
    ];
    expect(chosen(runs, 'terminal-bench-2.0')?.chosen.value).toBe(0.6);
  });

  it('takes the newest run at one effort, then the best effort, and names it', () => {
    const choice = chosen([
      { value: 0.9, effort: 'high', run: '2026-01-01' },
      { value: 0.8, effort: 'high', run: '2026-02-01' },
      { value: 0.6, effort: 'low', run: '2026-03-01' },
    ]);
    expect(choice?.chosen).toMatchObject({ value: 0.8, effort: 'high' });
  });

  it('takes the source with the newest run', () => {
    const choice = chosen([
      { value: 0.9, source: 'old', run: '2025-01-01' },
      { value: 0.5, source: 'new', run: '2026-01-01' },
    ]);
    expect(choice?.chosen.source).toBe('new');
  });

  it('takes the lowest where lower is better', () => {
    const runs = [
      { value: 0.08, effort: 'a' },
      { value: 0.05, effort: 'b' },
    ];
    expect(chosen(runs, 'open-asr-short')?.chosen.value).toBe(0.05);
  });

  it('gives the same answer in whatever order the figures come', () => {
    const next = seeded(7);
    const runs = Array.from({ length: 12 }, (_, index) => ({
      value: Math.round(next() * 3) / 10,
      effort: ['high', 'low', null][index % 3] ?? null,
      source: ['epoch', 'hub'][index % 2] ?? 'epoch',
      run: ['2026-01-01', '2026-01-02', null][Math.floor(next() * 3)] ?? null,
    }));
    const first = chosen(runs)?.chosen;
    for (let turn = 0; turn < 20; turn += 1) {
      const shuffled = runs.map((run) => ({ run, at: next() })).toSorted((a, b) => a.at - b.at);
      expect(chosen(shuffled.map(({ run }) => run))?.chosen).toEqual(first);
    }
  });
});
