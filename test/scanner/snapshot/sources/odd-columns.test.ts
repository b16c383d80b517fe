import { describe, expect, it } from 'vitest';
import { epoch } from '#scanner/snapshot/sources/epoch';
import { EPOCH_FILES } from '#scanner/snapshot/sources/epoch-files';
import { hubResults } from '#scanner/snapshot/sources/hub-results';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { figuresIn, papers, readFrom, reasonsIn } from '../papers.ts';

describe('results on the Hub, with odd units', () => {
  const board = (...values: readonly unknown[]) =>
    readFrom(hubResults, {
      'leaderboards/cais__hle.json': JSON.stringify(values.map((value, at) => ({ modelId: `lab/m${at}`, value }))),
    });

  it('takes a column of shares for shares, 1 and 0 among them', async () => {
    expect(figuresIn(await board(0.5, 1, 0))).toEqual(['hle lab/m0 0.5', 'hle lab/m1 1', 'hle lab/m2 0']);
  });

  it('refuses 1 beside percentages, and all where only 0 and 1 speak', async () => {
    expect(figuresIn(await board(50, 1, 0))).toEqual(['hle lab/m0 0.5', 'hle lab/m2 0']);
    expect(figuresIn(await board(1, 50))).toEqual(['hle lab/m1 0.5']);
  });

  it.each([[-5], [100.1], [1e308], ['fifty'], [''], ['50 %%'], ['0x32'], ['Infinity']])(
    'refuses %j as a figure',
    async (value) => {
      const haul = await board(50, value);
      expect(figuresIn(haul)).toEqual(['hle lab/m0 0.5']);
      expect(reasonsIn(haul)).toEqual(['its unit cannot be told']);
    },
  );

  it('judges each benchmark by its own column', async () => {
    const { figures } = await readFrom(hubResults, {
      'leaderboards/cais__hle.json': JSON.stringify([{ modelId: 'a/x', value: 0.5 }]),
      'leaderboards/openai__gsm8k.json': JSON.stringify([{ modelId: 'a/x', value: 50 }]),
    });
    expect(figures.map(({ benchmark, value }) => [benchmark, value])).toEqual([
      ['hle', 0.5],
      ['gsm8k', 0.5],
    ]);
  });

  it('takes no row whose model has no id of a repository: it would be linked', async () => {
    const rows = ['../../evil', 'https://evil.example/a/b', 'lab', 'a/b/c', ' lab/ok ', '<b>/x'];
    const haul = await readFrom(hubResults, {
      'leaderboards/cais__hle.json': JSON.stringify(rows.map((modelId) => ({ modelId, value: 50 }))),
    });
    expect(haul.figures.map(({ subject, url }) => [subject.repository, url])).toEqual([
      ['lab/ok', 'https://huggingface.co/lab/ok'],
    ]);
  });

  it('takes no file of a model with such an id either, and reads the others', async () => {
    const file = (id: string) =>
      JSON.stringify({ id, evalResults: [{ data: { dataset: { id: 'cais/hle' }, value: 50 } }] });
    const haul = await readFrom(hubResults, {
      'models/evil.json': file('a/b/../../evil?x=<script>'),
      'models/good.json': file('lab/good'),
    });
    expect(haul.figures.map(({ url }) => url)).toEqual(['https://huggingface.co/lab/good']);
    expect(reasonsIn(haul)).toEqual(['no id of a repository']);
  });

  it('keeps a community’s figure apart from a verified one, and verified goes first', async () => {
    const { figures } = await readFrom(hubResults, {
      'leaderboards/cais__hle.json': JSON.stringify([
        { modelId: 'a/x', value: 50, verified: true, pullRequest: 3 },
        { modelId: 'a/y', value: 40, verified: false, pullRequest: 0 },
        { modelId: 'a/z', value: 30, verified: null, pullRequest: null },
      ]),
    });
    expect(figures.map((one) => one.class)).toEqual(['verified', 'community', 'self-reported']);
  });

  it('keeps no more of notes than a line needs', async () => {
    const { figures } = await readFrom(hubResults, {
      'leaderboards/cais__hle.json': JSON.stringify([{ modelId: 'a/x', value: 50, notes: 'n'.repeat(100_000) }]),
    });
    expect(figures[0]?.setting).toHaveLength(120);
  });
});

describe('the tables of Epoch AI, with odd columns', () => {
  it('each name a benchmark whose unit their own can be brought to', () => {
    for (const { file, benchmark, unit = 'share' } of EPOCH_FILES) {
      const id =
        typeof benchmark === 'string'
          ? benchmark
          : benchmark({ 'Run date': '2026-01-01', 'METR version': 'METR-Horizon-v1.1' });
      const wanted = benchmarkOf(id ?? '')?.unit;
      const fits =
        unit === wanted || (['share', 'percent'].includes(unit) && ['share', 'percent'].includes(wanted ?? ''));
      expect(fits, `${file}: ${unit} for ${wanted}`).toBe(true);
    }
  });

  it('refuses a percentage where shares stand, and what no table can hold', async () => {
    const text = 'Model version,mean_score,stderr\nm-1,62.5,\nm-2,-0.1,\nm-3,,\nm-4,1e999,\nm-5,0.5,oops\n';
    const haul = await readFrom(epoch, { 'gpqa_diamond.csv': text });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond m-5 0.5']);
    expect(haul.figures[0]?.interval).toBeNull();
    expect(haul.skipped.map(({ what }) => what)).toHaveLength(4);
  });

  it('reads a table whose columns stand in another order, with one more and a byte order mark', async () => {
    const text = '\ufeffstderr,New,mean_score,Model version\n0.01,x,0.5,m-1\n';
    const haul = await readFrom(epoch, { 'gpqa_diamond.csv': text });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond m-1 0.5']);
    expect(haul.figures[0]?.interval).toEqual([0.4804, 0.5196]);
  });

  it('follows no link that is none of the web', async () => {
    const text = 'Model version,EM,Source link\nm-1,0.5,javascript:alert(1)\nm-2,0.5,  https://ok.example  \n';
    const { figures } = await readFrom(epoch, { 'mmlu_external.csv': text });
    expect(figures.map(({ url }) => url)).toEqual([benchmarkOf('mmlu')?.source, 'https://ok.example']);
  });

  it('takes the bounds of a rating as they are written, and none where one is missing', async () => {
    const text =
      'Model version,Arena Score,95% CI Low,95% CI High,Last updated\nm-1,1400,1380,1425,2026-02-30\nm-2,1300,1290,,2026-02-27\n';
    const { figures } = await readFrom(epoch, { 'webdev_arena_external.csv': text });
    expect(figures.map(({ value, interval, run }) => [value, interval, run])).toEqual([
      [1400, [1380, 1425], null],
      [1300, null, '2026-02-27'],
    ]);
  });

  it('reads each table once, wherever in the archive it lies, and no other of its name', async () => {
    const table = 'Model version,mean_score\nm-1,0.5\n';
    const documents = papers({
      'deep/down/gpqa_diamond.csv': table,
      'old_gpqa_diamond.csv': 'Model version,mean_score\nm-9,0.9\n',
    });
    expect(figuresIn(await epoch.read(documents))).toEqual(['gpqa-diamond m-1 0.5']);
  });
});
