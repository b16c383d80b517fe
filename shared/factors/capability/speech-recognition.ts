import { defineFactor } from '../factor.ts';
import { HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'speech-recognition',
  title: 'Standing in speech recognition',
  category: 'capability',
  weight: 30,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'The share of words it gets wrong is what its user has to mend.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) =>
    standing({ list: 'speech', tasks: ['automatic-speech-recognition'] }, task, capability),
});
