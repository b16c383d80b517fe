import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/document';
import { documentMarkdown } from '#shared/document/markdown';
import {
  choicePart,
  dollars,
  figuresPart,
  placeText,
  pricePart,
  risksPart,
  rqPart,
  unknownPart,
} from '#shared/justify/parts';
import { capabilityOf, reportOf, type Subject } from '#shared/justify/subject';
import { capability, figure, outsider, rank, subject } from './sample.ts';

const said = (blocks: readonly Block[]): string =>
  documentMarkdown({ title: '', stamp: [], sections: [{ id: 's', title: 's', blocks }] }).replaceAll('\\', '');
const rq = (given: Partial<NonNullable<ReturnType<typeof capability>['rq']>>) => ({
  rq: { ...capability().rq, ...given },
});
const price = (input: number | null, output: number | null) => ({
  price: { input, output, via: 'maker' as const, url: 'https://p.example', retrieved: '2026-08-01' },
});

type Finding = NonNullable<ReturnType<typeof reportOf>>['findings'][number];

/** A subject whose report has these findings and no ceiling. */
function found(...findings: readonly Partial<Finding>[]): Subject {
  const chosen = subject('a/x');
  const report = reportOf(chosen);
  const [like] = report?.findings ?? [];
  if (!report || !like) throw new Error('the sample has findings');
  return { ...chosen, report: { ...report, ceilings: [], findings: findings.map((one) => ({ ...like, ...one })) } };
}

const weak = (title: string, score: number | null, weight: number, category: Finding['category'] = 'popularity') => ({
  ...{ title, score, weight, category, summary: 's' },
});

describe('what weighs against a choice', () => {
  const itemsOf = (chosen: Subject): string[] =>
    said(risksPart(chosen))
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2));

  it('is what is below half of its worth: half itself, unknown and unweighed are no weakness', () => {
    const chosen = found(
      weak('Half', 0.5, 5),
      weak('Unknown', null, 5),
      weak('Unweighed', 0, 0),
      weak('Below', 0.499, 5),
    );
    expect(itemsOf(chosen)).toEqual(['Below, 49.9 of 100: s']);
  });

  it('comes by what it costs, that of security before all other', () => {
    const chosen = found(
      weak('Light', 0.1, 1),
      weak('Heavy', 0.4, 10),
      weak('Least of security', 0.49, 1, 'security'),
      weak('Most of security', 0, 1, 'security'),
    );
    expect(itemsOf(chosen).map((item) => item.split(',')[0])).toEqual([
      'Most of security',
      'Least of security',
      'Heavy',
      'Light',
    ]);
  });

  it('is told of five, and the rest is counted', () => {
    const many = Array.from({ length: 7 }, (_, at) => weak(`W${at}`, 0.1, 7 - at));
    expect(itemsOf(found(...many))).toHaveLength(6);
    expect(itemsOf(found(...many)).at(-1)).toBe('2 more factors below half of its worth.');
    expect(itemsOf(found(...many.slice(0, 6))).at(-1)).toBe('1 more factor below half of its worth.');
    expect(itemsOf(found(...many.slice(0, 5)))).toHaveLength(5);
  });

  it('is said to be nothing where there is nothing, and to be unknown without a report', () => {
    expect(said(risksPart(found(weak('Fine', 1, 5))))).toContain('No ceiling, and no factor below half');
    expect(said(risksPart(outsider('b/other')))).toContain('nothing is known of what its files would do');
  });
});

describe('what a choice can do', () => {
  it.each([
    [rank({ rank: 1234, of: 5678 }), 'Coding 1,234 of 5,678'],
    [rank({ between: { from: 5, to: 5 } }), 'Coding 5 of 100'],
    [rank({ between: { from: 2, to: 9 } }), 'Coding 5 of 100, tied 2 to 9'],
    [rank({ rank: null, why: 'its maker has withdrawn it' }), 'Coding: not ranked (its maker has withdrawn it)'],
    [rank({ rank: null, why: null }), 'Coding: not ranked (no reason told)'],
  ])('has a place as %#', (place, text) => {
    expect(placeText(place)).toBe(text);
  });

  it('says that there are no figures, but not where those of a base model stand for them', () => {
    const bare = { ranks: [], figures: [] };
    expect(said(figuresPart(subject('a/x', bare)))).toContain('No figures in the snapshot of 2026-08-21.');
    const inherited = { from: 'base/model', figures: [figure()] };
    const told = said(figuresPart(subject('a/x', { ...bare, inherited })));
    expect(told).toContain('1 figure of its base model base/model');
    expect(told).not.toContain('No figures');
  });

  it('shows the whole of six figures without a word of more', () => {
    const figures = Array.from({ length: 6 }, (_, at) => figure({ id: String(at), benchmark: `B${at}` }));
    expect(said(figuresPart(subject('a/x', { figures })))).not.toContain('more figure');
    const seven = [...figures, figure({ id: 'last' })];
    expect(said(figuresPart(subject('a/x', { figures: seven })))).toContain('1 more figure in the snapshot.');
  });

  it('tells why a snapshot knows nothing of it', () => {
    const stranger = { ...subject('a/x'), capability: { absent: 'It is not in the snapshot.' } };
    expect(said(figuresPart(stranger))).toContain('It is not in the snapshot.');
    expect(capabilityOf(stranger)).toBeUndefined();
  });
});

describe('what a choice costs', () => {
  it.each([
    [0.054, '$0.054'],
    [12.345, '$12.35'],
    [null, 'unknown'],
  ])('is written as money: %s', (amount, text) => {
    expect(dollars(amount)).toContain(text);
  });

  it('has no average where one side is unknown', () => {
    const told = said(pricePart(subject('a/x', price(null, 3))));
    expect(told).toMatch(/unknown in, \$3\.00 out a million tokens/);
    expect(told).not.toContain('on average');
    expect(said(pricePart(subject('a/x', price(1, 3))))).toContain('$2.00 on average.');
  });

  it('is unknown without a price, and nothing is made of it', () => {
    expect(said(pricePart(subject('a/x', { price: null })))).toContain('Its price is not known');
    expect(said(pricePart(subject('a/x', { price: null })))).not.toContain('per dollar');
  });
});

describe('the RQ of a choice', () => {
  it('is rounded down in what is known, never up to all of it', () => {
    expect(said(rqPart(subject('a/x', rq({ completeness: 0.999 }))))).toContain('99 % of its inputs known');
  });

  it('tells reasons where no input is missing, and the inputs where some are', () => {
    const whole = said(rqPart(subject('a/x', rq({ missing: [], reasons: ['Too new to tell.'] }))));
    expect(whole).toContain('Too new to tell.');
    expect(whole).not.toContain('missing:');
    const lacking = said(rqPart(subject('a/x', rq({ missing: ['Uptime'], reasons: ['missing: Uptime'] }))));
    expect(lacking.match(/missing: Uptime/g)).toHaveLength(1);
  });
});

describe('what is unknown of a choice', () => {
  it('names the price, the inputs and the alternatives without scores, and always your own tasks', () => {
    const chosen = subject('a/x', { price: null, figures: [], ...rq({ missing: ['Uptime'] }) });
    const told = said(unknownPart(chosen, [outsider('b/y'), subject('c/z')]));
    for (const item of ['Its price.', 'No figure of its own', 'Inputs of the RQ: Uptime.', 'Scores of b/y:'])
      expect(told).toContain(item);
    expect(told).not.toContain('Scores of c/z');
    expect(told.trimEnd().split('\n').at(-1)).toContain('your own tasks');
  });

  it('is no price where the price is known', () => {
    expect(said(unknownPart(subject('a/x', price(1, 3)), []))).not.toContain('Its price.');
    expect(said(unknownPart(subject('a/x', price(1, null)), []))).toContain('Its price.');
  });
});

describe('what was chosen', () => {
  it('is linked and pinned to its commit, and has three rows of scores', () => {
    const told = said(choicePart(subject('a/x')));
    expect(told).toContain('[a/x](<https://huggingface.co/a/x>)');
    for (const row of ['| Composite |', '| Security |', '| Confidence |']) expect(told).toContain(row);
    expect(told).not.toMatch(/undefined|null|NaN/);
  });
});
