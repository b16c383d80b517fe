import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '#shared/capability/benchmarks';
import { CONTAMINATIONS } from '#shared/capability/contamination';
import { contamination } from '#shared/history/contamination';
import type { Entry, Score } from '#shared/history/entry';
import { createEventReader } from '#shared/history/events';
import { sampleFailure, sampleScore } from './sample.ts';

/** Kind and model of every event that these entries show, an array for each entry. */
function told(entries: readonly Entry[]) {
  const { next } = createEventReader();
  return entries.map((entry) => next(entry).map(({ kind, model }) => `${kind} ${model}`));
}
const [A, B] = ['acme/anvil', 'beta/bolt'];
const score = (model: string, composite: number | null, over: Partial<Score> = {}) =>
  sampleScore({ model, asked: model, composite, ...over });

describe('overtaken', () => {
  it('is told of the model that was passed, whoever of the two moved', () => {
    expect(told([score(A, 60), score(B, 50), score(B, 70)]).at(-1)).toEqual([`overtaken ${A}`]);
    expect(told([score(A, 60), score(B, 50), score(A, 40)]).at(-1)).toEqual([`overtaken ${A}`]);
  });

  it('is told once: a tie is not past, and who is ahead passes nobody', () => {
    expect(told([score(A, 60), score(B, 50), score(B, 60), score(B, 61), score(B, 62)]).flat()).toEqual([
      `overtaken ${A}`,
    ]);
  });

  it.each([
    ['a new methodology of one', score(B, 70, { methodology: '2.0.0' })],
    ['another profile', score(B, 70, { profile: 'mine' })],
    ['another plan', score(B, 70, { plan: 'full' })],
    ['no composite', score(B, null)],
  ])('is not told over %s', (_, last) => {
    expect(
      told([score(A, 60), score(B, 50), last])
        .at(-1)
        ?.filter((text) => text.startsWith('overtaken')),
    ).toEqual([]);
  });

  it('compares with the latest score of the other only', () => {
    expect(told([score(A, 60), score(B, 50), score(A, 80), score(B, 70)]).flat()).toEqual([]);
  });
});

describe('outage', () => {
  const down = sampleFailure();
  const up = score(A, 60);

  it('is told when the Hub did not answer twice running, once', () => {
    expect(told([down, down, down])).toEqual([[], [`outage ${A}`], []]);
    expect(told([down, up, down, down])).toEqual([[], [], [], [`outage ${A}`]]);
  });

  it.each(['not-found', 'rate-limited', 'gated'])('is not told of an answer that says %s', (code) => {
    const no = sampleFailure({ error: { code, message: '' } });
    expect(told([no, no, no]).flat()).toEqual([]);
    expect(told([down, no, down]).flat()).toEqual([]);
  });

  it('is not told of two models that failed once each', () => {
    expect(told([down, sampleFailure({ asked: B })]).flat()).toEqual([]);
  });

  it('is told of a provider that did not serve in two readings running, however many scores rest on each', () => {
    const at = (hour: number, ...by: string[]) =>
      score(A, 60, { served: { by, readAt: `2026-11-21T0${hour}:00:00.000Z` } });
    expect(told([at(1, 'north', 'south'), at(2, 'south'), at(2, 'south'), at(3, 'south'), at(4, 'south')])).toEqual([
      [],
      [],
      [],
      [`outage ${A}`],
      [],
    ]);
    expect(told([at(1, 'north'), at(2), at(3, 'north'), at(4)]).flat()).toEqual([]);
    expect(told([at(1), at(2), at(3)]).flat()).toEqual([]);
  });
});

describe('what happens to one model', () => {
  it('a new revision is told, an unknown one is not', () => {
    const [first, other, none] = ['a', 'b', null].map((digit) => score(A, 60, { revision: digit?.repeat(40) ?? null }));
    expect(told([first, other, other, none, first] as Entry[]).flat()).toEqual([`revision ${A}`]);
  });

  it('a verdict that becomes dangerous is grave, every other change is told without alarm', () => {
    const { next } = createEventReader();
    const verdicts = ['not-scanned', 'dangerous', 'dangerous', 'caution'] as const;
    const events = verdicts.flatMap((verdict) => next(score(A, 60, { verdict })));
    expect(events.map(({ kind, grave }) => `${kind} ${grave}`)).toEqual(['verdict true', 'verdict false']);
    expect(events[0]?.text).toContain('became dangerous (it was: not scanned)');
  });

  it('another repository under the same name is grave, and shares no score with the one before', () => {
    const [old, fresh] = ['1', '2'].map((digit) =>
      score(A, 60, { repoId: digit.repeat(24), revision: digit.repeat(40) }),
    );
    expect(told([old, fresh, fresh] as Entry[])).toEqual([[], [`replaced ${A}`], []]);
  });

  it('F0-32 a change of the methodology is told once for all models', () => {
    const later = { methodology: '2.0.0' };
    expect(told([score(A, 60), score(B, 50), score(A, 61, later), score(B, 51, later)])).toEqual([
      [],
      [],
      ['methodology null'],
      [],
    ]);
  });
});

it('the same entries always show the same events', () => {
  const entries = [score(A, 60), score(B, 50), sampleFailure(), score(B, 70), sampleFailure()];
  expect(told(entries)).toEqual(told(entries));
});

const priced = (input: number | null, via = 'maker', snapshot = '2026-08-21', figures: Record<string, number> = {}) =>
  score(A, 60, { told: { snapshot, figures, price: { input, output: 3, via } } });

describe('price', () => {
  it('is told with both, when who asks it changed it', () => {
    const { next } = createEventReader();
    next(priced(0.6));
    expect(next(priced(0.5))).toEqual([
      {
        at: '2026-11-21T12:00:00.000Z',
        kind: 'price',
        model: A,
        grave: false,
        text: 'The price of acme/anvil (maker) changed: $0.6 in, $3 out → $0.5 in, $3 out, a million tokens.',
      },
    ]);
  });

  it.each([
    ['the same price', priced(0.6)],
    ['somebody else’s price', priced(0.5, 'reseller')],
    ['no price', score(A, 60, { told: { snapshot: '2026-08-21', figures: {}, price: null } })],
    ['nothing told', score(A, 60, { told: null })],
    ['an entry of before', score(A, 60)],
  ])('is not told after %s', (_, after) => {
    expect(told([priced(0.6), after, after]).flat()).toEqual([]);
    expect(told([after, after]).flat()).toEqual([]);
  });
});

describe('figures', () => {
  const of = (snapshot: string, figures: Record<string, number>) => priced(1, 'maker', snapshot, figures);

  it('F2-21 are told when another snapshot revised or withdrew them', () => {
    const { next } = createEventReader();
    next(of('2026-08-21', { a: 0.7, b: 0.5, c: 0.1, d: 0.2, e: 0.3 }));
    const [event] = next(of('2026-11-20', { a: 0.65, c: 0.2, e: 0.3, f: 1 }));
    expect(event).toMatchObject({ kind: 'figures', model: A });
    expect(event?.text).toBe(
      'The snapshot of 2026-11-20 revised figures of acme/anvil: a 70.0 % → 65.0 %, b withdrawn, c 10.0 % → 20.0 % and 1 more.',
    );
  });

  it.each([
    ['the same snapshot', of('2026-08-21', { a: 0.1 })],
    ['one that only brought more', of('2026-11-20', { a: 0.7, b: 0.2 })],
    ['no snapshot', score(A, 60, { told: null })],
  ])('are not told after %s', (_, after) => expect(told([of('2026-08-21', { a: 0.7 }), after]).flat()).toEqual([]));
});

describe('contamination', () => {
  const FOUND = { benchmark: 'exam', date: '2026-11-20', by: 'a lab', publication: 'Known by heart' };
  const at = (observedAt: string, figures: Record<string, number> = { exam: 0.7 }) =>
    score(A, 60, { observedAt, told: { snapshot: '2026-08-21', figures, price: null } });
  const read = (...entries: readonly ReturnType<typeof at>[]) => {
    const { next } = createEventReader([contamination([FOUND])]);
    return entries.flatMap((entry) => next(entry));
  };

  it('F2-21 F3-06 is told once, when it was published between two looks, of models with a figure', () => {
    const events = read(
      at('2026-11-19T23:00:00.000Z'),
      at('2026-11-20T01:00:00.000Z'),
      at('2026-11-20T02:00:00.000Z'),
      at('2026-11-22T01:00:00.000Z'),
    );
    expect(events).toEqual([
      {
        at: '2026-11-20T01:00:00.000Z',
        kind: 'contamination',
        model: A,
        grave: false,
        text: 'exam, of which acme/anvil has a figure, was found contaminated (a lab, 2026-11-20: “Known by heart”).',
      },
    ]);
  });

  it('is not told of a model without a figure, nor of what was known before', () => {
    expect(read(at('2026-11-19T23:00:00.000Z', {}), at('2026-11-21T01:00:00.000Z', {}))).toEqual([]);
    expect(read(at('2026-11-20T23:00:00.000Z'), at('2026-11-21T01:00:00.000Z'))).toEqual([]);
  });

  it('names benchmarks that there are, with a day and who found it', () => {
    for (const { benchmark, date, by, publication } of CONTAMINATIONS) {
      expect(BENCHMARKS.map(({ id }) => id)).toContain(benchmark);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([by, publication]).not.toContain('');
    }
  });
});
