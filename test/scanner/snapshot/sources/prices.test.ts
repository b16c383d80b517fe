import { describe, expect, it } from 'vitest';
import { HubError } from '#scanner/gather/hub-error';
import { fromNetwork } from '#scanner/snapshot/live';
import { litellm } from '#scanner/snapshot/sources/litellm';
import { llmPrices } from '#scanner/snapshot/sources/llm-prices';
import { modelsDev } from '#scanner/snapshot/sources/models-dev';
import { openRouter } from '#scanner/snapshot/sources/openrouter';
import { figuresIn, papers, readFrom, reasonsIn } from '../papers.ts';

const listed = (id: string, prompt: string, completion: string, more = {}) => ({
  id,
  hugging_face_id: null,
  created: 1_785_478_908,
  expiration_date: null,
  architecture: { output_modalities: ['text'] },
  pricing: { prompt, completion },
  ...more,
});
const list = (...data: readonly object[]) => ({ 'models-2026-08-01.json': JSON.stringify({ data }) });

describe('OpenRouter', () => {
  it('F4-26 reads prices per million tokens, as a gateway passes them on, and repositories', async () => {
    const haul = await readFrom(
      openRouter,
      list(listed('z-ai/glm-5', '0.0000007', '0.0000022', { hugging_face_id: 'zai-org/GLM-5' })),
    );
    expect(haul.prices).toMatchObject([
      { input: 0.7, output: 2.2, via: 'gateway', subject: { repository: 'zai-org/GLM-5', name: 'glm-5' } },
    ]);
    expect(haul.claims[0]).toMatchObject({ kind: 'chat', openWeights: true, released: '2026-07-31' });
  });

  it('F4-31 knows routers, refuses their price of -1, and names that follow whatever is newest', async () => {
    const haul = await readFrom(
      openRouter,
      list(listed('openrouter/auto', '-1', '-1'), listed('~openai/gpt-latest', '1', '1'), listed('a/x', 'NaN', '')),
    );
    expect(haul.prices).toEqual([]);
    expect(haul.claims[0]?.kind).toBe('router');
    expect(reasonsIn(haul)).toEqual(['a negative price, or none', 'a name for whatever is newest']);
  });

  it('keeps a free tier as 0, the same model as the paid one', async () => {
    const haul = await readFrom(openRouter, list(listed('a/x:free', '0', '0')));
    expect(haul.prices).toMatchObject([{ input: 0, output: 0, subject: { maker: 'a', name: 'x' } }]);
  });

  it('F4-30 tells models that have ended', async () => {
    const haul = await readFrom(openRouter, list(listed('a/x', '1', '1', { expiration_date: '2026-01-01' })));
    expect(haul.claims[0]?.retired).toBe('OpenRouter ended it on 2026-01-01');
  });

  it('reads endpoints: 0 ms is not measured, uptime is a percentage, and what may be a share is refused', async () => {
    const endpoint = (provider_name: string, p50: number | null, uptime: number | null) => ({
      provider_name,
      latency_last_30m: { p50 },
      uptime_last_1d: uptime,
    });
    const data = {
      id: 'a/x',
      endpoints: [
        endpoint('good', 850, 99.5),
        endpoint('zero', 0, 98),
        endpoint('share', 400, 0.99),
        endpoint('over', 300, 120),
        endpoint('none', 0, null),
      ],
    };
    const haul = await readFrom(openRouter, {
      ...list(listed('a/x', '1', '1')),
      'endpoints/a__x.json': JSON.stringify({ data }),
    });
    expect(haul.serving.map(({ provider, firstToken, uptime }) => [provider, firstToken, uptime])).toEqual([
      ['good', 0.85, 0.995],
      ['zero', null, 0.98],
      ['share', 0.4, null],
      ['over', 0.3, null],
    ]);
    expect(reasonsIn(haul)).toEqual(['uptime that may be a share or a percentage', 'uptime outside 0 to 100 %']);
  });

  it('names the endpoints of open weights to be asked live, and of nothing else', async () => {
    const documents = papers(
      list(
        listed('z-ai/glm-5', '1', '1', { hugging_face_id: 'zai-org/GLM-5' }),
        listed('a/closed', '1', '1'),
        listed('../../evil', '1', '1', { hugging_face_id: 'a/b' }),
      ),
    );
    expect(await openRouter.follow?.(documents)).toEqual([
      {
        name: 'endpoints/z-ai__glm-5.json',
        url: 'https://openrouter.ai/api/v1/models/z-ai/glm-5/endpoints',
      },
    ]);
  });

  it('goes on without endpoints that could not be had', async () => {
    const http = {
      read: async (url: string | URL) => {
        if (!String(url).endsWith('/v1/models')) throw new HubError('network', 'unreachable');
        const data = [listed('z-ai/glm-5', '1', '1', { hugging_face_id: 'zai-org/GLM-5' })];
        const bytes = new TextEncoder().encode(JSON.stringify({ data }));
        return { status: 200, headers: new Headers(), url: String(url), bytes, truncated: false };
      },
    };
    const haul = await openRouter.read(await fromNetwork(http, openRouter, '2026-11-21'));
    expect([haul.prices.length, haul.serving, reasonsIn(haul)]).toEqual([1, [], ['endpoints that could not be read']]);
  });

  it('is refused when its shape has changed', async () => {
    await expect(readFrom(openRouter, { 'models.json': '{"models": []}' })).rejects.toThrow(
      'changed its shape at data',
    );
  });
});

describe('LiteLLM', () => {
  const entry = (litellm_provider: string, more = {}) => ({
    litellm_provider,
    mode: 'chat',
    input_cost_per_token: 5e-8,
    output_cost_per_token: 4e-7,
    ...more,
  });

  it('F4-29 takes makers and hosts of open weights, and no resellers, regions or gateways', async () => {
    const table = {
      sample_spec: {},
      'gpt-5-nano': entry('openai'),
      'azure/eu/gpt-5-nano': entry('azure'),
      'openrouter/openai/gpt-5-nano': entry('openrouter'),
      'deepinfra/zai-org/GLM-5': entry('deepinfra'),
      'groq/llama': entry('groq'),
      'text-embedding-3': entry('openai', { mode: 'embedding' }),
      'gpt-broken': entry('openai', { input_cost_per_token: null }),
      'gpt-negative': entry('openai', { input_cost_per_token: -1 }),
      'gpt-old': entry('openai', { deprecation_date: '2024-01-01' }),
    };
    const haul = await readFrom(litellm, { 'litellm-prices.json': JSON.stringify(table) });
    expect(
      haul.prices.map(({ subject, input, output, via }) => [subject.maker, subject.name, input, output, via]),
    ).toEqual([
      ['openai', 'gpt-5-nano', 0.05, 0.4, 'maker'],
      ['zai-org', 'GLM-5', 0.05, 0.4, 'host'],
      ['openai', 'gpt-old', 0.05, 0.4, 'maker'],
    ]);
    expect(haul.claims).toMatchObject([{ name: 'gpt-old', retired: 'its maker ended it on 2024-01-01' }]);
    expect(reasonsIn(haul)).toEqual([
      'a reseller or a region',
      'a key that names no model',
      'no model that chats',
      'no price per token',
      'a negative price, or none',
    ]);
  });
});

describe('llm-prices', () => {
  it('takes the price in force, and an unknown one as unknown', async () => {
    const models = [
      {
        id: 'm',
        price_history: [
          { input: 9, output: 9, to_date: '2025-01-01' },
          { input: 1, output: 2, to_date: null },
        ],
      },
      { id: 'null', price_history: [{ input: null, output: 2 }] },
      { id: 'past', price_history: [{ input: 1, output: 2, to_date: '2025-01-01' }] },
      { id: 'negative', price_history: [{ input: -1, output: 2 }] },
    ];
    const haul = await readFrom(llmPrices, { 'data/openai.json': JSON.stringify({ vendor: 'openai', models }) });
    expect(haul.prices.map(({ subject, input, output }) => [subject.name, input, output])).toEqual([
      ['m', 1, 2],
      ['null', null, 2],
    ]);
    expect(reasonsIn(haul)).toEqual(['a negative price, or none']);
  });
});

describe('models.dev', () => {
  const bench = (name: string, source: string, more = '') =>
    `[[benchmarks]]\nname = "${name}"\nscore = 54.2\nsource = "${source}"\n${more}\n`;
  const file = (...parts: readonly string[]) => ({
    'models/zhipuai/glm-5.toml': `name = "GLM-5"\nrelease_date = 2026-02-12\nopen_weights = true\n${parts.join('')}`,
  });

  it('F4-27 reads specifications, and the repository that bears the model’s name', async () => {
    const weights = (url: string) => `[[weights]]\nurl = "${url}"\n`;
    const haul = await readFrom(
      modelsDev,
      file(weights('https://huggingface.co/zai-org/GLM-5'), weights('https://huggingface.co/zai-org/GLM-5-FP8')),
    );
    expect(haul.claims).toMatchObject([
      { name: 'glm-5', maker: 'zhipuai', repository: 'zai-org/GLM-5', openWeights: true, released: '2026-02-12' },
    ]);
    const unclear = await readFrom(
      modelsDev,
      file(weights('https://huggingface.co/a/b'), weights('https://huggingface.co/a/c')),
    );
    expect(unclear.claims[0]?.repository).toBeNull();
  });

  it('F4-24 tells boards from makers’ own words, each with its address', async () => {
    const haul = await readFrom(
      modelsDev,
      file(
        bench('SWE-Bench Pro', 'https://labs.scale.com/leaderboard/x'),
        bench('GPQA Diamond', 'https://z.ai/blog', 'date = "2026-02-12"'),
      ),
    );
    expect(haul.figures.map((one) => [one.benchmark, one.value, one.class, one.url, one.run])).toEqual([
      ['swe-bench-pro', 0.542, 'independent', 'https://labs.scale.com/leaderboard/x', null],
      ['gpqa-diamond', 0.542, 'self-reported', 'https://z.ai/blog', '2026-02-12'],
    ]);
  });

  it('F3-06 passes on nothing of Artificial Analysis, nor what stands under a name of two benchmarks', async () => {
    const haul = await readFrom(
      modelsDev,
      file(
        bench('SWE-Bench Pro', 'https://artificialanalysis.ai/agents', 'dataset = "hard-aa"'),
        bench('SciCode', 'https://openrouter.ai/x'),
        bench('SWE-Bench Verified', 'https://www.swebench.com/'),
        bench('Terminal-Bench', 'https://z.ai', 'version = "2.1"\nharness = "Terminus-2"'),
        bench('Terminal-Bench', 'https://z.ai'),
      ),
    );
    expect(figuresIn(haul)).toEqual(['terminal-bench-2.1 zhipuai'.replace('zhipuai', 'glm-5 0.542')]);
    expect(haul.figures[0]?.scaffold).toBe('Terminus 2');
    expect(reasonsIn(haul)).toEqual(['its terms do not let it be passed on', 'a benchmark that is not read']);
  });

  it('leaves out a file that is no TOML, or of another shape, and reads the next', async () => {
    const haul = await readFrom(modelsDev, {
      'models/a/broken.toml': 'name = ',
      'models/a/odd.toml': 'name = 3',
      ...file(),
    });
    expect(haul.claims).toHaveLength(1);
    expect(reasonsIn(haul)).toEqual(['a file of another shape']);
  });
});
