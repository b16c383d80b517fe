import { describe, expect, it } from 'vitest';
import { passes } from '#shared/board/filter';
import { figure, line } from './sample.ts';

describe('the filters of a list', () => {
  it('let everything pass where nothing is asked', () => {
    expect(passes(line({ licence: null, parameters: null, price: null, openWeights: null }), {})).toBe(true);
    expect(passes(line(), { text: '', licence: '', openWeights: false })).toBe(true);
  });

  it('let nothing pass whose answer is not known', () => {
    expect(passes(line({ licence: null }), { licence: 'mit' })).toBe(false);
    expect(passes(line({ parameters: null }), { maxSize: 1_000 })).toBe(false);
    expect(passes(line({ price: null }), { maxPrice: 1_000 })).toBe(false);
    expect(passes(line({ openWeights: null }), { openWeights: true })).toBe(false);
  });

  it('leave out every place that rests on a claim of the maker, be it one figure of several', () => {
    const claimed = figure({ class: 'self-reported' });
    expect(passes(line(), { measured: true })).toBe(true);
    expect(passes(line({ figures: [figure({ class: 'verified' }), figure()] }), { measured: true })).toBe(true);
    expect(passes(line({ figures: [figure(), claimed] }), { measured: true })).toBe(false);
    expect(passes(line({ figures: [claimed] }), { measured: false })).toBe(true);
  });

  it('take the bound itself, and words of the licence in any case', () => {
    expect(passes(line({ parameters: 8 }), { maxSize: 8 })).toBe(true);
    expect(passes(line({ parameters: 8.01 }), { maxSize: 8 })).toBe(false);
    expect(passes(line(), { maxPrice: 2 })).toBe(true);
    expect(passes(line(), { maxPrice: 1.99 })).toBe(false);
    expect(passes(line(), { licence: 'APACHE' })).toBe(true);
    expect(passes(line({ licence: null, openWeights: false }), { licence: 'proprietary' })).toBe(true);
    expect(passes(line({ licence: null, openWeights: null }), { licence: 'unknown' })).toBe(false);
  });

  it('look for every word of a text in name, maker and repository', () => {
    const kimi = line({ repository: 'moonshotai/Kimi-K2.5', maker: 'moonshot', name: 'Kimi-K2.5' });
    expect(passes(kimi, { text: 'kimi moonshotai' })).toBe(true);
    expect(passes(kimi, { text: 'kimi qwen' })).toBe(false);
    expect(
      passes(line({ repository: null, model: 'openai/gpt-5', name: 'gpt-5', maker: null }), { text: 'OPENAI' }),
    ).toBe(true);
  });
});
