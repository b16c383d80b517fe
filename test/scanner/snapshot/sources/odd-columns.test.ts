import { describe, expect, it } from 'vitest';
import { epoch } from '#scanner/snapshot/sources/epoch';
import { EPOCH_FILES } from '#scanner/snapshot/sources/epoch-files';
import { hubResults } from '#scanner/snapshot/sources/hub-results';
import { litellm } from '#scanner/snapshot/sources/litellm';
import { modelsDev } from '#scanner/snapshot/sources/models-dev';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { figuresIn, papers, readFrom, reasonsIn } from '../papers.ts';

const NAME = 'litellm-prices.json';
const entry = (given: object = {}) => ({
  litellm_provider: 'openai',
  mode: 'chat',
  input_cost_per_token: 1e-6,
  output_cost_per_token: 2e-6,
  ...given,
});
const priced = async (table: object, days?: string[]) => readFrom(litellm, { [NAME]: JSON.stringify(table) }, days);

describe('LiteLLM, with odd entries', () => {
  it('leaves out what is no entry, and reads the next', async () => {
    const haul = await priced({
      a: null,
      b: [],
      c: 'chat',
      d: entry({ input_cost_per_token: '1e-6' }),
      e: entry({ litellm_provider: undefined }),
      ok: entry(),
    });
    expect(haul.prices.map(({ subject }) => subject.name)).toEqual(['ok']);
    expect(haul.skipped.map(({ what }) => what)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(reasonsIn(haul)).toEqual(['an entry of another shape']);
  });

  it('takes no half of a price: the other half is unknown, and not free', async () => {
    const haul = await priced({
      in: entry({ output_cost_per_token: null }),
      out: entry({ input_cost_per_token: undefined }),
      free: entry({ input_cost_per_token: 0, output_cost_per_token: 0 }),
    });
    expect(haul.prices.map(({ subject, input, output }) => [subject.name, input, output])).toEqual([['free', 0, 0]]);
    expect(reasonsIn(haul)).toEqual(['no price per token']);
  });

  it('writes dollars a million tokens without the noise of floating point', async () => {
    const haul = await priced({
      a: entry({ input_cost_per_token: 3e-7, output_cost_per_token: 0.0000011 }),
      b: entry({ input_cost_per_token: 1.25e-6, output_cost_per_token: 7.5e-5 }),
    });
    expect(haul.prices.map(({ input, output }) => [input, output])).toEqual([
      [0.3, 1.1],
      [1.25, 75],
    ]);
  });

  it('calls a model over on the day its maker ended it, not before, and only by its maker’s word', async () => {
    const table = {
      over: entry({ deprecation_date: '2026-05-02' }),
      soon: entry({ deprecation_date: '2026-05-03' }),
      odd: entry({ deprecation_date: 'next spring' }),
      never: entry({ deprecation_date: '2026-02-31' }),
      'deepinfra/lab/hosted': entry({ litellm_provider: 'deepinfra', deprecation_date: '2020-01-01' }),
    };
    const { claims, prices } = await priced(table, ['2026-05-02']);
    expect(claims.map(({ name, retired }) => [name, retired])).toEqual([['over', 'its maker ended it on 2026-05-02']]);
    expect(prices).toHaveLength(5);
  });

  it('takes the owner of a hosted model from its key, and nothing where the key has none', async () => {
    const host = (key: string) => ({ [key]: entry({ litellm_provider: 'together_ai' }) });
    const { prices, skipped } = await priced({
      ...host('together_ai/lab/model'),
      ...host('together_ai/model'),
      ...host('model'),
    });
    expect(prices.map(({ subject, via }) => [subject.maker, subject.name, via])).toEqual([['lab', 'model', 'host']]);
    expect(skipped.map(({ what }) => what)).toEqual(['together_ai/model', 'model']);
  });

  it('holds keys that mean something to the language for keys', async () => {
    const haul = await readFrom(litellm, {
      [NAME]: `{"__proto__": ${JSON.stringify(entry())}, "ok": ${JSON.stringify(entry())}}`,
    });
    expect(haul.prices.map(({ subject }) => subject.name)).toContain('ok');
    expect(Object.prototype).not.toHaveProperty('litellm_provider');
  });

  it.each(['', '[]', '"x"', '{', 'null'])('is refused whole where it is no table: %j', async (text) => {
    await expect(readFrom(litellm, { [NAME]: text })).rejects.toThrow();
  });

  it('says so where its file is not there', async () => {
    await expect(readFrom(litellm, { 'prices.csv': '' })).rejects.toThrow('the table of prices was not found');
  });
});

describe('models.dev, with odd files', () => {
  const read = (toml: string, more: Readonly<Record<string, string>> = {}) =>
    readFrom(modelsDev, { 'models/lab/one.toml': toml, ...more });
  const bench = (fields: string) =>
    `name = "One"\n[[benchmarks]]\nname = "GPQA Diamond"\nsource = "https://lab.example"\n${fields}\n`;

  it.each([
    ['score = "54.2"', 'a figure of another shape'],
    ['score = nan', 'a figure of another shape'],
    ['score = inf', 'a figure of another shape'],
    ['score = 154.2', 'a figure outside what is possible'],
    ['score = -1', 'a figure outside what is possible'],
    ['', 'a figure of another shape'],
  ])('refuses a figure that cannot be: %s', async (score, why) => {
    const haul = await read(bench(score));
    expect(haul.figures).toEqual([]);
    expect(reasonsIn(haul)).toEqual([why]);
  });

  it('takes its figures for percentages, those below 1 as well', async () => {
    expect(figuresIn(await read(bench('score = 0.5')))).toEqual(['gpqa-diamond one 0.005']);
    expect(figuresIn(await read(bench('score = 100')))).toEqual(['gpqa-diamond one 1']);
  });

  it('knows only efforts that are efforts', async () => {
    for (const [variant, effort] of [
      ['high', 'high'],
      ['xhigh', 'xhigh'],
      ['thinking', null],
      ['high-res', null],
      ['HIGH', null],
    ] as const) {
      const { figures } = await read(bench(`score = 50\nvariant = "${variant}"`));
      expect(figures[0]?.effort, variant).toBe(effort);
    }
  });

  it('reads days as TOML has them, and no day where there is none', async () => {
    const released = async (date: string) => (await read(`name = "One"\nrelease_date = ${date}\n`)).claims[0]?.released;
    expect(await released('2026-02-12')).toBe('2026-02-12');
    expect(await released('"2026-02-12"')).toBe('2026-02-12');
    expect(await released('2026-02-12T08:00:00Z')).toBe('2026-02-12');
    for (const odd of ['"2026-02"', '"2026-02-30"', '2026', '[]', 'true']) expect(await released(odd), odd).toBeNull();
  });

  it('tells what a model makes: text and more is chat, nothing told is nothing claimed', async () => {
    const kindOf = async (outputs: string) =>
      (await read(`name = "One"\n[modalities]\noutput = ${outputs}\n`)).claims[0]?.kind;
    expect(await kindOf('["text"]')).toBeUndefined();
    expect(await kindOf('["text", "audio"]')).toBeUndefined();
    expect(await kindOf('["image"]')).toBe('image');
    expect(await kindOf('["audio"]')).toBe('other');
    expect(await kindOf('[]')).toBeNull();
  });

  it('takes no address for a repository that is none of the Hub’s', async () => {
    const weights = (url: string) => `name = "One"\n[[weights]]\nurl = "${url}"\n`;
    const repository = async (url: string) => (await read(weights(url))).claims[0]?.repository;
    expect(await repository('https://huggingface.co/lab/one')).toBe('lab/one');
    for (const other of [
      'https://huggingface.co.evil.example/lab/one',
      'https://evil.example/huggingface.co/lab/one',
      'https://huggingface.co/datasets/lab',
      'https://huggingface.co/lab/one/tree/main/../..',
      'javascript:alert(1)//huggingface.co/lab/one',
      '',
    ])
      expect(await repository(other), other).toBeNull();
  });

  it('reads a name only from its place in the tree', async () => {
    const toml = 'name = "One"\n';
    const { claims } = await read(toml, {
      'providers/x/models/deep/two.toml': toml,
      'models/three.toml': toml,
      'models/a/b/four.toml': toml,
      'other/a/five.toml': toml,
      'models/lab/six.toml.bak': toml,
    });
    expect(claims.map(({ maker, name }) => `${maker}/${name}`)).toEqual(['lab/one', 'deep/two']);
  });

  it('says so where no file of a model is there', async () => {
    await expect(readFrom(modelsDev, { 'README.md': '' })).rejects.toThrow('no file of a model was found');
  });
});

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
