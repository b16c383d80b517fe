import { describe, expect, it } from 'vitest';
import { pickAlternatives } from '#shared/justify/pick';
import { shelve } from '#shared/snapshot/lookup';
import { rankingsOf } from '#shared/snapshot/rankings';
import { sealed } from '../board/shelf.ts';
import { model, observation } from '../capability/sample.ts';
import { contents } from '../snapshot/contents.ts';
import { outsider, rank } from './sample.ts';

const price = (key: string, average: number) => ({
  model: key,
  input: average,
  output: average,
  via: 'maker' as const,
  source: 'llm-prices',
  url: 'https://p.example',
  retrieved: '2026-08-05',
});

async function library() {
  const names = ['closed/best', 'open/second', 'a/chosen', 'cheap/fourth', 'free/fifth'];
  const shelf = shelve(
    await sealed(
      contents({
        models: names.map((key) =>
          model(key, key.startsWith('closed') ? { openWeights: false, repository: null } : {}),
        ),
        observations: names.map((key, index) =>
          observation({ model: key, benchmark: 'swe-bench-verified', value: 0.9 - index / 10 }),
        ),
        prices: [price('a/chosen', 2), price('open/second', 1.01), price('cheap/fourth', 1), price('free/fifth', 0)],
      }),
    ),
  );
  return { shelf, rankings: rankingsOf(shelf) };
}

describe('alternatives that nobody named', () => {
  it('are the best, the best with open weights, and the best at half the price or less', async () => {
    const picked = pickAlternatives(outsider('a/chosen'), await library());
    expect(picked.ids).toEqual(['closed/best', 'open/second', 'cheap/fourth']);
    expect(picked.how).toContain('Picked from the list Coding');
  });

  it('are each named once, and never the choice itself', async () => {
    expect(pickAlternatives(outsider('closed/best'), await library()).ids).toEqual(['open/second']);
  });

  it('are none for a model that stands in no list', async () => {
    const nowhere = outsider('x/y', { ranks: [rank({ rank: null })] });
    expect(pickAlternatives(nowhere, await library())).toEqual({
      ids: [],
      how: 'It stands in no list; name others with --against.',
    });
  });

  it('come from the list where it stands best, a list of one benchmark before the mean of several', async () => {
    const ranks = [
      rank({ list: 'overall', title: 'Overall', rank: 1 }),
      rank({ list: 'hard', title: 'Hard', rank: 90 }),
      rank(),
    ];
    expect(pickAlternatives(outsider('a/chosen', { ranks }), await library()).how).toContain('the list Coding');
    expect(pickAlternatives(outsider('a/chosen', { ranks: ranks.slice(0, 1) }), await library()).how).toContain(
      'Overall',
    );
  });
});
