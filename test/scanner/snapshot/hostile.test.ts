import { describe, expect, it } from 'vitest';
import { ShapeError, type Source } from '#scanner/snapshot/source';
import { SOURCES } from '#scanner/snapshot/sources/index';
import { seeded } from '../../shared/seeded.ts';
import { papers } from './papers.ts';

const DEEP = 20_000;

/** Documents that no source publishes, and any may send. */
const GARBAGE: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['an empty list', '[]'],
  ['an empty object', '{}'],
  ['a list of nothing', '[null]'],
  [
    'wrong types throughout',
    '{"data": [{"id": 3}], "models": {"a": []}, "full": {"x": {"rating": "high"}}, "vendor": [], "pass@1": 1}',
  ],
  ['deep brackets', '['.repeat(DEEP)],
  ['deep objects', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`],
  ['a prototype', '{"__proto__": {"link": "x"}, "constructor": {"pass@1": {"toString": 50}}}'],
  ['a page', '<!doctype html><title>404</title><table><tr><td>'],
  ['quotes that do not close', 'model,"a\n'.repeat(50)],
  ['many columns', `${'x,'.repeat(5_000)}y\n1`],
  ['bytes', Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 256)],
  ['half a gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4)],
  ['a Parquet file that is none', new TextEncoder().encode('PAR1xxxxPAR1')],
];

/** Names under which a source looks for its documents. */
const namesOf = ({ live }: Source): string[] =>
  live.flatMap(({ name, zip }) =>
    zip
      ? [
          'gpqa_diamond.csv',
          'models/a/b.toml',
          'data/openai.json',
          'results/a__b/c/STSBenchmark.json',
          'results/a__b/c/model_meta.json',
        ]
      : [name],
  );

async function outcome(source: Source, given: Readonly<Record<string, string | Uint8Array>>): Promise<unknown> {
  try {
    return (await source.read(papers(given))).figures;
  } catch (error) {
    return error;
  }
}

const isGraceful = (result: unknown): boolean => Array.isArray(result) || result instanceof ShapeError;

describe.each(SOURCES.map((source) => [source.id, source] as const))('%s', (_, source) => {
  it.each(GARBAGE)('meets %s without a fault', async (__, garbage) => {
    const result = await outcome(source, Object.fromEntries(namesOf(source).map((name) => [name, garbage])));
    expect(isGraceful(result), String(result)).toBe(true);
    if (Array.isArray(result)) expect(result).toEqual([]);
  });

  it('meets noise of its own alphabet without a fault', async () => {
    const next = seeded(source.id.length);
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"model"',
      ':',
      ',',
      '1',
      'NaN',
      '\n',
      '- ',
      '= ',
      'true',
      '"',
      '<tr>',
      '<td>',
      '%',
    ];
    for (let turn = 0; turn < 40; turn += 1) {
      const noise = Array.from({ length: 60 }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      const result = await outcome(source, Object.fromEntries(namesOf(source).map((name) => [name, noise])));
      expect(isGraceful(result), `${noise}: ${String(result)}`).toBe(true);
    }
  });
});
