import { describe, expect, it } from 'vitest';
import { summarize } from '#scanner/snapshot/summary';
import { shelve } from '#shared/snapshot/lookup';
import { model, observation } from '../../shared/capability/sample.ts';
import { contents } from '../../shared/snapshot/contents.ts';

const summary = (given: Parameters<typeof contents>[0] = {}) =>
  summarize(shelve({ ...contents(given), date: '2026-08-05', seal: 'x', signed: true }));

describe('the numbers of a snapshot', () => {
  it('count models in at least one list, benchmarks with figures, and repositories a source named', () => {
    expect(summary()).toMatchObject({
      date: '2026-08-05',
      signed: true,
      rankedModels: 3,
      benchmarks: 3,
      exactIds: 2,
      models: 3,
      observations: 4,
      prices: 1,
      lists: { arena: 1, coding: 1, reasoning: 2, knowledge: 0, overall: 0 },
    });
  });

  it('count a model once, however many efforts and lists it has', () => {
    const figure = (benchmark: string, effort: string) => observation({ model: 'a/x', benchmark, effort });
    const observations = ['low', 'high'].flatMap((effort) =>
      ['gpqa-diamond', 'hle', 'simpleqa-verified'].map((id) => figure(id, effort)),
    );
    expect(summary({ observations })).toMatchObject({
      rankedModels: 1,
      observations: 6,
      lists: { overall: 1, reasoning: 1, knowledge: 1, hard: 1 },
    });
  });

  it('do not count a model that is shut out of every list', () => {
    const observations = [observation({ model: 'a/x' })];
    expect(summary({ models: [model('a/x', { kind: 'router' })], observations }).rankedModels).toBe(0);
  });
});
