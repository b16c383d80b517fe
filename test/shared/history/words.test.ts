import { describe, expect, it } from 'vitest';
import { seriesFrom } from '#shared/history/series';
import { causeOf, changeText, signed } from '#shared/history/words';
import { sampleScore } from './sample.ts';

const second = (over: Parameters<typeof sampleScore>[0]) => {
  const point = seriesFrom([sampleScore(), sampleScore(over)]).points[1];
  if (!point) throw new Error('there are two points');
  return point;
};

describe('words of a history', () => {
  it.each([
    [0.31, '+0.3'],
    [-1.2, '-1.2'],
    [0, '0.0'],
    [-0.04, '0.0'],
    [null, ''],
  ])('write a movement of %j as %j', (value, text) => expect(signed(value)).toBe(text));

  it.each([
    [{ what: 'popularity', from: 60, to: 61.25 }, 'popularity 60.0 → 61.3'],
    [{ what: 'capability', from: null, to: 40 }, 'capability unknown → 40.0'],
    [{ what: 'coverage', from: 0.875, to: 0.5 }, 'coverage 87 % → 50 %'],
    [{ what: 'revision', from: 'a'.repeat(40), to: 'b'.repeat(40) }, `revision ${'a'.repeat(12)} → ${'b'.repeat(12)}`],
    [{ what: 'verdict', from: 'caution', to: 'dangerous' }, 'verdict caution → dangerous'],
  ])('write %j', (change, text) => expect(changeText(change)).toBe(text));

  it('never leave a fall without its cause', () => {
    expect(causeOf(second({ composite: 60, categories: { popularity: 50 } }))).toContain('popularity 60.0 → 50.0');
    expect(causeOf(second({ composite: 60 }))).toBe('no category fell: a ceiling or a weight did it');
    expect(causeOf(second({ composite: 60, methodology: '2.0.0' }))).toContain('no fall of the model');
    for (const composite of [71.5, 80, null]) expect(causeOf(second({ composite }))).toBe('');
  });
});
