import { describe, expect, it } from 'vitest';
import { averageOf, bestPlace, capabilityOf, reportOf, subjectOf } from '#shared/justify/subject';
import { assess } from '#shared/report/assess';
import { sheet } from '../../sheet.ts';
import { outsider, rank, subject } from './sample.ts';

const price = (input: number | null, output: number | null) => ({
  price: { input, output, via: 'maker' as const, url: 'https://p.example', retrieved: '2026-08-01' },
});

describe('a model of a decision', () => {
  it('is called as its report calls it, and says so where no snapshot was asked', () => {
    const { files: _, ...report } = assess(sheet({ id: 'acme/anvil' }));
    const { capability: __, ...without } = report;
    const made = subjectOf(without);
    expect(made.id).toBe('acme/anvil');
    expect(made.capability).toEqual({ absent: 'No snapshot was asked.' });
    expect(capabilityOf(made)).toBeUndefined();
    expect(reportOf(made)).toBe(without);
  });

  it('has no report where a reason stands in its place', () => {
    expect(reportOf(outsider('b/other'))).toBeUndefined();
    expect(capabilityOf(outsider('b/other'))?.snapshot).toBe('2026-08-21');
  });

  it.each([
    [1, 3, 2],
    [0, 0, 0],
    [0, 5, 2.5],
    [null, 3, null],
    [3, null, null],
  ])('of which input costs %s and output %s costs %s on average', (input, output, average) => {
    expect(averageOf(subject('a/x', price(input, output)))).toBe(average);
  });

  it('has no average price without a price or a snapshot', () => {
    expect(averageOf(subject('a/x', { price: null }))).toBeNull();
    expect(averageOf({ ...subject('a/x'), capability: { absent: 'It is not in the snapshot.' } })).toBeNull();
  });
});

describe('the best place', () => {
  it('is the nearest to the top by its share of the list, not by its number', () => {
    const places = [rank({ list: 'math', rank: 3, of: 10 }), rank({ list: 'coding', rank: 9, of: 100 })];
    expect(bestPlace(places)?.list).toBe('coding');
    expect(bestPlace(places.toReversed())?.list).toBe('coding');
  });

  it('is in a list of one benchmark before the mean of several, however high it stands there', () => {
    const overall = rank({ list: 'overall', rank: 1, of: 100 });
    expect(bestPlace([overall, rank({ list: 'math', rank: 90, of: 100 })])?.list).toBe('math');
    expect(bestPlace([overall])?.list).toBe('overall');
  });

  it('is none where it is ranked nowhere', () => {
    expect(bestPlace([])).toBeUndefined();
    expect(bestPlace([rank({ rank: null, why: 'retired' })])).toBeUndefined();
    expect(bestPlace([rank({ list: 'math', rank: null, of: 1 }), rank({ rank: 50, of: 50 })])?.list).toBe('coding');
  });

  it('is the first of equals, and leaves the places as they were', () => {
    const places = [rank({ list: 'math', rank: 2, of: 20 }), rank({ list: 'coding', rank: 1, of: 10 })];
    const before = structuredClone(places);
    expect(bestPlace(places)?.list).toBe('math');
    expect(places).toEqual(before);
  });
});
