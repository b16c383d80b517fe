import { describe, expect, it } from 'vitest';
import { hubResults } from '#scanner/snapshot/sources/hub-results';
import { openEvals } from '#scanner/snapshot/sources/openevals';
import { figuresIn, readFrom, reasonsIn } from '../papers.ts';

// No leaderboard of the Hub was at hand: these have the shape that its documentation gives.
describe('results on the Hub', () => {
  const row = (modelId: string, value: number | string, more = {}) => ({
    rank: 1,
    modelId,
    value,
    filename: 'x.yaml',
    ...more,
  });

  it('reads a leaderboard by repository, each with who vouches for it', async () => {
    const rows = [
      row('a/verified', 88.5, { verified: true }),
      row('b/claimed', '72.1%', { notes: 'with tools' }),
      row('c/community', 60, { pullRequest: 12, notes: 'no tools, pass@1' }),
    ];
    const { figures } = await readFrom(hubResults, { 'leaderboards/cais__hle.json': JSON.stringify(rows) });
    expect(figures.map((one) => [one.benchmark, one.subject.repository, one.value, one.class, one.tools])).toEqual([
      ['hle', 'a/verified', 0.885, 'verified', null],
      ['hle', 'b/claimed', 0.721, 'self-reported', true],
      ['hle', 'c/community', 0.6, 'community', false],
    ]);
    expect(figures[0]?.url).toBe('https://huggingface.co/a/verified');
  });

  it('refuses figures whose unit cannot be told: 0.412 beside 20.90', async () => {
    const rows = [row('a/percent', 20.9), row('b/share', 0.412), row('c/one', 1), row('d/nothing', 'NaN')];
    const haul = await readFrom(hubResults, { 'leaderboards/Idavidrein__gpqa.json': JSON.stringify(rows) });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond a/percent 0.209']);
    expect(haul.skipped).toHaveLength(3);
    expect(reasonsIn(haul)).toEqual(['its unit cannot be told']);
  });

  it('reads the results of one repository by dataset and task; broken entries are counted', async () => {
    const entry = (id: string, task_id: string | null, value: number) => ({
      filename: 'x',
      data: { dataset: { id, task_id }, value, date: '2026-03-01' },
    });
    const evalResults = [
      entry('Idavidrein/gpqa', 'gpqa_diamond', 80),
      entry('Idavidrein/gpqa', 'gpqa_main', 70),
      entry('MathArena/aime_2026', null, 95),
      { error: 'could not be read' },
    ];
    const haul = await readFrom(hubResults, { 'models/a__b.json': JSON.stringify({ id: 'a/b', evalResults }) });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond a/b 0.8', 'aime-2026 a/b 0.95']);
    expect(reasonsIn(haul)).toEqual([
      'a benchmark that is not read',
      'an entry that the Hub could not read, or of another shape',
    ]);
    expect(haul.figures[0]?.run).toBe('2026-03-01');
  });

  it('says so when nothing of what it knows is there', async () => {
    await expect(readFrom(hubResults, { 'leaderboards/x__y.json': '[]' })).rejects.toThrow('no results');
    await expect(readFrom(hubResults, { 'leaderboards/cais__hle.json': '{"error":"gated"}' })).rejects.toThrow(
      'changed its shape',
    );
  });
});

describe('OpenEvals', () => {
  it('reads its columns; NaN is no figure, and parameters are not read', async () => {
    const text =
      '{"models": [{"model_name": "moonshotai/Kimi-K2.5", "model_type": "open", "parameters_billions": 0, "gpqa_score": 87.6, "hle_score": NaN, "aime2026_score": 95.8}, {"model_name": "no id", "gpqa_score": 50}]}';
    const haul = await readFrom(openEvals, { 'openevals-2026-03-25.json': text });
    expect(figuresIn(haul)).toEqual([
      'aime-2026 moonshotai/Kimi-K2.5 0.958',
      'gpqa-diamond moonshotai/Kimi-K2.5 0.876',
    ]);
    expect(haul.figures.every((one) => one.class === 'self-reported')).toBe(true);
    expect(haul.claims).toEqual([expect.not.objectContaining({ parameters: expect.anything() })]);
    expect(reasonsIn(haul)).toEqual(['no id of a repository']);
  });

  it('is refused without columns of scores', async () => {
    await expect(readFrom(openEvals, { 'x.json': '{"models": [{"model_name": "a/b"}]}' })).rejects.toThrow(
      'no column of scores',
    );
    await expect(readFrom(openEvals, { 'README.md': '' })).rejects.toThrow('neither JSON nor Parquet');
  });
});
