import { describe, expect, it } from 'vitest';
import { perMillion } from '#scanner/snapshot/dollars';
import { DATASETS, hubBenchmark, toolsIn } from '#scanner/snapshot/sources/hub-benchmarks';
import { boardOf } from '#scanner/snapshot/sources/lmarena-rating';
import { benchmarkOfEntry, isIndependent, isWithheld } from '#scanner/snapshot/sources/models-dev-benchmarks';
import { benchmarkOf } from '#shared/capability/benchmarks';

const entry = (name: string, source = 'https://z.ai/blog', more = {}) => ({
  name,
  source,
  version: null,
  dataset: null,
  ...more,
});

describe('benchmarks of the Hub', () => {
  it.each([
    ['Idavidrein/gpqa', 'gpqa_diamond', 'gpqa-diamond'],
    ['idavidrein/GPQA', 'gpqa_diamond', 'gpqa-diamond'],
    ['Idavidrein/gpqa', 'gpqa_main', undefined],
    ['cais/hle', null, 'hle'],
    ['cais/hle', 'anything', 'hle'],
    ['someone/else', null, undefined],
  ])('%s, task %s: %s', (dataset, task, benchmark) => {
    expect(hubBenchmark(dataset, task)).toBe(benchmark);
  });

  it('lead to benchmarks that are known', () => {
    for (const dataset of DATASETS) {
      const id = hubBenchmark(dataset, 'gpqa_diamond');
      expect(id && benchmarkOf(id)?.id, dataset).toBe(id);
    }
  });

  it.each([
    ['with tools', true],
    ['w/ python', true],
    ['no tools, pass@1', false],
    ['without any tools', false],
    ['toolbox of prompts', null],
    ['', null],
    [null, null],
  ])('notes %j say of tools: %s', (notes, tools) => {
    expect(toolsIn(notes)).toBe(tools);
  });
});

describe('benchmarks of models.dev', () => {
  it.each([
    [entry('SWE-Bench Verified'), 'swe-bench-verified'],
    [entry('SWE-Bench Verified', 'https://www.swebench.com/'), 'swe-bench-verified-bash-only'],
    [entry('SWE Bench Pro'), 'swe-bench-pro'],
    [entry('Humanity’s Last Exam'), 'hle'],
    [entry('Terminal-Bench', undefined, { version: '2.1' }), 'terminal-bench-2.1'],
    [entry('Terminal-Bench'), undefined],
    [entry('Terminal-Bench Hard'), undefined],
    [entry('Artificial Analysis Coding Index'), undefined],
  ])('%j is of %s', (given, benchmark) => {
    expect(benchmarkOfEntry(given)).toBe(benchmark);
  });

  it('are withheld by their host, and by no name that only resembles it', () => {
    for (const source of [
      'https://artificialanalysis.ai/x',
      'https://api.artificialanalysis.ai',
      'https://www.swebench.com/',
    ])
      expect(isWithheld(entry('x', source)), source).toBe(true);
    for (const source of ['https://notartificialanalysis.ai', 'https://z.ai/?from=openrouter.ai', 'openrouter.ai'])
      expect(isWithheld(entry('x', source)), source).toBe(false);
    expect(isIndependent(entry('x', 'https://labs.scale.com/leaderboard'))).toBe(true);
    expect(isIndependent(entry('x', 'https://scale.com.example/'))).toBe(false);
  });
});

describe('boards and prices', () => {
  it('boards are known under every name they have had', () => {
    expect(['image', 'text_to_image', 'text-to-image'].map(boardOf)).toEqual(Array(3).fill('arena-text-to-image'));
    expect(boardOf('poetry')).toBeUndefined();
  });

  it('prices per token become prices per million, without the dust of floating point', () => {
    expect(['0.00000014', '0.0000028', 5e-8, '-1', 'free'].map(perMillion)).toEqual([
      0.14,
      2.8,
      0.05,
      -1_000_000,
      Number.NaN,
    ]);
  });
});
