import { describe, expect, it } from 'vitest';
import { creditsOf } from '#shared/board/credit';
import type { Line } from '#shared/board/line';
import { type ListId, ranksIn } from '#shared/board/list';
import { shelve } from '#shared/snapshot/lookup';
import type { Contents } from '#shared/snapshot/pack';
import { model, observation } from '../capability/sample.ts';
import { contents, note } from '../snapshot/contents.ts';
import { figure, line } from './sample.ts';
import { sealed } from './shelf.ts';

const linesOf = async (given: Partial<Contents>, list: ListId = 'coding'): Promise<readonly Line[]> =>
  ranksIn(shelve(await sealed(contents(given))), list).lines;
const price = (input: number | null, output: number | null): Contents['prices'][number] => ({
  ...{ model: 'a/x', input, output, via: 'maker', source: 'llm-prices' },
  ...{ url: 'https://p.example', retrieved: '2026-08-05' },
});
const swe = (key: string, given: Parameters<typeof observation>[0] = {}) =>
  observation({ model: key, benchmark: 'swe-bench-verified', ...given });

describe('the line of a model', () => {
  it('has the figure that speaks, and counts those beside it', async () => {
    const [first] = await linesOf({
      models: [model('a/x')],
      observations: [
        swe('a/x', { value: 0.6, class: 'independent', effort: 'high', scaffold: 'mini', run: '2026-01-02' }),
        swe('a/x', { value: 0.9, class: 'self-reported', source: 'openevals' }),
      ],
    });
    expect(first?.score).toBe(0.6);
    expect(first?.figures).toMatchObject([
      { value: 0.6, class: 'independent', effort: 'high', scaffold: 'mini', run: '2026-01-02', others: 1 },
    ]);
  });

  it('is tied only where an interval reaches another rank', async () => {
    const models = [model('a/x'), model('b/y'), model('c/z')];
    const near = await linesOf({
      models,
      observations: [
        swe('a/x', { value: 0.8, interval: [0.7, 0.9] }),
        swe('b/y', { value: 0.75, interval: [0.65, 0.85] }),
        swe('c/z', { value: 0.2, interval: [0.1, 0.3] }),
      ],
    });
    expect(near.map(({ model: key, tied, between }) => [key, tied, between])).toEqual([
      ['a/x', true, { from: 1, to: 2 }],
      ['b/y', true, { from: 1, to: 2 }],
      ['c/z', false, { from: 3, to: 3 }],
    ]);
    const bare = await linesOf({ models: [model('a/x')], observations: [swe('a/x')] });
    expect(bare.map(({ tied, between }) => [tied, between])).toEqual([[false, null]]);
  });

  it.each([
    [price(1, 3), { average: 2, via: 'maker', source: 'llm-prices' }, 0.25],
    [price(0, 0), { average: 0, via: 'maker', source: 'llm-prices' }, null],
    [price(null, 3), null, null],
    [price(1, null), null, null],
  ])('has a price only where both sides are known, and a return only where it costs: %#', async (given, told, roi) => {
    const [first] = await linesOf({
      models: [model('a/x')],
      observations: [swe('a/x', { value: 0.5 })],
      prices: [given],
    });
    expect(first?.price).toEqual(told);
    expect(first?.roi).toBe(roi);
    expect(first?.noRoi === null).toBe(roi !== null);
  });

  it('of Overall rests on several benchmarks, and has no return whatever it costs', async () => {
    const [first] = await linesOf(
      {
        models: [model('a/x')],
        observations: ['swe-bench-verified', 'gpqa-diamond', 'hle'].map((benchmark) =>
          observation({ model: 'a/x', benchmark, value: 0.5 }),
        ),
        prices: [price(1, 3)],
      },
      'overall',
    );
    expect(first).toMatchObject({
      ...{ rank: 1, basis: '3 benchmarks', tied: false, between: null, roi: null },
      ...{ noRoi: 'the Overall list has no primary score', price: { average: 2 } },
    });
    expect(first?.figures.map(({ benchmark }) => benchmark)).toHaveLength(3);
  });

  it('keeps what is not known of a model unknown', async () => {
    const unknown = { openWeights: null, licence: null, parameters: null, maker: null, repository: null };
    const [first] = await linesOf({ models: [model('x', unknown)], observations: [swe('x')], prices: [] });
    expect(first).toMatchObject({ ...unknown, model: 'x', price: null, sizeByName: false });
  });

  it.each([
    [
      { key: 'a/x-7B', parameters: null },
      { parameters: 7, sizeByName: true },
    ],
    [
      { key: 'a/x-7B', parameters: 7.6 },
      { parameters: 7.6, sizeByName: false },
    ],
    [
      { key: 'a/x-7b', parameters: null, repository: null },
      { parameters: null, sizeByName: false },
    ],
  ])(
    'takes the size of %j from the name of its repository where no source counts it',
    async ({ key, ...given }, told) => {
      const [first] = await linesOf({ models: [model(key, given)], observations: [swe(key)] });
      expect(first).toMatchObject(told);
    },
  );
});

describe('the credits of a list', () => {
  const sources = [note('epoch'), note('llm-prices'), note('openevals')];

  it('are those of figures and prices, each once, in the order of the snapshot', () => {
    const lines = [
      line({ figures: [figure({ source: 'openevals' })] }),
      line({ figures: [figure(), figure()], price: null }),
    ];
    expect(creditsOf(lines, sources).map(({ id }) => id)).toEqual(['epoch', 'llm-prices', 'openevals']);
    expect(creditsOf([line({ price: null })], sources).map(({ id }) => id)).toEqual(['epoch']);
    expect(creditsOf([], sources)).toEqual([]);
  });

  it('tell the terms and the day of a source, and nothing of how much it brought', () => {
    const [credit] = creditsOf([line({ price: null })], sources);
    expect(Object.keys(credit ?? {}).toSorted()).toEqual(['attribution', 'id', 'licence', 'retrieved', 'title', 'url']);
  });

  it('leave out a source that the snapshot does not tell of, rather than making one up', () => {
    expect(creditsOf([line({ figures: [figure({ source: '__proto__' })], price: null })], sources)).toEqual([]);
  });
});
