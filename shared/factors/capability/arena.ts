import { defineFactor } from '../factor.ts';
import { CHAT, HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'arena',
  title: 'Standing by blind votes',
  category: 'capability',
  weight: 20,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'People who do not know which model answered prefer what serves them.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) => standing({ list: 'arena', tasks: CHAT }, task, capability),
});
