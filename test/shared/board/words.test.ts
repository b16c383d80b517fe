import { describe, expect, it } from 'vitest';
import {
  ageText,
  basisText,
  decidingText,
  evidenceText,
  hubPageOf,
  licenceText,
  priceText,
  rankText,
  settingText,
  sizeText,
  titleOf,
  valueText,
  weightsText,
} from '#shared/board/words';
import { figure, line } from './sample.ts';

describe('the words of a list', () => {
  it('mark a tie with the ranks that the intervals allow', () => {
    expect(rankText(line({ rank: 6, tied: true, between: { from: 2, to: 23 } }))).toBe('6 (tied, 2 to 23)');
    expect(rankText(line({ rank: 1, tied: false, between: { from: 1, to: 1 } }))).toBe('1');
  });

  it('link the Hub only where a source named the repository itself', () => {
    expect(hubPageOf(line())).toBe('https://huggingface.co/a/first');
    expect(hubPageOf(line({ exact: false }))).toBeNull();
    expect(hubPageOf(line({ repository: null }))).toBeNull();
    expect(hubPageOf(line({ repository: 'a/b"><script>' }))).toBeNull();
    expect(hubPageOf(line({ repository: '../../x/y' }))).toBeNull();
  });

  it('name a model without a repository as its maker writes it', () => {
    expect(titleOf(line({ repository: null, maker: 'openai', name: 'gpt-5' }))).toBe('openai/gpt-5');
    expect(titleOf(line({ repository: null, maker: null, name: 'gpt-5' }))).toBe('gpt-5');
  });

  it('tell of one figure its value, benchmark, role, tier, setting, class and day', () => {
    const one = line({ figures: [figure({ effort: 'high', scaffold: 'mini', link: 'matched', run: '2026-02-05' })] });
    expect(decidingText(one)).toBe('80.0 %');
    expect(basisText(one)).toBe('SWE-bench Verified, primary, tier 1');
    expect(settingText(one)).toBe('effort high, mini');
    expect(evidenceText(one)).toBe('independent, name matched');
    expect(evidenceText({ ...one, repository: null })).toBe('independent');
    expect(ageText(one)).toBe('run 2026-02-05');
    expect(basisText(line({ figures: [figure({ id: 'swe-bench-verified' })] }))).toBe(
      'SWE-bench Verified, primary, tier 1; answers found known from training (OpenAI, 2026-02)',
    );
    expect(ageText(line())).toBe('read 2026-05-02');
    expect(basisText(line({ figures: [figure({ benchmark: 'GPQA', variant: 'Diamond', tier: 2 })] }))).toBe(
      'GPQA Diamond, primary, tier 2',
    );
  });

  it('tell of several figures their mean, how many of each class there are, and from when to when', () => {
    const many = line({
      basis: '3 benchmarks',
      score: 0.7654,
      figures: [
        figure({ run: '2026-02-05' }),
        figure({ class: 'self-reported', link: 'alias' }),
        figure({ run: '2025-01-01' }),
      ],
    });
    expect(decidingText(many)).toBe('76.5');
    expect(basisText(many)).toBe('mean of 3 benchmarks');
    expect(settingText(many)).toBe('');
    expect(evidenceText(many)).toBe('2 independent, 1 self-reported; 1 name not by exact id');
    expect(ageText(many)).toBe('2025-01-01 to 2026-05-02');
  });

  it('tell what is unknown as unknown, and a free tier as free', () => {
    expect(priceText(line({ price: null }))).toBe('unknown');
    expect(priceText(line({ price: { average: 0, via: 'gateway', source: 'x' } }))).toBe('free tier (gateway)');
    expect(priceText(line({ price: { average: 0.054, via: 'host', source: 'x' } }))).toBe('$0.054 (host)');
    expect(priceText(line({ price: { average: 12.345, via: 'maker', source: 'x' } }))).toBe('$12.35 (maker)');
    expect(sizeText(line({ parameters: null }))).toBe('unknown');
    expect(sizeText(line({ parameters: 34.389 }))).toBe('34.4 B');
    expect(sizeText(line({ parameters: 0.0224 }))).toBe('0.0224 B');
    expect(licenceText(line({ licence: null }))).toBe('unknown');
    expect(licenceText(line({ licence: null, openWeights: false }))).toBe('proprietary');
    expect(licenceText(line({ licence: 'mit', openWeights: false }))).toBe('mit');
    expect(weightsText(line({ openWeights: null }))).toBe('unknown');
    expect(weightsText(line({ openWeights: false }))).toBe('closed');
    expect(valueText(line({ roi: null }))).toBe('–');
    expect(valueText(line({ roi: 6.782 }))).toBe('6.78');
    expect(evidenceText(line({ figures: [] }))).toBe('none');
  });
});
