import { describe, expect, it } from 'vitest';
import { parquetRows } from '#scanner/snapshot/parquet';
import { ShapeError } from '#scanner/snapshot/source';
import { lmarena } from '#scanner/snapshot/sources/lmarena';
import { openLlmLeaderboard } from '#scanner/snapshot/sources/open-llm-leaderboard';
import { openEvals } from '#scanner/snapshot/sources/openevals';
import { figuresIn, readFrom, reasonsIn } from './papers.ts';
import { parquetFile } from './parquet-file.ts';

describe('Parquet', () => {
  it('is read row by row', async () => {
    const file = parquetFile({ name: 'model', values: ['a', 'b'] }, { name: 'score', values: [0.5, 70.25] });
    expect(await parquetRows(file, 'f')).toEqual([
      { model: 'a', score: 0.5 },
      { model: 'b', score: 70.25 },
    ]);
  });

  it('cut anywhere is refused, and never anything else', async () => {
    const file = parquetFile({ name: 'model', values: ['a', 'b'] }, { name: 'score', values: [0.5, 70.25] });
    for (let length = 0; length < file.length; length += 7)
      await expect(parquetRows(file.slice(0, length), 'f')).rejects.toThrow(ShapeError);
  });
});

describe('sources that are published as Parquet', () => {
  it('OpenEvals: columns of scores, where not-a-number is no figure', async () => {
    const file = parquetFile(
      { name: 'model_name', values: ['a/b', 'c/d'] },
      { name: 'gpqa_score', values: [87.6, Number.NaN] },
      { name: 'hle_score', values: [24.4, 30.1] },
    );
    const haul = await readFrom(openEvals, { 'openevals.parquet': file });
    expect(figuresIn(haul)).toEqual(['gpqa-diamond a/b 0.876', 'hle a/b 0.244', 'hle c/d 0.301']);
  });

  it('OpenEvals: without the column of names it has changed', async () => {
    const file = parquetFile({ name: 'gpqa_score', values: [87.6] });
    await expect(readFrom(openEvals, { 'openevals.parquet': file })).rejects.toThrow('has no column “model_name”');
  });

  it('the arena: one file for each board, of which the list of all prompts is kept', async () => {
    const file = parquetFile(
      { name: 'model_name', values: ['gpt-5.4-high', 'gpt-5.4-high'] },
      { name: 'organization', values: ['OpenAI', 'OpenAI'] },
      { name: 'license', values: ['Proprietary', 'Proprietary'] },
      { name: 'rating', values: [1_482, 1_500] },
      { name: 'rating_lower', values: [1_475, 1_490] },
      { name: 'rating_upper', values: [1_489, 1_510] },
      { name: 'category', values: ['overall', 'coding'] },
      { name: 'leaderboard_publish_date', values: ['2026-04-19', '2026-04-19'] },
    );
    const haul = await readFrom(lmarena, { 'text.parquet': file });
    expect(figuresIn(haul)).toEqual(['arena-text gpt-5.4 [high] 1482']);
    expect(haul.figures[0]).toMatchObject({ interval: [1_475, 1_489], run: '2026-04-19' });
    const other = parquetFile({ name: 'name', values: ['x'] });
    const changed = await readFrom(lmarena, { 'text.parquet': file, 'vision.parquet': other });
    expect(reasonsIn(changed)[0]).toContain('the board has changed: vision.parquet has other columns');
  });

  it('the Open LLM Leaderboard: the same columns as its CSV', async () => {
    const texts = ['fullname', 'Official Providers', 'Precision', 'Submission Date'];
    const values = ['a/b', 'true', 'bfloat16', '2024-08-05'];
    const raw = ['IFEval Raw', 'BBH Raw', 'GPQA Raw', 'MUSR Raw', 'MMLU-PRO Raw'];
    const file = parquetFile(
      ...texts.map((name, at) => ({ name, values: [values[at] ?? ''] })),
      ...raw.map((name) => ({ name, values: [0.5] })),
    );
    expect((await readFrom(openLlmLeaderboard, { 'contents.parquet': file })).figures).toHaveLength(5);
    const less = parquetFile({ name: 'fullname', values: ['a/b'] });
    await expect(readFrom(openLlmLeaderboard, { 'contents.parquet': less })).rejects.toThrow(
      'has no column Official Providers',
    );
  });
});
