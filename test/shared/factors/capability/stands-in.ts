import { expect, it } from 'vitest';
import type { Factor } from '#shared/factors/factor';
import { figure, measured, place } from '../../../measured.ts';
import { ask, rises } from '../ask.ts';

/** What holds for the factor of every list. `task` is one whose models the list can be asked of. */
export function standsIn(factor: Factor, list: string, task: string): void {
  const id = `board-of-${list}`;
  const own = (changes: Parameters<typeof figure>[0] = {}) => figure({ id, lists: { [list]: 'primary' }, ...changes });
  const at = (changes: Parameters<typeof place>[0] = {}) => place({ list, benchmarks: [id], ...changes });
  const asked = (capability = measured({ ranks: [at()], figures: [own()] }), of: string | null = task) =>
    ask(factor, { capability, task: of });

  it('F0-11 scores the deciding figure, with its class and source as evidence', () => {
    const found = asked();
    expect(found).toMatchObject({ status: 'scored', summary: expect.stringMatching(/60\.0 %, rank 7 of 120$/) });
    expect(found.evidence[0]).toMatchObject({
      value: expect.stringContaining('(independent, tier 1, read 2026-10-01)'),
    });
    expect(found.evidence[0]?.url).toBe('https://board.example/swe');
  });

  it('never scores a better figure lower, and never looks at the rank', () => {
    const of = (score: number, rank = 7) =>
      asked(measured({ ranks: [at({ rank, of: 1_000 })], figures: [own({ score })] })).score ?? Number.NaN;
    expect(rises(Array.from({ length: 101 }, (_, n) => of(n / 100)))).toBe(true);
    expect(of(0.5, 1)).toBe(of(0.5, 999));
  });

  it('takes the primary benchmark before a better figure of another', () => {
    const ranks = [at({ benchmarks: [id, 'second'] })];
    const second = own({ id: 'second', score: 1 });
    expect(asked(measured({ ranks, figures: [second, own()] })).score).toBe(asked().score);
  });

  it.each([
    ['self-reported', { class: 'self-reported' }],
    ['community', { class: 'community' }],
    ['tied by its name alone', { link: 'named' }],
    ['easy', { tier: 3 }],
  ] as const)('leaves the score alone where the figure is %s', (_, changes) => {
    expect(asked(measured({ ranks: [at()], figures: [own(changes)] }))).toMatchObject({
      status: 'unknown',
      score: null,
    });
  });

  it('is unknown without a figure, inherited ones included, and does not apply to other tasks', () => {
    const inherited = { from: 'lab/base', figures: [own()] };
    expect(asked(measured({ ranks: [], figures: [], inherited })).summary).toContain('only its base model has figures');
    expect(asked(measured({ ranks: [], figures: [] })).status).toBe('unknown');
    expect(asked(measured({ ranks: [], figures: [] }), 'object-detection').status).toBe('not-applicable');
    expect(asked(measured({ ranks: [], figures: [] }), null).status).toBe('not-applicable');
    expect(asked(measured({ ranks: [at()], figures: [own()] }), null).status).toBe('scored');
  });

  it('says why it stands in no list', () => {
    const why = 'OpenAI has replaced it';
    expect(asked(measured({ ranks: [at({ rank: null, why })], figures: [own()] })).summary).toContain(why);
  });
}
