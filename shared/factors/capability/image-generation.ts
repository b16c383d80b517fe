import { defineFactor } from '../factor.ts';
import { HOW, standing } from '../standing.ts';

export default defineFactor({
  id: 'image-generation',
  title: 'Standing in image generation',
  category: 'capability',
  weight: 30,
  since: '1.2.0',
  evidence: 'benchmark',
  needs: ['task'],
  wants: ['capability'],
  docs: {
    why: 'Blind votes on pictures are the most direct measure of what such a model is for.',
    how: HOW,
    fix: null,
  },
  evaluate: ({ task, capability }) =>
    standing({ list: 'image', tasks: ['text-to-image', 'image-to-image'] }, task, capability),
});
