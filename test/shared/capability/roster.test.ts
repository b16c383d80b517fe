import { describe, expect, it } from 'vitest';
import { openBundled } from '#scanner/snapshot/open';
import { figuresContent } from '#shared/capability/figures-card';
import { ROSTER, rosterRows } from '#shared/capability/roster';
import { isDate } from '#shared/facts/days';
import { shelve } from '#shared/snapshot/lookup';
import bundled from '../../../shared/snapshot/bundled.json' with { type: 'json' };

const SIX = ['Claude Opus 4.6', 'GPT-5.3-Codex-Spark', 'Kimi K2.5', 'MiniMax M2.5', 'GLM-5', 'Gemini 2.5 Pro'];
const { snapshot, holdings, priceOf, find } = shelve(openBundled(bundled));
const card = figuresContent({ snapshot, models: snapshot.models, holdings, priceOf }, '2026-11-21');

describe('the roster', () => {
  it('F3-21 has the six named models, each with a dated gate of production, its reason and source', () => {
    expect(ROSTER.map(({ name }) => name)).toEqual(SIX);
    for (const { productionReady, name } of ROSTER) {
      expect(isDate(productionReady.date), name).toBe(true);
      expect(productionReady.reason, name).toMatch(/^[A-Z].{20,}\.$/);
      expect(productionReady.source, name).toMatch(/^https:\/\/\S+$/);
    }
    expect(ROSTER.filter(({ productionReady }) => !productionReady.ready).map(({ name }) => name)).toEqual([
      'GPT-5.3-Codex-Spark',
    ]);
  });

  it('F3-21 stands on the scorecard of the bundled snapshot: with its figures, or with the word that there are none', () => {
    expect(card.roster.map(({ name }) => name)).toEqual(SIX);
    for (const { name, key, figures, lacks, scores } of card.roster) {
      const held = holdings.get(key);
      expect(figures, name).toBe(held?.size ?? 0);
      if (held === undefined) expect({ lacks, scores }).toEqual({ lacks: 'no figures yet', scores: [] });
      else expect(lacks, name).not.toBe('no figures yet');
      for (const { category, score } of scores) {
        const row = card.tasks.find((task) => task.category === category)?.models.find(({ model }) => model === key);
        expect(row?.score, `${name} in ${category}`).toBe(score);
      }
    }
    expect(card.roster.filter(({ figures }) => figures > 0).length).toBeGreaterThanOrEqual(5);
  });

  it('agrees with the snapshot on the day of release, where that tells one', () => {
    for (const { key, name, productionReady } of ROSTER) {
      const released = find(key)?.released ?? null;
      if (released !== null) expect(productionReady.date, name).toBe(released);
    }
  });

  it('names keys as snapshots write them', () => {
    for (const { key, figures } of card.roster) if (figures > 0) expect(find(key)?.key).toBe(key);
  });

  it('ranks nobody who is not ready, whatever the figures', () => {
    const spark = 'openai/gpt-5-3-codex-spark';
    const kimi = 'moonshotai/Kimi-K2.5';
    const tasks = [{ category: 'coding', models: [spark, kimi].map((model) => ({ model, score: 0.9 })) }];
    const places = [spark, kimi].map((model) => ({ model, rank: 1 }));
    const rows = rosterRows(tasks, places, { has: () => true, get: () => new Map() });
    const of = (key: string) => rows.find((row) => row.key === key);
    expect(of(spark)).toMatchObject({ rank: null, scores: [{ category: 'coding', score: 0.9 }] });
    expect(of(kimi)).toMatchObject({ rank: 1 });
  });

  it('says how many of the tasks there are figures of', () => {
    const key = 'moonshotai/Kimi-K2.5';
    const task = (category: string, ...models: string[]) => ({
      category,
      models: models.map((model) => ({ model, score: 0.5 })),
    });
    const lacks = (held: number, ...tasks: ReturnType<typeof task>[]) => {
      const own = new Map(Array.from({ length: held }, (_, index) => [String(index), undefined]));
      const holdings = { has: () => true, get: () => own as never };
      return rosterRows(tasks, [], holdings).find((row) => row.key === key)?.lacks;
    };
    expect(lacks(0, task('coding'))).toBe('no figures yet');
    expect(lacks(3, task('coding'))).toBe('no figures of these tasks yet');
    expect(lacks(3, task('coding', key), task('reasoning'))).toBe('figures of 1 of 2 tasks');
    expect(lacks(3, task('coding', key))).toBeNull();
  });
});
