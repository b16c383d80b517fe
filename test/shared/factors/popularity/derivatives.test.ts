import { expect, it } from 'vitest';
import derivatives from '#shared/factors/popularity/derivatives';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const none = { adapter: 0, finetune: 0, merge: 0, quantized: 0 };
const of = (n: number) => ({ descendants: { ...none, quantized: n } });

it('scores its control points', () => {
  expect(scores(derivatives, of, [0, 1, 10, 100, 1_000])).toEqual(
    [0, 0.3, 0.6, 0.9, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-09 fewer derivatives never score higher, and every kind counts alike', () => {
  expect(rises(scores(derivatives, of, COUNTS))).toBe(true);
  for (const kind of Object.keys(none))
    expect(ask(derivatives, { descendants: { ...none, [kind]: 7 } }).score).toBe(ask(derivatives, of(7)).score);
});

it('says one model and shows the kinds', () => {
  const { summary, evidence } = ask(derivatives, { descendants: { ...none, merge: 1 } });
  expect(summary).toBe('1 model built on it');
  expect(evidence.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Fine-tunes 0',
    'Adapters 0',
    'Merges 1',
    'Quantizations 0',
  ]);
});
