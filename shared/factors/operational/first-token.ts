import { defineFactor } from '../factor.ts';
import { HOW, type Measure, servedAs } from '../serving.ts';

// Ours: seconds, by how long people wait without noticing, without losing the thread, and at all.
const MEASURE: Measure = {
  of: 'firstToken',
  curve: [
    [0.2, 1], // as quick as one reads
    [0.5, 0.9],
    [1, 0.75], // the thought is not lost
    [2, 0.5],
    [5, 0.2], // one does something else
    [15, 0],
  ],
  text: (seconds) => `${seconds.toFixed(2)} s to the first token`,
};

export default defineFactor({
  id: 'first-token',
  title: 'Time to first token',
  category: 'operational',
  weight: 3,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['servedBy'],
  wants: ['serving'],
  voluntary: true,
  docs: {
    why: 'Who waits for an answer loses the thread.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ serving, servedBy, today }) => servedAs(MEASURE, serving, servedBy, today),
});
