import { describe, expect, it } from 'vitest';
import { bandOf, categoryBand, compositeBand, securityBand } from '#shared/text/bands';
import { sampleReport } from '../report/sample.ts';

const ceiling = (id: string) => [{ id, on: 'composite' as const, limit: 20, reason: 'because' }];

describe('bandOf', () => {
  it.each([
    [100, 'Strong'],
    [80, 'Strong'],
    [79.9, 'Good'],
    [60, 'Good'],
    [40, 'Fair'],
    [20, 'Weak'],
    [19.9, 'Poor'],
    [0, 'Poor'],
    [null, 'Unknown'],
  ])('%s is %s', (score, word) => expect(bandOf(score).word).toBe(word));
});

describe('compositeBand', () => {
  it.each([
    ['dangerous-file', 'Dangerous'],
    ['impersonation', 'Impostor?'],
    ['disabled', 'Disabled'],
  ])('a model under the ceiling %s is called %s', (id, word) =>
    expect(compositeBand(sampleReport({ ceilings: ceiling(id) })).word).toBe(word),
  );

  it('leaves the word of the number under the mildest ceiling', () =>
    expect(compositeBand(sampleReport({ ceilings: ceiling('suspicious-file') })).word).toBe('Good'));
});

describe('categoryBand', () => {
  const unscanned = sampleReport({
    security: { value: 100, uncapped: 100, verdict: 'not-scanned' },
    categories: sampleReport().categories.map((category) => ({ ...category, value: 100 })),
  });

  it('never tones the security category better than the verdict', () => {
    expect(categoryBand(unscanned, 'security')).toEqual(securityBand(unscanned));
    expect(categoryBand(unscanned, 'popularity').tone).toBe('good');
  });

  it('is the word of the number otherwise', () => {
    expect(categoryBand(sampleReport(), 'security').word).toBe('Good');
    expect(categoryBand(sampleReport({ categories: [] }), 'activity').word).toBe('Unknown');
  });
});

describe('securityBand', () => {
  it.each(['not-scanned', 'incomplete'] as const)('never tones %s good, even at 100 points', (verdict) =>
    expect(securityBand(sampleReport({ security: { value: 100, uncapped: 100, verdict } })).tone).toBe('unknown'),
  );

  it('tones a missing score unknown', () =>
    expect(
      securityBand(sampleReport({ security: { value: null, uncapped: null, verdict: 'no-issues-found' } })).tone,
    ).toBe('unknown'));

  it('puts the verdict before the number', () =>
    expect(securityBand(sampleReport({ security: { value: 95, uncapped: 95, verdict: 'dangerous' } }))).toEqual({
      word: 'Dangerous',
      tone: 'bad',
      mark: 'cross',
    }));

  it('tones only clean files with a high score good', () => {
    expect(securityBand(sampleReport()).tone).toBe('good');
    expect(securityBand(sampleReport({ security: { value: 55, uncapped: 55, verdict: 'no-issues-found' } })).word).toBe(
      'Some risk',
    );
  });

  it('gives every band a mark of its own meaning, so that colour is never alone', () => {
    const verdicts = ['no-issues-found', 'caution', 'dangerous', 'incomplete', 'not-scanned'] as const;
    const marks = verdicts.map(
      (verdict) => securityBand(sampleReport({ security: { value: 90, uncapped: 90, verdict } })).mark,
    );
    expect(new Set(marks).size).toBe(verdicts.length);
  });
});
