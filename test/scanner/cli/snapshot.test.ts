import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const COPY: readonly (readonly [string, string])[] = [
  ['data/epoch/MANIFEST.md', '- Commit / date: abc 2026-05-02\n'],
  [
    'data/epoch/gpqa_diamond.csv',
    'Model version,mean_score,Organization,stderr\ngpt-5_high,0.86,OpenAI,0.02\nzai-org/GLM-5,0.85,,0.02\nold-1,0.5,,\n',
  ],
  ['data/openrouter/MANIFEST.md', '- Commit / date: abc 2026-08-01\n'],
  [
    'data/openrouter/models-2026-08-01.json',
    JSON.stringify({
      data: [
        {
          id: 'z-ai/glm-5',
          hugging_face_id: 'zai-org/GLM-5',
          architecture: { output_modalities: ['text'] },
          pricing: { prompt: '0.000001', completion: '0.000003' },
        },
      ],
    }),
  ],
];

function withCopy() {
  const at = desk();
  for (const [name, text] of COPY) at.files.set(name, text);
  return at;
}

const BUILD = ['snapshot', 'build', '--sources', 'data', '--out', 'one.json'];

async function built() {
  const at = withCopy();
  await at.run(BUILD);
  return at;
}

describe('assay snapshot build', () => {
  it('writes the same bytes twice, and tells what each source brought', async () => {
    const at = withCopy();
    const { code, out, err } = await at.run(BUILD);
    await at.run([...BUILD.slice(0, -1), 'two.json']);
    expect(at.files.get('two.json')).toBe(at.files.get('one.json'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('epoch: 3 figures, 0 prices, 0 left out');
    expect(err).toContain('aider: not in this copy');
    expect(err).toContain('one.json: snapshot of 2026-08-01, 3 models');
  });

  it('ends with 2 when a source could not be read, and takes the others', async () => {
    const at = withCopy();
    at.files.set('data/evalplus/MANIFEST.md', '- Commit / date: abc 2024-12-26\n');
    at.files.set('data/evalplus/results.json', '[]');
    const { code, err } = await at.run(BUILD);
    expect(code).toBe(2);
    expect(err).toContain('evalplus: nothing read, results.json has changed its shape');
    expect(err).toContain('epoch: 3 figures');
  });

  it('writes nothing when nothing could be read, from the network or a folder', async () => {
    const at = desk();
    at.files.set('empty/README.md', '');
    for (const sources of ['live', 'empty']) {
      const { code, err } = await at.run(['snapshot', 'build', '--sources', sources, '--out', 'none.json'], {
        fetch: async () => new Response('gone', { status: 404 }),
      });
      expect(code).toBe(2);
      expect(err).toContain('nothing could be read, and no snapshot was written');
    }
    expect(at.files.has('none.json')).toBe(false);
  });

  it('reads the leaderboards of the Hub while every other source is down', async () => {
    const at = desk();
    const { code, err } = await at.run(['snapshot', 'build', '--sources', 'live', '--out', 'hub.json']);
    expect(code).toBe(2);
    expect(err).toContain('hub-results: 3 figures');
    expect(err).toContain(
      'epoch: nothing read, https://epoch.ai/data/benchmark_data.zip: epoch.ai could not be reached',
    );
    expect((await at.run(['snapshot', 'verify', 'hub.json'])).code).toBe(0);
  });

  it('reads the network through the one fetch it is given', async () => {
    const asked: string[] = [];
    const csv = 'fullname';
    const yaml = '- model: gpt-5 (high)\n  pass_rate_2: 88.0\n  date: 2025-08-23\n';
    const fetch = async (input: string | URL | Request) => {
      const url = String(input instanceof Request ? input.url : input);
      asked.push(url);
      if (url.endsWith('polyglot_leaderboard.yml')) return new Response(yaml);
      return url.endsWith('.csv') ? new Response(csv) : new Response('gone', { status: 404 });
    };
    const at = desk();
    const { code, err } = await at.run(['snapshot', 'build', '--sources', 'live', '--out', 'live.json'], { fetch });
    expect(code).toBe(2);
    expect(err).toContain('aider: 1 figures');
    expect(err).toContain('open-asr: nothing read, en_shortform.csv has no column');
    expect(err).toContain('epoch: nothing read, https://epoch.ai/data/benchmark_data.zip');
    expect(JSON.parse(at.files.get('live.json') ?? '').date).toBe('2026-11-21');
    expect(asked.every((url) => url.startsWith('https://'))).toBe(true);
  });

  it('signs with a key, which verify then asks for', async () => {
    const at = withCopy();
    at.files.set(
      'key.pem',
      generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    await at.run([...BUILD, '--key', 'key.pem', '--date', '2026-09-01']);
    const { out } = await at.run(['snapshot', 'verify', 'one.json']);
    const key = /signed by (\S+)/.exec(out)?.[1] ?? '';
    expect(out).toContain('whole, of 2026-09-01');
    expect((await at.run(['snapshot', 'verify', 'one.json', '--public-key', key])).code).toBe(0);
    const other = Buffer.alloc(32, 1).toString('base64');
    const refused = await at.run(['snapshot', 'verify', 'one.json', '--public-key', other]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('not by the key it should be') });
  });

  it.each([
    [['snapshot'], 'What to do?'],
    [['snapshot', 'biuld'], 'Did you mean assay snapshot build?'],
    [['snapshot', 'build'], 'From what, and whereto?'],
    [[...BUILD, '--date', '2026-13-01'], '--date is a day'],
    [['snapshot', 'verify'], 'Which file?'],
    [['snapshot', 'diff', 'one.json'], 'Which two?'],
    [['snapshot', 'info', 'a', 'b'], 'One file at a time'],
  ])('%j is a question of usage', async (line, told) => {
    const { code, err } = await withCopy().run(line);
    expect(err).toContain(told);
    expect(code).toBe(64);
  });

  it('tells of a folder, a key or a file that cannot be read', async () => {
    const at = withCopy();
    expect((await at.run(['snapshot', 'build', '--sources', 'nowhere', '--out', 'x'])).code).toBe(74);
    expect((await at.run([...BUILD, '--key', 'no.pem'])).code).toBe(74);
    at.files.set('bad.pem', 'no key');
    expect(await at.run([...BUILD, '--key', 'bad.pem'])).toMatchObject({
      code: 64,
      err: expect.stringContaining('no private key in PEM'),
    });
    expect((await at.run(['snapshot', 'info', 'missing.json'])).code).toBe(74);
  });
});

describe('assay snapshot verify', () => {
  it('refuses a tampered, a cut and a future snapshot with exit code 1', async () => {
    const at = await built();
    const text = at.files.get('one.json') ?? '';
    at.files.set('tampered.json', text.replace('0.86', '0.96'));
    at.files.set('cut.json', text.slice(0, 900));
    await at.run(['snapshot', 'build', '--sources', 'data', '--out', 'future.json', '--date', '2030-01-01']);
    for (const [file, told] of [
      ['tampered.json', 'its part “figures” has another hash'],
      ['cut.json', 'ends too early'],
      ['future.json', 'from the future'],
    ] as const)
      expect(await at.run(['snapshot', 'verify', file])).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining(told),
      });
  });
});

describe('assay snapshot info', () => {
  it('prints numbers, and the same as JSON', async () => {
    const at = await built();
    const { out } = await at.run(['snapshot', 'info', 'one.json', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      rankedModels: 3,
      benchmarks: 1,
      exactIds: 1,
      observations: 3,
      date: '2026-08-01',
      signed: false,
    });
    expect(JSON.parse(out).sources).toHaveLength(17);
    expect((await at.run(['snapshot', 'info', 'one.json'])).out).toContain('      3  ranked models');
  });

  it('F0-02 tells of the snapshot that comes with Assay: 300 models, 40 benchmarks, 400 repositories', async () => {
    const { out, code } = await desk().run(['snapshot', 'info', '--format', 'json']);
    const info = JSON.parse(out);
    expect(code).toBe(0);
    expect(info.rankedModels).toBeGreaterThanOrEqual(300);
    expect(info.benchmarks).toBeGreaterThanOrEqual(40);
    expect(info.exactIds).toBeGreaterThanOrEqual(400);
  });
});

describe('assay snapshot diff', () => {
  it('tells what came, went and changed', async () => {
    const at = await built();
    at.files.set(
      'data/epoch/gpqa_diamond.csv',
      'Model version,mean_score,Organization,stderr\ngpt-5_high,0.87,OpenAI,0.02\nnew-1,0.4,,\n',
    );
    await at.run([
      'snapshot',
      'build',
      '--sources',
      'data',
      '--out',
      'two.json',
      '--date',
      '2026-09-01',
      '--previous',
      'one.json',
    ]);
    const { out, code } = await at.run(['snapshot', 'diff', 'one.json', 'two.json']);
    expect(code).toBe(0);
    expect(out).toContain('From 2026-08-01 to 2026-09-01');
    expect(out).toContain('+ unknown/new-1');
    expect(out).toContain('~ openai/gpt-5, gpqa-diamond: 0.86 → 0.87');
    expect(JSON.parse(at.files.get('two.json') ?? '').previous).toBe(JSON.parse(at.files.get('one.json') ?? '').seal);
    const json = await at.run(['snapshot', 'diff', 'one.json', 'two.json', '--format', 'json']);
    expect(JSON.parse(json.out).figures).toMatchObject({ came: 1, went: 2 });
  });

  it.each([
    ['33', 1, '1 of 3 models went (33.3 %), more than 33 %'],
    ['50', 1, '2 of 3 figures went (66.7 %), more than 50 %'],
    ['67', 0, ''],
    ['100', 0, ''],
    ['0', 1, 'figures went'],
  ])('with --max-loss %s ends with %d', async (most, code, said) => {
    const at = await built();
    at.files.set(
      'data/epoch/gpqa_diamond.csv',
      'Model version,mean_score,Organization,stderr\ngpt-5_high,0.87,OpenAI,0.02\n',
    );
    await at.run([...BUILD.slice(0, -1), 'two.json', '--date', '2026-09-01']);
    const ran = await at.run(['snapshot', 'diff', 'one.json', 'two.json', '--max-loss', most]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(said);
    expect(ran.out).toContain('From 2026-08-01 to 2026-09-01');
  });
});
