import { expect, it } from 'vitest';
import trainingDetails from '#shared/factors/operational/training-details';
import { ask, card } from '../ask.ts';
import { TEMPLATE } from '../template.ts';

const TRAINING = '## Training data\nA corpus.\n';
const TUNING = '## Fine-tuning\nOn instructions.\n';
const ALIGNMENT = '## Alignment\nBy preference.\n';

it('F1-23 a third each for training, fine-tuning and alignment, with the heading as evidence', () => {
  expect(ask(trainingDetails, card(TRAINING)).score).toBeCloseTo(1 / 3, 3);
  expect(ask(trainingDetails, card(TRAINING + TUNING))).toMatchObject({
    score: expect.closeTo(2 / 3, 3),
    summary: 'Sections on training, fine-tuning; none on alignment',
    evidence: [
      { label: 'Training', value: 'Training data' },
      { label: 'Fine-tuning', value: 'Fine-tuning' },
    ],
  });
  expect(ask(trainingDetails, card(TRAINING + TUNING + ALIGNMENT))).toMatchObject({ score: 1, fix: null });
});

it('F1-26 no section and no card score nothing', () => {
  expect(ask(trainingDetails, card('Plain text.'))).toMatchObject({
    score: 0,
    summary: 'No section on training, fine-tuning or alignment',
  });
  expect(ask(trainingDetails, { card: { exists: false, text: '', truncated: false } }).score).toBe(0);
});

it('the empty template tells nothing', () => {
  expect(ask(trainingDetails, card(TEMPLATE)).score).toBe(0);
});

it('the name of the model is no section on how it was made', () => {
  expect(ask(trainingDetails, card('# Lab-7B-Instruct-Distill\nText.\n## Constrained decoding\nText.')).score).toBe(0);
});
