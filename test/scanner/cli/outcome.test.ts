import { describe, expect, it } from 'vitest';
import { coreOf, gapsOf } from '#scanner/cli/gaps';
import { didYouMean, nearest } from '#scanner/cli/nearest';
import { byRisk, tally } from '#scanner/cli/risky-files';
import { failure } from '#scanner/cli/scan-one';
import { mendable, worthOf } from '#scanner/cli/worth';
import { HubError } from '#scanner/gather/hub-error';
import { type AbsenceReason, absent } from '#shared/facts/gathered';
import { assess } from '#shared/report/assess';
import type { ReportFile } from '#shared/report/report';
import { age, moment } from '#shared/text/ages';
import { sheet } from '../../sheet.ts';

describe('gaps', () => {
  it.each([
    ['network', true],
    ['timeout', true],
    ['rate-limited', true],
    ['server-error', true],
    ['malformed', true],
    ['too-large', true],
    ['gated', true],
    ['disabled', true],
    ['unauthorized', true],
    ['not-asked', false],
    ['not-given', false],
    ['not-found', false],
  ] satisfies [AbsenceReason, boolean][])('%s is a gap: %s', (reason, isGap) => {
    const whole = sheet();
    const gaps = gapsOf({ ...whole, facts: { ...whole.facts, card: absent(reason, 'a sentence') } });
    expect(gaps).toEqual(isGap ? [{ fact: 'card', reason, detail: 'a sentence' }] : []);
  });
});

describe('the core of a full sheet', () => {
  it('makes the report that the core plan alone would have made', () => {
    const full = sheet({}, { plan: 'full' });
    const core = sheet({}, { without: ['papers', 'spacesTotal', 'ancestors', 'repository'] });
    expect(assess(coreOf(full))).toEqual(assess(core));
    expect(coreOf({ ...full, sources: { 'model-info': 'a', papers: 'b', github: 'c' } }).sources).toEqual({
      'model-info': 'a',
    });
  });
});

describe('what findings are worth', () => {
  const report = assess(sheet({}, { without: ['card'] }));

  it('sums to 100 possible points over what is known, and to the composite over what was earned', () => {
    const findings = worthOf(report).flatMap((category) => category.findings);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
    expect(sum(findings.map(({ possible }) => possible))).toBeCloseTo(100, 6);
    expect(sum(worthOf(report).map(({ points }) => points))).toBe(report.composite.uncapped);
  });

  it('is never less than what it brought', () => {
    // Contributions are rounded to a 1024th of a point.
    for (const { possible, contribution } of worthOf(report).flatMap((category) => category.findings))
      expect(contribution).toBeLessThanOrEqual(possible + 1 / 1024);
  });

  it('names the dearest things to mend, and none that cannot be', () => {
    const found = mendable(report, 3);
    expect(found.map(({ missed }) => missed)).toEqual(found.map(({ missed }) => missed).sort((a, b) => b - a));
    expect(mendable(report, 100).every(({ fix, missed }) => fix !== '' && missed > 0)).toBe(true);
  });

  it('is nothing where there is no composite', () => {
    const none = { ...report, composite: { value: null, uncapped: null } };
    expect(worthOf(none).every(({ possible }) => possible === 0)).toBe(true);
  });
});

describe('files by risk', () => {
  const file = (path: string, format: string, verdict: ReportFile['verdict']): ReportFile => ({
    path,
    size: 1,
    format,
    verdict,
  });
  const files = [
    file('a.md', 'text', 'not-scanned'),
    file('b.safetensors', 'safetensors', 'not-scanned'),
    file('c.py', 'python', 'not-scanned'),
    file('d.bin', 'pytorch', 'not-scanned'),
    file('e.xyz', 'unknown', 'not-scanned'),
    file('f.txt', 'text', 'caution'),
    file('g.bin', 'pytorch', 'dangerous'),
    file('h.bin', 'pytorch', 'no-issues-found'),
  ];

  it('puts the gravest verdict first, then what runs code, then weights', () => {
    expect(byRisk(files).map(({ path }) => path[0])).toEqual([...'gfdcebah']);
  });

  it('counts verdicts, gravest first', () => {
    expect(tally(files)).toBe('1 dangerous, 1 caution, 5 not scanned, 1 no issues found');
    expect(tally([])).toBe('');
  });
});

describe('failures', () => {
  it('of the Hub keep their code', () => {
    expect(failure(new HubError('gated', 'ask\u001b[31m first'))).toEqual({ code: 'gated', message: 'ask [31m first' });
  });

  it.each([new TypeError('x is not a function'), 'a text'])('of this program are told as such: %s', (error) => {
    const { code, message } = failure(error);
    expect(code).toBe('internal');
    expect(message).toContain('please report it');
  });
});

describe('words', () => {
  it.each([
    ['scn', 'scan'],
    ['compar', 'compare'],
    ['methdology', 'methodology'],
    ['com', 'compare'],
    ['x', undefined],
    ['something-else', undefined],
  ])('%s is nearest to %s', (word, expected) => {
    expect(nearest(word, ['scan', 'compare', 'methodology', 'schema'])).toBe(expected);
  });

  it('suggest only what is near', () => {
    expect(didYouMean('scn', ['scan'], '--')).toBe(' Did you mean --scan?');
    expect(didYouMean('zzzzzz', ['scan'])).toBe('');
  });

  it.each([
    ['2026-11-21T12:00:00Z', 'now'],
    ['2026-11-21T11:48:00Z', '12 min'],
    ['2026-11-21T07:00:00Z', '5 h'],
    ['2026-11-18T12:00:00Z', '3 d'],
    ['2026-11-22T12:00:00Z', 'now'],
    ['no date', 'unknown'],
  ])('%s is %s old', (then, expected) => expect(age(then, '2026-11-21T12:00:00Z')).toBe(expected));

  it('tell a moment in UTC', () => {
    expect(moment('2026-11-21T12:34:56.000Z')).toBe('2026-11-21 12:34 UTC');
    expect(moment('soon')).toBe('unknown');
  });
});
