import { describe, expect, it } from 'vitest';
import { epoch } from '#scanner/snapshot/sources/epoch';
import { EPOCH_FILES } from '#scanner/snapshot/sources/epoch-files';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { figuresIn, readFrom, reasonsIn } from '../papers.ts';

const OWN = 'Model version,mean_score,Organization,stderr,Started at\n';
const GPQA = `${OWN}gpt-5_high,0.8,OpenAI,0.02,2026-01-02T00:00:00.000Z\ngpt-5_low,0.7,OpenAI,,2026-01-01\n`;
const REGISTRY =
  'Model version,Organization,Model accessibility,Release date\ngpt-5_high,OpenAI,API access,2025-08-07\nfireworks/kimi-k2p5,Moonshot,Open weights (restricted use),2026-01-26\n';

describe('Epoch AI', () => {
  it('F4-24 reads its own runs with effort, error, day and terms', async () => {
    const haul = await readFrom(epoch, { 'gpqa_diamond.csv': GPQA });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond gpt-5 [high] 0.8', 'gpqa-diamond gpt-5 [low] 0.7']);
    expect(haul.figures[0]).toMatchObject({
      interval: [0.7608, 0.8392],
      run: '2026-01-02',
      licence: 'CC-BY-4.0',
      class: 'independent',
      subject: { maker: 'OpenAI' },
    });
    expect(haul.figures[1]?.interval).toBeNull();
  });

  it('keeps the address and the terms of a republished board', async () => {
    const text =
      'Model version,EM,Shots,Source link\nLlama-2-7b,0.45,5,https://arxiv.org/abs/2307.09288\nLlama-2-7b,0.46,0-shot,\n';
    const { figures } = await readFrom(epoch, { 'data/mmlu_external.csv': text });
    expect(figures.map(({ url, setting, licence }) => [url, setting, licence])).toEqual([
      ['https://arxiv.org/abs/2307.09288', '5 shots', 'facts, terms of the board'],
      ['https://epoch.ai/benchmarks', '0 shots', 'facts, terms of the board'],
    ]);
  });

  it('holds back the board whose terms forbid passing it on', async () => {
    const { figures } = await readFrom(epoch, { 'swe_bench_bash.csv': 'Model version,% Resolved\nglm-5,0.728\n' });
    expect(figures.map(({ benchmark, ships }) => [benchmark, ships])).toEqual([
      ['swe-bench-verified-bash-only', false],
    ]);
  });

  it('reads percentages where the column holds them, and says what a header claims in vain', async () => {
    const haul = await readFrom(epoch, {
      'os_world_external.csv': 'Model version,Score,Agent,Date added\nclaude-x,62.9,some   agent,2025-10-30\n',
      'gdpval_external.csv': 'Model version,Win Rate (%)\ngpt-5.2,0.497\n',
      'hle_external.csv': 'Model version,Accuracy,Calibration Error\nx-1,0.375,57\n',
    });
    expect(figuresIn(haul).toSorted()).toEqual([
      'gdpval gpt-5.2 0.497',
      'hle x-1 0.375',
      'hle-calibration-error x-1 0.57',
      'osworld claude-x 0.629',
    ]);
    expect(haul.figures.find(({ benchmark }) => benchmark === 'osworld')?.scaffold).toBe('some agent');
  });

  it('F3-06 tells versions of Terminal-Bench apart, and leaves out rows that name none', async () => {
    const text =
      'Model version,Agent,Accuracy mean,Run date,Source\nm-1,Terminus 2,0.5,2025-11-01,\nm-2,Terminus 2,0.4,2025-05-01,\nm-3,Droid,0.3,2025-05-01,Terminal-Bench v2 Leaderboard\n';
    const haul = await readFrom(epoch, { 'terminalbench_external.csv': text });
    expect(figuresIn(haul)).toEqual(['terminal-bench-2.0 m-1 0.5', 'terminal-bench-2.0 m-3 0.3']);
    expect(reasonsIn(haul)).toEqual(['the version of the benchmark is not told']);
  });

  it('names makers by its registry, and sees through sellers’ paths', async () => {
    const haul = await readFrom(epoch, {
      'epoch_capabilities_index.csv': REGISTRY,
      'gpqa_diamond.csv': `${OWN}fireworks/kimi-k2p5,0.87,,,\nzai-org/glm-5,0.86,,,\n`,
    });
    expect(haul.figures.map(({ subject }) => subject)).toEqual([
      { name: 'kimi-k2p5', maker: 'Moonshot', repository: null },
      { name: 'glm-5', maker: 'zai-org', repository: null },
    ]);
    expect(haul.claims.map(({ openWeights, released }) => [openWeights, released])).toEqual([
      [false, '2025-08-07'],
      [true, '2026-01-26'],
    ]);
  });

  it('tells of a table whose columns changed, and reads the others', async () => {
    const haul = await readFrom(epoch, {
      'gpqa_diamond.csv': 'Model version,accuracy\ngpt-5,0.8\n',
      'math_level_5.csv': `${OWN}gpt-5,0.9,OpenAI,,\n,0.5,,,\ngpt-6,n/a,,,\n`,
    });
    expect(figuresIn(haul)).toEqual(['math-level-5 gpt-5 0.9']);
    expect(reasonsIn(haul)).toEqual([
      'the table has changed: gpqa_diamond.csv has no column “mean_score”',
      'no model is named',
      'no figure',
    ]);
    await expect(readFrom(epoch, { 'README.md': '' })).rejects.toThrow('none of the tables');
  });

  it('reads tables of known benchmarks only', () => {
    const ids = EPOCH_FILES.flatMap(({ benchmark }) => (typeof benchmark === 'string' ? [benchmark] : []));
    expect(ids.filter((id) => !benchmarkOf(id))).toEqual([]);
    expect(new Set(EPOCH_FILES.map(({ file, column }) => file + column)).size).toBe(EPOCH_FILES.length);
  });
});
