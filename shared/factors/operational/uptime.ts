import { defineFactor } from '../factor.ts';
import { HOW, type Measure, servedAs } from '../serving.ts';

// Ours: share of the time, by the hours a month that it is away.
const MEASURE: Measure = {
  of: 'uptime',
  curve: [
    [0.9, 0], // away two hours a day
    [0.95, 0.2],
    [0.99, 0.65], // seven hours a month
    [0.995, 0.8],
    [0.999, 0.95],
    [1, 1],
  ],
  text: (share) => `${(100 * share).toFixed(2)} % of the time up`,
};

export default defineFactor({
  id: 'uptime',
  title: 'Uptime',
  category: 'operational',
  weight: 4,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['servedBy'],
  wants: ['serving'],
  voluntary: true,
  docs: {
    why: 'What is away when it is needed is of no use, however quick it is.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ serving, servedBy, today }) => servedAs(MEASURE, serving, servedBy, today),
});
