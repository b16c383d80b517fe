import { defineFactor } from '../factor.ts';
import { CHAT, HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'reasoning',
  title: 'Standing in reasoning',
  category: 'capability',
  weight: 25,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'Questions that take study to answer show whether a model thinks a thing through.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) => standing({ list: 'reasoning', tasks: CHAT }, task, capability),
});
