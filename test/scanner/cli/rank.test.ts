import { describe, expect, it } from 'vitest';
import { print } from '#scanner/snapshot/print';
import { seal } from '#scanner/snapshot/seal';
import type { Line } from '#shared/board/line';
import type { List } from '#shared/board/list';
import { pack } from '#shared/snapshot/pack';
import { model, observation } from '../../shared/capability/sample.ts';
import { note } from '../../shared/snapshot/contents.ts';
import { desk } from './desk.ts';

const swe = (key: string, value: number, given = {}) =>
  observation({ benchmark: 'swe-bench-verified', model: key, value, ...given });
const price = (key: string, input: number, output: number) => ({
  model: key,
  input,
  output,
  via: 'maker' as const,
  source: 'epoch',
  url: 'https://p.example',
  retrieved: '2026-05-02',
});

const snapshot = print(
  await seal(
    pack({
      sources: [note('epoch')],
      models: [
        model('a/first', { licence: 'mit', parameters: 400 }),
        model('b/second', { parameters: 30 }),
        model('openai/third', { repository: null, openWeights: false, licence: null }),
        model('c/free'),
        model('d/retired', { retired: 'its maker has withdrawn it' }),
      ],
      observations: [
        swe('a/first', 0.8, { interval: [0.78, 0.82], effort: 'high' }),
        swe('b/second', 0.79, { interval: [0.77, 0.81], link: 'matched' }),
        swe('openai/third', 0.6, { class: 'self-reported' }),
        swe('c/free', 0.5),
        swe('d/retired', 0.9),
      ],
      prices: [
        price('a/first', 1, 3),
        price('b/second', 0.1, 0.3),
        price('openai/third', 10, 30),
        price('c/free', 0, 0),
      ],
      serving: [],
    }),
    '2026-08-01',
    null,
  ),
);

async function rank(...more: readonly string[]) {
  const at = desk();
  at.files.set('s.json', snapshot);
  return at.run(['rank', '--category', 'coding', '--snapshot', 's.json', ...more]);
}

const listed = async (...more: readonly string[]): Promise<List> =>
  JSON.parse((await rank('--format', 'json', ...more)).out);
const names = (list: List): string[] => list.rows.map(({ rank, name }: Line) => `${rank} ${name}`);

describe('assay rank', () => {
  it('prints a list with ranks, ties, figures, prices and value', async () => {
    const { out, code } = await rank();
    expect(code).toBe(0);
    expect(out).toContain('coding: Does it mend real software?');
    expect(out).toContain('snapshot of 2026-08-01 · 4 models · 4 match · 4 shown');
    expect(out).toMatch(/ 1\*\(1–2\) +a\/first \[high\] +80\.0% +primary +2\.00 +0\.400/);
    expect(out).toMatch(/ 2\*\(1–2\) +b\/second +79\.0%~ +primary +0\.20 +3\.95/);
    expect(out).toMatch(/ 3 +openai\/third +60\.0%s +primary +20\.00 +0\.0300/);
    expect(out).toMatch(/ 4 +c\/free +50\.0% +primary +0\.00 +–/);
  });

  it('F4-22 gives JSON with everything a place rests on; what is free has no return, and says why', async () => {
    const { rows, unranked } = await listed();
    expect(rows[0]).toMatchObject({
      rank: 1,
      between: { from: 1, to: 2 },
      tied: true,
      model: 'a/first',
      roi: 0.4,
      figures: [
        {
          benchmark: 'SWE-bench Verified',
          tier: 1,
          class: 'independent',
          link: 'exact',
          source: 'epoch',
          effort: 'high',
          others: 0,
        },
      ],
    });
    expect(rows[3]).toMatchObject({ roi: null, noRoi: expect.stringContaining('free') });
    expect(unranked).toEqual([{ model: 'd/retired', why: 'its maker has withdrawn it' }]);
  });

  it.each([
    [
      ['--limit', '2'],
      ['1 first', '2 second'],
    ],
    [['--open-weights'], ['1 first', '2 second', '4 free']],
    [['--measured'], ['1 first', '2 second', '4 free']],
    [['--licence', 'MIT'], ['1 first']],
    [['--max-size', '100'], ['2 second']],
    [
      ['--max-price', '2'],
      ['1 first', '2 second', '4 free'],
    ],
    [
      ['--max-price', '2', '--licence', 'apache'],
      ['2 second', '4 free'],
    ],
  ])('%j keeps the ranks of the whole list', async (filters, expected) => {
    expect(names(await listed(...filters))).toEqual(expected);
  });

  it('F4-15 lists Overall from the snapshot that comes with Assay', async () => {
    const { out, code } = await desk().run(['rank', '--limit', '5', '--format', 'json']);
    const list: List = JSON.parse(out);
    expect(code).toBe(0);
    expect(list).toMatchObject({ category: 'overall', rows: { length: 5 } });
    for (const { figures } of list.rows) expect(figures.length).toBeGreaterThanOrEqual(3);
  });

  it.each(['arena', 'reasoning', 'knowledge', 'hard', 'image', 'video', 'speech', 'embedding'])(
    'has a list of %s',
    async (category) => {
      const { out, code } = await desk().run(['rank', '--category', category, '--limit', '3', '--format', 'json']);
      expect(code).toBe(0);
      expect(JSON.parse(out).rows).toHaveLength(3);
    },
  );

  it('asks for what it knows', async () => {
    expect(await desk().run(['rank', '--category', 'codign'])).toMatchObject({
      code: 64,
      err: expect.stringContaining('coding'),
    });
    expect((await desk().run(['rank', 'coding'])).code).toBe(64);
    expect((await desk().run(['rank', '--snapshot', 'missing.json'])).code).toBe(74);
  });

  it('F0-34 exports a page without script: every model, its sources and their terms, dated', async () => {
    const { out, code } = await rank('--format', 'html', '--open-weights');
    expect(code).toBe(0);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(out).not.toContain('<script');
    expect(out).toContain('Snapshot of 2026-08-01. 4 models ranked, 3 match, 3 shown.');
    expect(out).toContain('Only: open weights.');
    expect(out).toContain('<a href="https://huggingface.co/a/first" rel="noopener noreferrer">a/first</a>');
    expect(out).toContain('1 (tied, 1 to 2)');
    expect(out).toContain('Terms: CC-BY-4.0. Read 2026-05-02.');
    expect(out).not.toContain('openai/third');
  });

  it('prints Markdown and CSV of the same rows', async () => {
    const markdown = (await rank('--format', 'markdown', '--match', 'second')).out;
    expect(markdown).toContain('Only: names with “second”.');
    expect(markdown).toContain('| [b/second](<https://huggingface.co/b/second>) | 2 \\(tied, 1 to 2\\) |');
    expect(markdown).not.toContain('a/first');
    const csv = (await rank('--format', 'csv', '--limit', '2')).out.split('\r\n');
    expect(csv).toHaveLength(4);
    expect(csv[1]).toMatch(/^1,1,2,a\/first,/);
  });
});
