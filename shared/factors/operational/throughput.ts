import { defineFactor } from '../factor.ts';
import { HOW, type Measure, servedAs } from '../serving.ts';

// Ours: tokens a second. People read some ten; what is beyond helps programs.
const MEASURE: Measure = {
  of: 'throughput',
  curve: [
    [0, 0],
    [10, 0.2], // as slow as reading aloud
    [30, 0.5],
    [60, 0.75], // faster than anyone reads
    [120, 0.95],
    [250, 1],
  ],
  text: (tokens) => `${tokens.toFixed(0)} tokens a second`,
};

export default defineFactor({
  id: 'throughput',
  title: 'Throughput',
  category: 'operational',
  weight: 3,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['servedBy'],
  wants: ['serving'],
  voluntary: true,
  docs: {
    why: 'Long answers and agents take as long as the tokens do.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ serving, servedBy, today }) => servedAs(MEASURE, serving, servedBy, today),
});
