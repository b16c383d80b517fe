import { describe, expect, it } from 'vitest';
import { capabilitySchema } from '#shared/facts/capability';
import type { FactTypes } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { assess } from '#shared/report/assess';
import { reportSchema } from '#shared/report/report';
import { shelve } from '#shared/snapshot/lookup';
import type { Contents } from '#shared/snapshot/pack';
import { rankingsOf } from '#shared/snapshot/rankings';
import { type Library, withCapability, withoutCapability } from '#shared/snapshot/with-capability';
import { sheet } from '../../sheet.ts';
import { model, observation } from '../capability/sample.ts';
import { contents } from './contents.ts';

function library(given: Partial<Contents> = {}): Library {
  const shelf = shelve({ ...contents(given), date: '2026-08-05', seal: '', signed: false });
  return { shelf, rankings: rankingsOf(shelf) };
}

const laid = (changes: Partial<FactTypes>, from = library()) => withCapability(sheet(changes), from);

function told(changes: Partial<FactTypes>, from = library()) {
  const { capability } = laid(changes, from).facts;
  if (isAbsent(capability)) throw new Error(capability.detail);
  return capability.value;
}

describe('what a snapshot tells of a repository', () => {
  it('F0-11 is its place in each list, with class, tier, source and age of every figure', () => {
    const { ranks, figures, snapshot } = told({ id: 'A/X' });
    expect(snapshot).toBe('2026-08-05');
    expect(ranks.map(({ list, rank, of, basis }) => [list, rank, of, basis])).toEqual([
      ['coding', 1, 1, 'primary'],
      ['reasoning', 1, 2, 'primary'],
    ]);
    expect(figures.find(({ id }) => id === 'gpqa-diamond')).toMatchObject({
      value: 0.8,
      interval: { low: 0.76, high: 0.84 },
      class: 'independent',
      link: 'exact',
      retrieved: '2026-05-02',
      run: '2026-01-02',
      setting: 'effort high',
    });
  });

  it('F2-01 is an RQ with status and reasons, and the price with what a dollar buys', () => {
    const { rq, price, ranks } = told({ id: 'a/x' });
    expect(rq).toMatchObject({ status: 'unavailable', value: null, interval: null });
    expect(rq.reasons.length).toBeGreaterThan(0);
    expect(price).toMatchObject({ input: 1, output: 3, via: 'maker' });
    expect(ranks.find(({ list }) => list === 'coding')?.roi).toBe(0.3);
    const { ranks: unpriced } = told({ id: 'b/y' });
    expect(unpriced[0]).toMatchObject({ roi: null, noRoi: 'its price is not known' });
  });

  it('is absent with the day of the snapshot for a repository that it does not know, and by no similar name', () => {
    for (const id of ['a/x-thinking', 'someone/x', 'openai/gpt']) {
      const { capability } = laid({ id }).facts;
      expect(capability).toEqual({ absent: 'not-found', detail: 'It is not in the snapshot of 2026-08-05.' });
      expect(assess(laid({ id })).capability).toEqual({ absent: 'It is not in the snapshot of 2026-08-05.' });
    }
    expect(assess(withoutCapability(sheet(), 'It is broken.')).capability).toEqual({ absent: 'It is broken.' });
    expect(assess(sheet())).not.toHaveProperty('capability');
  });

  it('keeps inherited figures apart: they have no rank and no score', () => {
    const quantized = { id: 'someone/x-gguf', lineage: { relation: 'quantized' as const, models: ['a/x'] } };
    const { ranks, figures, inherited } = told(quantized);
    expect([ranks, figures]).toEqual([[], []]);
    expect(inherited).toMatchObject({ from: 'a/x' });
    expect(inherited?.figures).toHaveLength(2);
    const report = assess(laid(quantized));
    expect(report.categories.find(({ id }) => id === 'capability')?.value).toBeNull();
    expect(report.findings.find(({ id }) => id === 'coding')?.summary).toContain('only its base model');
  });

  it('says why a model with figures stands in no list', () => {
    const models = [model('a/old', { retired: 'its maker has withdrawn it' })];
    const { ranks } = told({ id: 'a/old' }, library({ models, observations: [observation({ model: 'a/old' })] }));
    expect(ranks[0]).toMatchObject({ rank: null, why: 'its maker has withdrawn it' });
  });

  it('takes nothing that is no text or address from a source', () => {
    const hostile = observation({
      model: 'a/x',
      url: 'javascript:alert(1)',
      effort: '\u202e<b>\u0000',
      source: '\u001b[2J',
    });
    const [figure] = told({ id: 'a/x' }, library({ observations: [hostile] })).figures;
    expect(figure?.url).toBe('');
    expect(`${figure?.setting}${figure?.source}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('fits the schema of the Report, and the same sheet reads the same', () => {
    const report = assess(laid({ id: 'a/x' }));
    expect(() => reportSchema.parse(report)).not.toThrow();
    expect(capabilitySchema.parse(report.capability)).toEqual(report.capability);
    expect(JSON.stringify(assess(laid({ id: 'a/x' }, library())))).toBe(JSON.stringify(report));
  });

  it('changes no score of anybody when an extreme model comes', () => {
    const { models, observations } = contents();
    const extreme = library({
      models: [...models, model('z/best')],
      observations: [
        ...observations,
        ...['gpqa-diamond', 'swe-bench-verified'].map((benchmark) =>
          observation({ model: 'z/best', benchmark, value: 1 }),
        ),
      ],
    });
    const [before, after] = [assess(laid({ id: 'a/x' })), assess(laid({ id: 'a/x' }, extreme))];
    expect(after.capability).not.toEqual(before.capability);
    expect([after.composite, after.categories, after.coverage]).toEqual([
      before.composite,
      before.categories,
      before.coverage,
    ]);
  });
});
