import { describe, expect, it } from 'vitest';
import { litellm } from '#scanner/snapshot/sources/litellm';
import { modelsDev } from '#scanner/snapshot/sources/models-dev';
import { figuresIn, readFrom, reasonsIn } from '../papers.ts';

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
