import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { rowsOf } from '#scanner/snapshot/csv';
import { dayOf, numberOf, type Reading, take } from '#scanner/snapshot/figure';
import { gunzipped } from '#scanner/snapshot/gunzip';
import { tableRows, textsOf } from '#scanner/snapshot/html-text';
import { idOf, repositoryOf } from '#scanner/snapshot/hub-link';
import { jsonOf } from '#scanner/snapshot/json';
import { emptyHaul, ShapeError } from '#scanner/snapshot/source';
import { reasonsIn } from './papers.ts';

function taken(reading: Partial<Reading>) {
  const haul = emptyHaul();
  const subject = { name: 'model', maker: null, repository: null };
  take(haul, { benchmark: 'gpqa-diamond', subject, value: 50, unit: 'percent', class: 'independent', ...reading });
  return haul;
}

describe('taking a figure', () => {
  it('brings it to the unit of its benchmark, with its interval, terms and address', () => {
    expect(taken({ value: 70.5, error: 2 }).figures[0]).toMatchObject({
      value: 0.705,
      unit: 'share',
      interval: [0.6658, 0.7442],
      url: 'https://epoch.ai/benchmarks',
      licence: 'CC-BY-4.0',
      ships: true,
    });
  });

  it.each([
    [{ value: Number.NaN }, 'it is no number'],
    [{ value: -4 }, 'a figure outside what is possible'],
    [{ value: 140 }, 'a figure outside what is possible'],
    [{ value: 1_465, unit: 'elo' }, 'its unit is elo and not share'],
    [{ benchmark: 'no-such' }, 'unknown benchmark'],
  ] as const)('tells why it leaves %j out', (reading, why) => {
    const haul = taken(reading);
    expect(haul.figures).toEqual([]);
    expect(reasonsIn(haul)).toEqual([why]);
  });

  it('keeps ratings beyond 1000 to 1600 as they are', () => {
    for (const value of [835, 1_701])
      expect(taken({ benchmark: 'arena-text', unit: 'elo', value }).figures[0]?.value).toBe(value);
  });
});

describe('small readers', () => {
  it.each([
    ['71.4', 71.4],
    [' 71.4 % ', 71.4],
    ['-1', -1],
    ['1e-3', 0.001],
    [3, 3],
    ['', Number.NaN],
    ['n/a', Number.NaN],
    [null, Number.NaN],
    ['0x10', Number.NaN],
  ])('number of %j', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });

  it('days are those of the calendar', () => {
    expect(dayOf('2026-04-15T14:38:56.000Z')).toBe('2026-04-15');
    for (const wrong of [
      '2026-13-45',
      '2026-02-30',
      '2025-02-29',
      '2026-04-31',
      '2026',
      'yesterday',
      '',
      null,
      '2026-01-019',
    ])
      expect(dayOf(wrong)).toBeNull();
  });

  it('repositories are told from other addresses', () => {
    expect(repositoryOf('https://huggingface.co/zai-org/GLM-5?x=1')).toBe('zai-org/GLM-5');
    for (const other of [
      'https://huggingface.co/datasets/a/b',
      'https://evil.example/huggingface.co/a/b',
      'https://huggingface.co/a',
      3,
    ])
      expect(repositoryOf(other)).toBeNull();
    expect(idOf('a/b')).toBe('a/b');
    for (const other of ['a', 'a/b/c', 'a b/c', '']) expect(idOf(other)).toBeNull();
  });

  it('CSV: quoted line breaks, a byte order mark, and columns that are gone', () => {
    expect(rowsOf('\ufeffa,b\n1,"x\ny"\n', ['a'], 'f.csv')).toEqual([{ a: '1', b: 'x\ny' }]);
    expect(() => rowsOf('a,b\n1,2\n', ['a', 'score', 'model'], 'f.csv')).toThrow(
      'f.csv has no column “score”, “model”',
    );
    expect(() => rowsOf('a,b\n"1,2\n', ['a'], 'f.csv')).toThrow(ShapeError);
    expect(() => rowsOf('', ['a'], 'f.csv')).toThrow(ShapeError);
  });

  it('JSON: NaN is null, and a changed shape is told by its place', () => {
    const schema = z.looseObject({ a: z.array(z.nullable(z.number())) });
    expect(jsonOf('{"a": [NaN, 1, -Infinity], "b": "NaN, here"}', schema, 'f.json')).toEqual({
      a: [null, 1, null],
      b: 'NaN, here',
    });
    expect(() => jsonOf('{"a": {}}', schema, 'f.json')).toThrow('f.json has changed its shape at a');
    expect(() => jsonOf('{', schema, 'f.json')).toThrow('f.json is no JSON');
  });

  it('gzip is unpacked, a bomb is refused by its size, and what is neither is handed on', () => {
    const packed = gzipSync(new TextEncoder().encode('hello'));
    expect(new TextDecoder().decode(gunzipped(packed, 'f'))).toBe('hello');
    const bomb = packed.slice();
    bomb.set([0xff, 0xff, 0xff, 0x7f], bomb.length - 4);
    expect(() => gunzipped(bomb, 'f')).toThrow('f unpacks to');
    expect(() => gunzipped(packed.slice(0, 14), 'f')).toThrow(ShapeError);
    expect(gunzipped(Uint8Array.of(1, 2), 'f')).toEqual(Uint8Array.of(1, 2));
  });

  it('pages: texts without scripts, and rows of tables', () => {
    expect(textsOf('<p>a &amp; b</p><script>if (1 < 2) {}</script> c')).toEqual(['a & b', 'c']);
    expect(tableRows('<table><tr><th>A<th>B</tr><tr class="x"><td><b>1</b> 2</td><td></td></tr></table>')).toEqual([
      ['A', 'B'],
      ['1 2', ''],
    ]);
    expect(textsOf(`${'<script>'.repeat(20_000)}x`)).toHaveLength(1);
  });
});
