import { describe, expect, it } from 'vitest';
import { ORDERS, ordered } from '#shared/board/order';
import { line } from './sample.ts';

const at = (average: number) => ({ average, via: 'maker', source: 'x' });
const lines = [
  line({ rank: 1, name: 'c', repository: null, price: null, roi: null, parameters: null }),
  line({ rank: 2, name: 'b', repository: null, price: at(3), roi: 0.2, parameters: 7 }),
  line({ rank: 3, name: 'A', repository: null, price: at(1), roi: 0.9, parameters: 70 }),
  line({ rank: 4, name: 'd', repository: null, price: at(3), roi: null, parameters: null }),
];
const ranks = (...how: [Parameters<typeof ordered>[1], boolean?]) => ordered(lines, ...how).map(({ rank }) => rank);

describe('the order of a list', () => {
  it('is by rank at first, by what compares on wish, and never by figures of unlike benchmarks', () => {
    expect(ORDERS).toEqual(['rank', 'name', 'price', 'value', 'size']);
    expect(ranks('rank')).toEqual([1, 2, 3, 4]);
    expect(ranks('rank', true)).toEqual([4, 3, 2, 1]);
    expect(ranks('name')).toEqual([3, 2, 1, 4]);
    expect(ranks('name', true)).toEqual([4, 1, 2, 3]);
  });

  it('has what is unknown at the end, whichever way it goes', () => {
    expect(ranks('price')).toEqual([3, 2, 4, 1]);
    expect(ranks('price', true)).toEqual([2, 4, 3, 1]);
    expect(ranks('value')).toEqual([2, 3, 1, 4]);
    expect(ranks('value', true)).toEqual([3, 2, 1, 4]);
    expect(ranks('size', true)).toEqual([3, 2, 1, 4]);
  });

  it('takes a free tier for no price', () => {
    const free = line({ rank: 5, price: at(0) });
    expect(ordered([free, ...lines], 'price').map(({ rank }) => rank)).toEqual([3, 2, 4, 5, 1]);
  });

  it('leaves the list that it was given as it is', () => {
    ordered(lines, 'price');
    expect(lines.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });
});
