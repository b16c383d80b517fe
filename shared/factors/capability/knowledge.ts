import { defineFactor } from '../factor.ts';
import { CHAT, HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'knowledge',
  title: 'Standing in knowledge',
  category: 'capability',
  weight: 20,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'A model that gets facts wrong misleads, however well it writes.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) => standing({ list: 'knowledge', tasks: CHAT }, task, capability),
});
