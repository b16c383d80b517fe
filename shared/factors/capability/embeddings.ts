import { defineFactor } from '../factor.ts';
import { HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'embeddings',
  title: 'Standing in embeddings',
  category: 'capability',
  weight: 30,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'An embedding is worth what it tells alike from unlike.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) =>
    standing({ list: 'embedding', tasks: ['sentence-similarity', 'feature-extraction'] }, task, capability),
});
