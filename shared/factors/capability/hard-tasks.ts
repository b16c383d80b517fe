import { defineFactor } from '../factor.ts';
import { CHAT, HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'hard-tasks',
  title: 'Standing where most fail',
  category: 'capability',
  weight: 15,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'What few can do yet tells the strongest models apart.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) => standing({ list: 'hard', tasks: CHAT }, task, capability),
});
