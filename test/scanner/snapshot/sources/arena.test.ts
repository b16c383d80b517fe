import { describe, expect, it } from 'vitest';
import { lmarena } from '#scanner/snapshot/sources/lmarena';
import { figuresIn, readFrom, reasonsIn } from '../papers.ts';

const board = (leaderboard: string, ...models: readonly object[]) =>
  JSON.stringify({ meta: { leaderboard, fetched_at: '2026-04-19T04:38:02+00:00' }, models });
const entry = (model: string, score: number, more = {}) => ({
  model,
  vendor: 'OpenAI',
  license: 'proprietary',
  score,
  ci: 10,
  votes: 900,
  ...more,
});

describe('the arena', () => {
  it('F4-14 F4-25 reads a board of a day with interval, votes, effort and harness', async () => {
    const text = board(
      'code',
      entry('gpt-5.4-high (codex-harness)', 1_480),
      entry('glm-5.1', 1_530, { vendor: 'Z.ai', license: 'MIT', ci: null }),
    );
    const haul = await readFrom(lmarena, { '2026-04-19/code.json': text });
    expect(figuresIn(haul)).toEqual(['arena-code gpt-5.4 [high] 1480', 'arena-code glm-5.1 1530']);
    expect(haul.figures[0]).toMatchObject({
      interval: [1_470, 1_490],
      sample: 900,
      scaffold: 'codex-harness',
      run: '2026-04-19',
      unit: 'elo',
    });
    expect(haul.figures[1]?.interval).toBeNull();
    expect(haul.claims.map(({ openWeights, licence }) => [openWeights, licence])).toEqual([
      [false, null],
      [true, 'MIT'],
    ]);
  });

  it('reads the whole catalog of a board, ratings outside 1000 to 1600 included', async () => {
    const rating = (value: number) => ({ rating: value, rating_q025: value - 5.25, rating_q975: value + 5.25 });
    const full = { 'llama-13b': rating(835.44), 'gemini-3-pro': rating(1_501.5) };
    const haul = await readFrom(lmarena, { 'leaderboard-text.json': JSON.stringify({ full, chinese: {} }) }, [
      '2025-12-17',
      '2025-08-06',
    ]);
    expect(figuresIn(haul)).toEqual(['arena-text llama-13b 835.4', 'arena-text gemini-3-pro 1501.5']);
    expect(haul.figures[0]).toMatchObject({ interval: [830.2, 840.7], run: '2025-12-17' });
  });

  it('tells pictures and films from chat', async () => {
    const haul = await readFrom(lmarena, {
      '2026-04-19/text-to-image.json': board('text-to-image', entry('flux-2', 1_200)),
      '2026-04-19/image-to-video.json': board('image-to-video', entry('veo-3', 1_300)),
      '2026-04-19/text.json': board('text', entry('gpt-5.4', 1_480)),
    });
    expect(haul.claims.map(({ name, kind }) => `${name} ${kind}`).toSorted()).toEqual([
      'flux-2 image',
      'gpt-5.4 chat',
      'veo-3 video',
    ]);
  });

  it('takes repositories from its links, and no rating', async () => {
    const csv =
      'model,organization,license,url\nVicuna-13B,LMSYS,x,https://huggingface.co/lmsys/vicuna-13b-v1.5\nGPT-5,OpenAI,x,https://openai.com\nCodeLlama-70B-instruct,Meta,x,https://huggingface.co/codellama/CodeLlama-70b-hf\n';
    const haul = await readFrom(lmarena, {
      'links/lmarena_text.csv': csv,
      '2026-04-19/text.json': board('text', entry('a', 1_400)),
    });
    expect(haul.figures).toHaveLength(1);
    expect(reasonsIn(haul)).toEqual(['a link that leads to the base model']);
    expect(haul.claims.filter(({ repository }) => repository).map(({ repository }) => repository)).toEqual([
      'lmsys/vicuna-13b-v1.5',
    ]);
  });

  it('goes on when one board has changed', async () => {
    const haul = await readFrom(lmarena, {
      '2026-04-19/text.json': '{"rows": []}',
      '2026-04-19/vision.json': board('vision', entry('a', 1_300)),
    });
    expect(figuresIn(haul)).toEqual(['arena-vision a 1300']);
    expect(reasonsIn(haul)[0]).toContain('the board has changed');
    await expect(readFrom(lmarena, { '_index.json': '{}' })).rejects.toThrow('no board');
  });

  it('refuses a Parquet file that is none', async () => {
    const haul = await readFrom(lmarena, {
      'text.parquet': 'not parquet at all',
      '2026-04-19/text.json': board('text', entry('a', 1_300)),
    });
    expect(reasonsIn(haul)[0]).toContain('is no Parquet');
  });
});
