import { defineFactor } from '../factor.ts';
import { CHAT, HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'coding',
  title: 'Standing in coding',
  category: 'capability',
  weight: 30,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'Mending real software is the use that figures tell most about.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) => standing({ list: 'coding', tasks: CHAT }, task, capability),
});
