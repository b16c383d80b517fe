import { describe, expect, it } from 'vitest';
import { bandOf } from '#shared/text/bands';
import { compositeShape, confidenceShape, GRAVE, securityShape } from '../../extension/shapes.ts';

describe('shapes', () => {
  it('fills the ring as far as the score goes', () =>
    expect(compositeShape(62.5, bandOf(62.5)).find(({ share }) => share !== undefined)?.share).toBe(0.625));

  it('draws no line for nought, whose round ends would show', () =>
    expect(compositeShape(0, bandOf(0)).some(({ share }) => share !== undefined)).toBe(false));

  it('dashes the ring of an unknown score', () =>
    expect(compositeShape(null, bandOf(null))[0]).toMatchObject({ dashed: true }));

  it('draws an octagon for what is grave, hollow on lists', () => {
    const grave = { word: 'Dangerous', tone: 'bad', mark: 'cross' } as const;
    expect(compositeShape(20, grave)).toBe(GRAVE);
    expect(compositeShape(20, grave, true).every(({ kind }) => kind === 'line')).toBe(true);
  });

  it('fills the shield only of what is known', () => {
    expect(securityShape({ word: 'No issues', tone: 'good', mark: 'check' })[0]?.kind).toBe('area');
    expect(securityShape({ word: 'Not scanned', tone: 'unknown', mark: 'question' })[0]).toMatchObject({
      kind: 'line',
      dashed: true,
    });
  });

  it('fills half of the shield of what was looked at in part', () =>
    expect(securityShape({ word: 'Incomplete', tone: 'unknown', mark: 'half' }).map(({ kind }) => kind)).toEqual([
      'line',
      'area',
    ]));

  it.each([1, 2, 3])('fills %i of three bars', (bars) =>
    expect(confidenceShape(bars).filter(({ kind }) => kind === 'area')).toHaveLength(bars),
  );
});
