import { describe, expect, it } from 'vitest';
import { aider } from '#scanner/snapshot/sources/aider';
import { arcPrize } from '#scanner/snapshot/sources/arc-prize';
import { evalplus } from '#scanner/snapshot/sources/evalplus';
import { livebench } from '#scanner/snapshot/sources/livebench';
import { mteb } from '#scanner/snapshot/sources/mteb';
import { openAsr } from '#scanner/snapshot/sources/open-asr';
import { openLlmLeaderboard } from '#scanner/snapshot/sources/open-llm-leaderboard';
import { scale } from '#scanner/snapshot/sources/scale';
import { terminalBench } from '#scanner/snapshot/sources/terminal-bench';
import { figuresIn, readFrom, reasonsIn } from '../papers.ts';

describe('Aider', () => {
  const run = (model: string, more = '') =>
    `- model: ${model}\n  pass_rate_2: 60.0\n  test_cases: 225\n  edit_format: diff\n  date: 2025-10-03\n${more}`;

  it('reads runs with their effort, cases, format and day', async () => {
    const haul = await readFrom(aider, { 'polyglot_leaderboard.yml': run('o3 (high)') });
    expect(figuresIn(haul)).toEqual(['aider-polyglot o3 [high] 0.6']);
    expect(haul.figures[0]).toMatchObject({
      run: '2025-10-03',
      setting: 'diff',
      sample: 225,
      interval: [0.535987, 0.664013],
    });
  });

  it('leaves out two models at once, quantised copies and runs without a figure', async () => {
    const text = [
      run('o3 (high) + gpt-4.1'),
      run('ollama/qwen2.5-32b'),
      '- model: x\n',
      run('openrouter/qwen/qwen3-32b'),
    ].join('');
    const haul = await readFrom(aider, { 'polyglot_leaderboard.yml': text });
    expect(haul.figures.map(({ subject }) => subject)).toEqual([
      { name: 'qwen3-32b', maker: 'qwen', repository: null },
    ]);
    expect(reasonsIn(haul)).toHaveLength(3);
  });

  it('refuses what is no list, no YAML, or a bomb of aliases', async () => {
    const bomb = [
      'a: &a [1]',
      ...'bcdefg'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdef'[at]},`.repeat(20)}]`),
    ].join('\n');
    for (const text of ['a: 1', '[unclosed', bomb])
      await expect(readFrom(aider, { 'polyglot_leaderboard.yml': text })).rejects.toThrow(
        'polyglot_leaderboard.yml is no',
      );
  });
});

describe('LiveBench', () => {
  const groups = JSON.stringify({ Coding: ['a', 'b'], 'Agentic Coding': ['c'], Language: ['d'] });

  it('means the tasks of a category, and keeps nothing else', async () => {
    const table = 'model,a,b,c,d\ngpt-5.4-high,80,60,10,99\nx-base,1,,5,3\n';
    const haul = await readFrom(livebench, { 'table_2026_01_08.csv': table, 'categories_2026_01_08.json': groups });
    expect(figuresIn(haul)).toEqual([
      'livebench-coding-2026-01-08 gpt-5.4 [high] 0.7',
      'livebench-agentic-coding-2026-01-08 gpt-5.4 [high] 0.1',
      'livebench-agentic-coding-2026-01-08 x 0.05',
    ]);
    expect(reasonsIn(haul)).toEqual(['a task is missing']);
  });

  it('is refused when a task lost its column', async () => {
    const given = { 'table_2026_01_08.csv': 'model,a\nx,1\n', 'categories_2026_01_08.json': groups };
    await expect(readFrom(livebench, given)).rejects.toThrow('has no column “b”, “c”');
  });
});

describe('EvalPlus', () => {
  it('reads four figures of a model, tied to its repository by its link', async () => {
    const results = {
      'OpenCoder-8B': {
        link: 'https://huggingface.co/infly/OpenCoder-8B',
        'pass@1': { humaneval: 81.7, 'humaneval+': 77.4, mbpp: 82, 'mbpp+': null },
        size: 8,
      },
      'GPT-4': { link: 'https://openai.com', 'pass@1': { humaneval: 88.4 }, size: null },
    };
    const haul = await readFrom(evalplus, { 'results.json': JSON.stringify(results) });
    expect(figuresIn(haul)).toEqual([
      'humaneval infly/OpenCoder-8B 0.817',
      'humaneval-plus infly/OpenCoder-8B 0.774',
      'mbpp infly/OpenCoder-8B 0.82',
      'humaneval GPT-4 0.884',
    ]);
    await expect(readFrom(evalplus, { 'results.json': '{"x": {"pass@1": 3}}' })).rejects.toThrow(
      'changed its shape at x.pass@1',
    );
  });
});

describe('Open ASR', () => {
  it('reads error rates; -1 is no figure, and services are no repositories', async () => {
    const haul = await readFrom(openAsr, {
      'en_shortform.csv':
        'model,Avg. WER,License,Model size (B)\nnvidia/canary-1b,6.5,Open,1\nzoom/scribe_v1,5.47,Proprietary,-1\na/b,-1,Open,2\n',
      'en_longform.csv': 'model_id,Average\nelevenlabs/scribe_v1,5.9\n',
      'multilingual.csv': 'model,Avg\nmistralai/Voxtral-Small-24B-2507,3.7\n',
    });
    expect(figuresIn(haul)).toEqual([
      'open-asr-short nvidia/canary-1b 0.065',
      'open-asr-short scribe_v1 0.0547',
      'open-asr-long scribe_v1 0.059',
      'open-asr-multilingual mistralai/Voxtral-Small-24B-2507 0.037',
    ]);
    expect(haul.claims.every(({ kind }) => kind === 'speech')).toBe(true);
  });
});

describe('MTEB', () => {
  it('reads the main score of a task by repository and revision', async () => {
    const scores = { task_name: 'STSBenchmark', scores: { test: [{ hf_subset: 'default', main_score: 0.8487 }] } };
    const haul = await readFrom(mteb, {
      'results/BAAI__bge-m3/5617a9f6/STSBenchmark.json': JSON.stringify(scores),
      'results/BAAI__bge-m3/5617a9f6/SomeOtherTask.json': '{}',
      'results/BAAI__bge-m3/5617a9f6/model_meta.json': JSON.stringify({
        name: 'BAAI/bge-m3',
        n_parameters: 567_754_752,
        license: 'mit',
      }),
    });
    expect(figuresIn(haul)).toEqual(['mteb-sts-benchmark BAAI/bge-m3 0.8487']);
    expect(haul.claims[1]).toMatchObject({ kind: 'embedding', parameters: 0.568, licence: 'mit' });
  });
});

describe('the archived Open LLM Leaderboard', () => {
  const head =
    'fullname,Official Providers,Precision,Hub License,#Params (B),IFEval,IFEval Raw,BBH Raw,GPQA Raw,GPQA,MUSR Raw,MMLU-PRO Raw,MATH Lvl 5 Raw,Submission Date\n';
  const row = (id: string, official: string) =>
    `${id},${official},bfloat16,mit,7.2,70,0.7,0.5,0.4706,29.4,0.4,0.3,0.0,2024-08-05\n`;

  it('reads raw columns of official providers: GPQA is the whole set, MATH is not read', async () => {
    const haul = await readFrom(openLlmLeaderboard, {
      'board.csv': head + row('a/b', 'True') + row('c/d', 'False') + row('bad', 'True'),
    });
    expect(figuresIn(haul)).toEqual([
      'ifeval a/b 0.7',
      'bbh a/b 0.5',
      'gpqa a/b 0.4706',
      'musr a/b 0.4',
      'mmlu-pro a/b 0.3',
    ]);
    expect(reasonsIn(haul)).toEqual(['not of an official provider', 'no id of a repository']);
    expect(haul.figures[0]).toMatchObject({ setting: 'bfloat16', run: '2024-08-05' });
  });
});

// No local copy of these three was at hand: the documents below have the shape that their pages and files are known by.
describe('ARC Prize', () => {
  it('reads the semi-private set, without people and the competition', async () => {
    const evaluation = (modelId: string, score: number | null, more = {}) => ({
      datasetId: 'v2_Semi_Private',
      modelId,
      score,
      display: true,
      ...more,
    });
    const haul = await readFrom(arcPrize, {
      'evaluations.json': JSON.stringify([
        evaluation('gpt-5-4-pro-xhigh', 0.8333),
        evaluation('human', 1),
        evaluation('kaggle', 0.24),
        evaluation('old', 0.5, { datasetId: 'v1_Semi_Private' }),
        evaluation('hidden', 0.5, { display: false }),
        evaluation('none', null),
      ]),
      'models.json': JSON.stringify([
        { id: 'gpt-5-4-pro-xhigh', displayName: 'GPT-5.4 Pro (xHigh)' },
        { id: 'human', displayName: 'Human Panel' },
        { id: 'kaggle', displayName: 'NVARC (Kaggle)' },
      ]),
    });
    expect(figuresIn(haul)).toEqual(['arc-agi-2 GPT-5.4 Pro [xhigh] 0.8333']);
    expect(reasonsIn(haul)).toEqual([
      'people, or an entry of the competition',
      'another set of tasks',
      'hidden by its board',
      'no figure',
    ]);
  });
});

describe('Scale', () => {
  const page = (head: string, cells: string) => `<table><tr>${head}</tr><tr>${cells}</tr></table>`;

  it('reads models, scores and half intervals from the table', async () => {
    const html = page('<th>Rank<th>Model<th>Score', '<td>1</td><td>claude-opus-4-6*</td><td>51.90 ± 3.61</td>');
    const haul = await readFrom(scale, { 'swe_bench_pro_public.html': html });
    expect(figuresIn(haul)).toEqual(['swe-bench-pro claude-opus-4-6 0.519']);
    expect(haul.figures[0]?.interval).toEqual([0.4829, 0.5551]);
  });

  it('tells when the page has no such table any more', async () => {
    await expect(readFrom(scale, { 'multichallenge.html': '<div id="app"></div>' })).rejects.toThrow(
      'no table of models',
    );
  });
});

describe('Terminal-Bench', () => {
  it('reads agent, model, day and error by version; rows of several models are left out', async () => {
    const head = '<tr><th>Rank<th>Agent<th>Model<th>Date<th>Agent Org<th>Model Org<th>Accuracy</tr>';
    const row = (model: string) =>
      `<tr><td>1<td>Terminus 2<td>${model}<td>2026-03-02<td>x<td>OpenAI<td>82.0%± 2.2</tr>`;
    const html = `<table>${head}${row('gpt-5.3-codex')}${row('Multiple')}</table>`;
    const haul = await readFrom(terminalBench, { 'terminal-bench-2.0.html': html });
    expect(figuresIn(haul)).toEqual(['terminal-bench-2.0 gpt-5.3-codex 0.82']);
    expect(haul.figures[0]).toMatchObject({ scaffold: 'Terminus 2', run: '2026-03-02', interval: [0.77688, 0.86312] });
    expect(reasonsIn(haul)).toEqual(['several models, or no figure']);
  });
});
